import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import { FormatConverter } from '../../src/audio/format-converter.ts'
import { openMp3Encoder } from '../../src/encoding/mp3-encoder.ts'
import { FileInMemory } from '../../src/storage/file-in-memory.ts'
import { SoundFileRecorder } from '../../src/synthesis/sound-file-recorder.ts'
import type { Narration } from './narrate-arguments.ts'
import type { NarratedSound, NarrationText, Narrator, WithNarrators } from './narrator.ts'

const RATE = 24_000
const WORD_SECONDS = 0.2

const lame = readFileSync(createRequire(import.meta.url).resolve('wasm-media-encoders/wasm/mp3'))
const onlyInBrowsers = () => {
  throw new Error('Only a browser has this encoder.')
}
const converter = new FormatConverter({
  mp3: (info, sink) => openMp3Encoder(lame, info, sink),
  ogg: onlyInBrowsers,
  webm: onlyInBrowsers,
  m4a: onlyInBrowsers,
  aac: onlyInBrowsers,
})

/** For tests: a tone a word, as high as the word is long. Everything but the voice is as in the page. */
export const withComputingNarrators: WithNarrators = (count, _narration, use) =>
  use(Array.from({ length: count }, () => new ComputingNarrator()))

class ComputingNarrator implements Narrator {
  async narrate({ text, title, headings }: NarrationText, narration: Narration): Promise<NarratedSound> {
    if (text.includes('unspeakable')) throw new Error('Nothing in this text can be said aloud.')
    const { voice, speed, format, loudness, captions } = narration
    const recorder = new SoundFileRecorder(
      { id: 'a', text, markup: 'plain', voice, speed },
      { format, loudness, captions, title, headings },
      { converter, files: { openFile: async () => new FileInMemory(), openSpool: async () => new Spool() } },
    )
    const words = [...text.matchAll(/\p{L}+/gu)].map((match, index) => {
      const from = index * WORD_SECONDS
      return {
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
        from,
        to: from + WORD_SECONDS,
      }
    })
    for (const word of words) {
      const hertz = 100 + 40 * word.text.length
      await recorder.write(
        Float32Array.from(
          { length: WORD_SECONDS * RATE },
          (_, i) => 0.1 * Math.sin((2 * Math.PI * hertz * i) / RATE),
        ),
      )
    }
    await wait(20)
    const span = { start: 0, end: text.length }
    const seconds = words.length * WORD_SECONDS
    const segment = {
      index: 0,
      chunks: 1,
      span,
      seconds,
      synthesisMs: 1,
      words,
      at: 0,
      peaks: new Uint8Array(),
    }
    recorder.note({ kind: 'segment', ...segment })
    const made = await recorder.finish(async () => {})
    return { file: new Uint8Array(await made.file.arrayBuffer()), captions: made.captions, seconds }
  }
}

class Spool {
  #pcm = new Float32Array(0)
  get length() {
    return this.#pcm.length
  }
  async write(pcm: Float32Array) {
    const longer = new Float32Array(this.#pcm.length + pcm.length)
    longer.set(this.#pcm)
    longer.set(pcm, this.#pcm.length)
    this.#pcm = longer
  }
  async read(from: number, count: number) {
    return this.#pcm.slice(from, from + count)
  }
  async delete() {
    this.#pcm = new Float32Array(0)
  }
}
