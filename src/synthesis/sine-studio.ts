import { DynamicConfig } from '../config/dynamic-config.ts'
import { STYLE_SIZE, VOICE_ROWS } from '../config/limits.ts'
import type { AcousticInput, AcousticModel, AcousticWindow } from '../engine/acoustic-model.ts'
import { KokoroTTSEngine } from '../engine/kokoro-tts-engine.ts'
import type { SpeechEvent, SpeechRequest } from '../protocol.ts'
import type { Sentence } from '../text/utterance.ts'
import { VoiceManager } from '../voice/voice-manager.ts'
import { MemoryUnitStore } from './memory-unit-store.ts'
import { PaceBook } from './pace-book.ts'
import { SpeechCache } from './speech-cache.ts'
import { TTSSynthesizer, type SentenceSource } from './tts-synthesizer.ts'

/* For tests. */

const FRAME = 600
const CONSONANTS: Readonly<Record<string, string>> = {
  two: 'd',
  tri: 'm',
  for: 'f',
  fiv: 'v',
  six: 's',
  sev: 'z',
}
/** Has so much in hand that a chunk may be of any length. */
export const LISTENER = { aheadSeconds: 60, rate: 1 }

/** Each token lasts 4 frames ÷ speed: pads are silent, the rest is a sine. Two windows a chunk; tells durations. */
export class SineModel implements AcousticModel {
  readonly info = { provider: 'wasm', threads: 1, plan: 'fast', reason: 'Made up for a test.' } as const
  readonly inputs: AcousticInput[] = []
  left = 0

  async *generate(input: AcousticInput): AsyncGenerator<AcousticWindow> {
    this.inputs.push(input)
    const frames = Math.round(4 / input.speed)
    const durations = new Int32Array(input.tokens.length).fill(frames)
    const pcm = new Float32Array(input.tokens.length * frames * FRAME)
    for (let i = frames * FRAME; i < pcm.length - frames * FRAME; i++) pcm[i] = Math.sin(i / 7) / 2
    const half = Math.floor(pcm.length / 2)
    this.left++
    yield { pcm: pcm.slice(0, half), durations }
    yield { pcm: pcm.slice(half) }
    this.left--
  }

  async release(): Promise<void> {}
}

/** Every word is a consonant and “a”; a full stop ends a sentence, a line a paragraph. */
export class PlainSource implements SentenceSource {
  read = 0

  /** “@name” asks for a voice. */
  voices(text: string) {
    return Array.from(text.matchAll(/@(\w+)/g), ({ 1: name = '', index: at }) => ({ at, name }))
  }

  *sentences(text: string): Generator<Sentence> {
    for (const match of text.matchAll(/[^.\n]*[.\n]/g)) {
      this.read++
      const spoken = [...match[0].matchAll(/[^\s.()]+/g)]
      const words = spoken.map((word, index) => ({
        text: word[0],
        spoken: word[0],
        phonemes: `${CONSONANTS[word[0]] ?? 'b'}ˈɑ`,
        source: 'lexicon' as const,
        start: match.index + word.index,
        end: match.index + word.index + word[0].length,
        phonemeStart: index * 4,
        phonemeEnd: index * 4 + 3,
      }))
      yield {
        start: match.index,
        end: match.index + match[0].length,
        kind: 'statement',
        boundary: match[0].endsWith('\n') ? 'paragraph' : 'sentence',
        words,
        spoken: match[0],
        phonemes: words.map(({ phonemes }) => phonemes).join(' '),
        deliveries: [],
        pauses: [],
        marks: [],
      }
    }
  }
}

export function studio(config = new DynamicConfig()) {
  const model = new SineModel()
  const source = new PlainSource()
  const locales: string[] = []
  const row = new Float32Array(VOICE_ROWS * STYLE_SIZE).map((_, i) => Math.floor(i / STYLE_SIZE))
  let clock = 0
  const synthesizer = new TTSSynthesizer({
    engine: async () => new KokoroTTSEngine(model),
    voices: new VoiceManager({ voice: async () => new Uint8Array(row.buffer) }),
    frontEnd: async (locale) => {
      locales.push(locale)
      return source
    },
    build: async () => 'build',
    cache: new SpeechCache(new MemoryUnitStore()),
    paces: new PaceBook({ read: async (_, fallback) => fallback, write: async () => {} }),
    now: () => (clock += 5),
    configuration: () => config.value,
  })
  return { synthesizer, model, source, locales }
}

export function request(text: string, changes: Partial<SpeechRequest> = {}): SpeechRequest {
  return { id: 'r', text, markup: 'plain', voice: 'af_heart', speed: 1, ...changes }
}

export async function speak(synthesizer: TTSSynthesizer, asked: SpeechRequest) {
  const events: SpeechEvent[] = []
  const pcm: number[] = []
  const kinds: string[] = []
  for await (const step of synthesizer.synthesize(asked, LISTENER)) {
    kinds.push(step.kind)
    if (step.kind === 'audio') for (const sample of step.segment.pcm) pcm.push(sample)
    else events.push(step)
  }
  return { pcm, kinds, events, segments: events.filter((event) => event.kind === 'segment') }
}
