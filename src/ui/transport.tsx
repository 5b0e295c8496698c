import { DownloadIcon, PauseIcon, PlayIcon, StopIcon } from './icons.tsx'
import { saveFile } from './save-file.ts'
import { useActions, useSpeech } from './speech-context.ts'
import styles from './transport.module.css'

/** Speak, pause and resume, stop, download. The buttons keep their places and widths in every state. */
export function Transport() {
  const playback = useSpeech((state) => state.playback.kind)
  const rendering = useSpeech((state) => state.rendering.kind === 'rendering')
  const { speak, pause, resume, stop } = useActions()
  const speaking = playback === 'speaking' || playback === 'paused'
  const active = speaking || playback === 'preparing' || rendering
  return (
    <div className={styles.transport}>
      <button type="button" className={styles.speak} onClick={() => void speak()}>
        <PlayIcon />
        Speak
      </button>
      <button
        type="button"
        className={styles.pause}
        disabled={!speaking}
        onClick={() => (playback === 'paused' ? void resume() : pause())}
      >
        {playback === 'paused' ? <PlayIcon /> : <PauseIcon />}
        {playback === 'paused' ? 'Resume' : 'Pause'}
      </button>
      <button type="button" className={styles.stop} disabled={!active} onClick={stop}>
        <StopIcon />
        Stop
      </button>
      <DownloadButton busy={active} />
    </div>
  )
}

function DownloadButton({ busy }: { readonly busy: boolean }) {
  const text = useSpeech((state) => state.text)
  const { render } = useActions()
  return (
    <button
      type="button"
      className={styles.download}
      disabled={busy}
      title={busy ? 'Possible when nothing is being spoken' : undefined}
      onClick={async () => {
        const file = await render()
        if (file) saveFile(file, fileName(text))
      }}
    >
      <DownloadIcon />
      Download WAV
    </button>
  )
}

/** The first words of the text, in characters that every file system takes. */
function fileName(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.slice(0, 5) ?? []
  const name = words.join('-').toLowerCase().slice(0, 60)
  return `${name || 'speech'}.wav`
}
