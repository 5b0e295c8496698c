import { describe, expect, it } from 'vitest'
import { request, speak, studio } from './sine-studio.ts'

describe('Speech that was made before', () => {
  it('says again what it has said, at any word of it, without the model', async () => {
    const { synthesizer, model } = studio()
    const text = `${'one two tri for '.repeat(6)}.${'fiv six '.repeat(30)}.sev.`
    const first = await speak(synthesizer, request(text))
    const made = model.inputs.length
    const again = await speak(synthesizer, request(text))
    expect(again.pcm.length).toBe(first.pcm.length)
    for (let i = 0; i < first.pcm.length; i += 7) expect(again.pcm[i]).toBeCloseTo(first.pcm[i]!, 4)
    expect(again.segments.map(({ words }) => words)).toEqual(first.segments.map(({ words }) => words))
    const words = first.segments.flatMap((segment) => segment.words)
    for (const index of [1, 9, 23, 24, 50, 80, words.length - 1]) {
      const word = words[index]!
      const { pcm, segments } = await speak(synthesizer, request(text, { from: word.start + 1 }))
      expect(segments[0]!.words[0]).toMatchObject({ text: word.text, start: word.start, end: word.end })
      expect(segments[0]!.span.start).toBe(word.start)
      expect(segments[0]!.words[0]!.from).toBeLessThan(0.05)
      // The edges of the sound: what was cut into a kept chunk begins up to 10 ms before the word.
      expect(first.pcm.length - pcm.length - word.from! * 24_000).toBeLessThan(30)
      expect(first.pcm.length - pcm.length - word.from! * 24_000).toBeGreaterThan(-0.04 * 24_000)
    }
    expect(model.inputs).toHaveLength(made)
  })

  it('begins at a word of a text that was never spoken', async () => {
    const { synthesizer, model } = studio()
    const { segments } = await speak(synthesizer, request('one two tri. for fiv six.', { from: 14 }))
    expect(segments.flatMap(({ words }) => words.map(({ text }) => text))).toEqual(['for', 'fiv', 'six'])
    expect(model.inputs).toHaveLength(1)
    expect(segments[0]!.words[0]!.from).toBeLessThan(0.05)
    await expect(speak(synthesizer, request('one.  ', { from: 5 }))).rejects.toThrow('Nothing is left to say')
    await expect(speak(synthesizer, request('one.', { from: 4 }))).rejects.toThrow(
      'cannot begin at character 4',
    )
  })
})
