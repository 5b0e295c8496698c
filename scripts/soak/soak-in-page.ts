import '../speak/page-store.ts'

/** So far. */
export interface SoakCounts {
  /** Seconds of speech. */
  readonly heard: number
  readonly underruns: number
  /** Texts that are heard or wait. */
  readonly texts: number
  /** Texts that were heard to their end, or left for another place in them. */
  readonly done: number
  readonly files: number
  readonly isPaused: boolean
  readonly state: string
  /** Sentences that the page has shown. */
  readonly faults: string[]
}

declare global {
  interface Window {
    soak?: {
      add(text: string): void
      counts(): SoakCounts
      makeFile(): Promise<void>
    }
  }
}

/** Runs in the page, alone: counts what is heard. Methods only, as named arrow functions get a helper that the page lacks. */
export function startSoak(): void {
  const store = window.litetts!
  const faults = new Set<string>()
  const underruns = new Map<string, number>()
  let [heard, files, id, played] = [0, 0, '', 0]
  store.subscribe(({ playback, result, error }) => {
    if (error) faults.add(error.message)
    if (result) underruns.set(result.id, result.underruns)
    if (playback.kind !== 'speaking') return
    const { progress } = playback
    // A new one begins at nothing, one that was sought at its place.
    if (playback.id === id) heard += Math.max(0, progress.played - played)
    id = playback.id
    played = progress.played
  })
  const idle = ['silent', 'done']
  window.soak = {
    add(text) {
      const { actions, playback } = store.getState()
      actions.setText(text)
      if (idle.includes(playback.kind)) void actions.speak()
      else actions.addToQueue()
    },
    async makeFile() {
      const { actions } = store.getState()
      actions.setText('A short file that is made while something else is heard.')
      if (await actions.render()) files += 1
    },
    counts() {
      const { playback, queue } = store.getState()
      return {
        heard,
        underruns: [...underruns.values()].reduce((sum, count) => sum + count, 0),
        texts: (idle.includes(playback.kind) ? 0 : 1) + queue.length,
        done: underruns.size,
        files,
        isPaused: playback.kind === 'paused',
        state: playback.kind,
        faults: [...faults],
      }
    },
  }
}
