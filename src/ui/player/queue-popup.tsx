import { Popover } from '@base-ui/react/popover'
import { isUnderWay } from '../../store/playback-slice.ts'
import { CloseIcon, DownIcon, UpIcon } from '../icons.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './queue-popup.module.css'

interface QueuePopupProps {
  /** The button that opens and closes it. */
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

/** What is spoken next: to be seen, put in another order and removed. */
export function QueuePopup({ anchor, onClose }: QueuePopupProps) {
  const queue = useSpeech((state) => state.queue)
  const active = useSpeech((state) => isUnderWay(state.playback))
  const { playQueue, clearQueue } = useActions()
  return (
    <Popover.Root open onOpenChange={(open, { event }) => !open && !isMeantFor(anchor, event) && onClose()}>
      <Popover.Portal>
        <Popover.Positioner
          className={styles.positioner}
          anchor={anchor}
          side="top"
          align="end"
          sideOffset={8}
          collisionPadding={12}
        >
          <Popover.Popup className={styles.popup} finalFocus={() => anchor}>
            <Popover.Title className={styles.title}>Queue</Popover.Title>
            {queue.length === 0 ? (
              <p className={styles.empty}>Nothing waits. “Add to queue” puts the text as it stands here.</p>
            ) : (
              <>
                <Waiting />
                <div className={styles.buttons}>
                  {!active && (
                    <button type="button" className={styles.play} onClick={() => void playQueue()}>
                      Speak them
                    </button>
                  )}
                  <button type="button" onClick={clearQueue}>
                    Remove all
                  </button>
                </div>
              </>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Waiting() {
  const queue = useSpeech((state) => state.queue)
  const { removeFromQueue, moveInQueue } = useActions()
  return (
    <ol className={styles.list}>
      {queue.map(({ id, text }, index) => {
        const name = beginningOf(text)
        return (
          <li key={id} className={styles.item}>
            <span className={styles.text} dir="auto">
              {name}
            </span>
            <button
              type="button"
              aria-label={`Earlier: ${name}`}
              disabled={index === 0}
              onClick={() => moveInQueue(id, -1)}
            >
              <UpIcon />
            </button>
            <button
              type="button"
              aria-label={`Later: ${name}`}
              disabled={index === queue.length - 1}
              onClick={() => moveInQueue(id, 1)}
            >
              <DownIcon />
            </button>
            <button type="button" aria-label={`Remove: ${name}`} onClick={() => removeFromQueue(id)}>
              <CloseIcon />
            </button>
          </li>
        )
      })}
    </ol>
  )
}

function beginningOf(text: string): string {
  const line = text.trim().slice(0, 80).replace(/\s+/g, ' ')
  return text.trim().length > 80 ? `${line}…` : line
}

/** The button's own press closes the popup; closed before by the way there, it would open again. */
function isMeantFor(anchor: HTMLElement, event: Event): boolean {
  const to = event instanceof FocusEvent ? event.relatedTarget : event.target
  return to instanceof Node && anchor.contains(to)
}
