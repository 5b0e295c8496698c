import { isUnderWay } from './playback-slice.ts'
import { PhraseSpeaker } from './phrase-speaker.ts'
import type { SliceTools } from './slice.ts'
import type { VoiceLab } from './voice-lab-slice.ts'

/** Before a change is said: a slider under the finger changes more often than anyone can hear. */
const SETTLE_MS = 40
/** A phrase takes the place of one that is being made for longer than that. */
const LONGEST_WAIT_MS = 1_500

/** Says the phrase by the blend, on request and while the blend is changed. */
export function labSpeech(
  { client, get, fail, load }: SliceTools,
  change: (change: Partial<VoiceLab>) => void,
) {
  const speaker = new PhraseSpeaker(client)
  let wanted: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let busySince: number | null = null

  client.listen(
    (report) => {
      const { hearing } = get().lab
      if (report.id === null || hearing.kind === 'idle') return
      if (report.id !== speaker.id) {
        // A text of the Speak view has taken its place.
        if (busySince === null && isUnderWay(get().playback)) change({ hearing: { kind: 'idle' } })
      } else if (report.state === 'ended') change({ hearing: { kind: 'idle' } })
      else if (report.state === 'playing') {
        change({ hearing: { kind: 'playing', formula: hearing.formula, played: report.played } })
      }
    },
    (isOver) => isOver || stop(),
  )

  async function say(formula: string, text: string): Promise<void> {
    wanted = null
    const began = performance.now()
    busySince = began
    // What the Speak view says makes room.
    if (isUnderWay(get().playback)) get().actions.stop()
    change({ hearing: { kind: 'making', formula } })
    try {
      await Promise.all([client.openAudio(), load()])
      if (busySince !== began) return
      const said = await speaker.say(text, formula, get().speed)
      if (said) change({ said })
    } catch (error) {
      if (busySince === began) {
        change({ hearing: { kind: 'idle' } })
        fail(error)
      }
    } finally {
      if (busySince === began) {
        busySince = null
        if (wanted !== null) void say(wanted, get().lab.phrase)
      }
    }
  }

  function stop(): void {
    clearTimeout(timer)
    wanted = null
    busySince = null
    void speaker.stop().catch(fail)
    change({ hearing: { kind: 'idle' } })
  }

  return {
    stop,
    hear: (formula: string, text: string): Promise<void> => {
      clearTimeout(timer)
      get().actions.dismissError()
      return say(formula, text)
    },
    /** The newest counts; nothing is downloaded for it. */
    follow: (formula: string): void => {
      if (get().model.kind !== 'ready' || get().lab.said === null) return
      wanted = formula
      clearTimeout(timer)
      timer = setTimeout(() => {
        const isFree = busySince === null || performance.now() - busySince > LONGEST_WAIT_MS
        if (isFree && wanted !== null) void say(wanted, get().lab.phrase)
      }, SETTLE_MS)
    },
  }
}
