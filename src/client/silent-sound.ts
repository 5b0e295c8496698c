const RATE = 8_000
/** Shorter sounds are given no controls by Chromium. */
const SECONDS = 10

/**
 * A sound that nobody hears. While it plays, the system takes the page for a player: it shows its controls on the lock
 * screen, and does not put the page to sleep.
 */
export class SilentSound {
  #element: HTMLAudioElement | null = null

  /** In a user gesture; does nothing where the system refuses. */
  play(): void {
    if (this.#element === null) {
      this.#element = new Audio(URL.createObjectURL(silence()))
      this.#element.loop = true
    }
    void this.#element.play().catch(() => {})
  }

  pause(): void {
    this.#element?.pause()
  }
}

/** A WAV file, 8 bit mono, in which 128 is nothing. */
function silence(): Blob {
  const samples = RATE * SECONDS
  const file = new Uint8Array(44 + samples).fill(128)
  const view = new DataView(file.buffer)
  const text = (at: number, letters: string) =>
    [...letters].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)))
  text(0, 'RIFF')
  view.setUint32(4, 36 + samples, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  text(36, 'data')
  view.setUint32(40, samples, true)
  return new Blob([file], { type: 'audio/wav' })
}
