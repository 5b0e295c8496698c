import { describe, expect, it } from 'vitest'
import { SAMPLE_RATE } from '../config/limits.ts'
import type { Background, Sentence } from '../text/utterance.ts'
import { request, speak, studio } from './sine-studio.ts'
import { SpeechBackground } from './speech-background.ts'

const sentence = (backgrounds?: readonly Background[]): Sentence => ({
  start: 0,
  end: 100,
  kind: 'statement',
  boundary: 'sentence',
  words: [],
  spoken: '',
  phonemes: '',
  deliveries: [],
  pauses: [],
  marks: [],
  ...(backgrounds && { backgrounds }),
})
const silence = (seconds: number) => new Float32Array(seconds * SAMPLE_RATE)
const isHeard = (pcm: Float32Array, from: number, to: number) =>
  pcm.subarray(from * SAMPLE_RATE, to * SAMPLE_RATE).some((sample) => Math.abs(sample) > 1e-4)

describe('SpeechBackground', () => {
  it('changes nothing where nothing is asked for', () => {
    const background = new SpeechBackground(undefined)
    expect([...background.watch([sentence()])]).toHaveLength(1)
    background.begin({ start: 0, end: 3 })
    const speech = silence(1)
    expect(background.mix(speech)).toBe(speech)
    expect(background.end()).toHaveLength(0)
  })

  it('lies under the words of its element alone, from the end of the word before on', () => {
    const background = new SpeechBackground(undefined)
    for (const _ of background.watch([sentence([{ start: 10, end: 30, sound: 'rain' }])]));
    const word = (start: number, from: number, to: number) => ({ text: 'a', start, end: start + 5, from, to })
    const words = [word(0, 0, 1), word(12, 1.5, 2), word(20, 2, 3), word(40, 3.5, 4)]
    background.begin(words[0])
    background.follow(words)
    const pieces = Array.from({ length: 50 }, () => background.mix(silence(0.1)))
    const pcm = Float32Array.from(pieces.flatMap((piece) => [...piece]))
    expect(isHeard(pcm, 0, 1)).toBe(false)
    expect(isHeard(pcm, 1, 1.2)).toBe(true)
    expect(isHeard(pcm, 2.5, 3)).toBe(true)
    // It fades out after its last word.
    expect(isHeard(pcm, 3, 3.2)).toBe(true)
    expect(isHeard(pcm, 3.5, 5)).toBe(false)
  })

  it('goes on from chunk to chunk, and where the model tells no times it changes with the chunk', () => {
    const background = new SpeechBackground({ sound: 'wind' })
    for (const _ of background.watch([sentence([{ start: 10, end: 30, sound: 'white', level: 1 }])]));
    const loudness = (pcm: Float32Array) => Math.sqrt(pcm.reduce((sum, x) => sum + x * x, 0) / pcm.length)
    background.begin({ start: 0, end: 5 })
    background.follow([{ text: 'a', start: 0, end: 5 }])
    background.mix(silence(1))
    const wind = loudness(background.mix(silence(1)))
    background.begin({ start: 12, end: 15 })
    background.mix(silence(1))
    expect(loudness(background.mix(silence(1)))).toBeGreaterThan(3 * wind)
    background.begin({ start: 40, end: 45 })
    background.mix(silence(1))
    expect(loudness(background.mix(silence(1)))).toBeLessThan(2 * wind)
    const tail = background.mix(background.end())
    expect(tail.length).toBeGreaterThan(0)
    expect(Math.abs(tail.at(-1)!)).toBeLessThan(1e-3)
  })
})

describe('a request with a background', () => {
  const text = `${'one '.repeat(12)}. ${'two '.repeat(30)}.`
  const loudest = (pcm: readonly number[], from: number, to: number) =>
    Math.max(...pcm.slice(from * SAMPLE_RATE, to * SAMPLE_RATE).map(Math.abs))

  it('sounds under all of it, pauses too, and dies away; the words are heard when they would be', async () => {
    const plain = await speak(studio().synthesizer, request(text))
    const background = { sound: 'brown', level: 0.2 } as const
    const mixed = await speak(studio().synthesizer, request(text, { background }))
    expect(mixed.segments.map(({ words }) => words)).toEqual(plain.segments.map(({ words }) => words))
    expect(mixed.pcm.length - plain.pcm.length).toBe(0.4 * SAMPLE_RATE)
    const told = mixed.segments.reduce((sum, { seconds }) => sum + seconds, 0)
    expect(told * SAMPLE_RATE).toBeCloseTo(mixed.pcm.length, 3)
    const pause = plain.segments[1]!.at - 0.3
    expect(loudest(plain.pcm, pause, pause + 0.1)).toBe(0)
    expect(loudest(mixed.pcm, pause, pause + 0.1)).toBeGreaterThan(0.003)
    expect(Math.abs(mixed.pcm.at(-1)!)).toBeLessThan(1e-3)
  })

  it('is refused where there is no such sound or level', async () => {
    const { synthesizer } = studio()
    for (const background of [{ sound: 'thunder' as 'rain' }, { sound: 'rain', level: NaN }] as const) {
      const failure = expect(speak(synthesizer, request(text, { background }))).rejects
      await failure.toMatchObject({ name: 'InputError', message: expect.stringContaining('Choose rain,') })
    }
  })
})
