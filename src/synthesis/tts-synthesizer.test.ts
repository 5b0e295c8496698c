import { describe, expect, it } from 'vitest'
import { DynamicConfig } from '../config/dynamic-config.ts'
import type { SpeechEvent } from '../protocol.ts'
import { LISTENER, request, speak, studio } from './sine-studio.ts'

/** Seconds of the silences between sounds. */
function gaps(pcm: readonly number[]): number[] {
  const found: number[] = []
  let silent = 0
  let heard = false
  for (const sample of pcm) {
    if (Math.abs(sample) < 1e-4) silent++
    else {
      if (heard && silent > 1200) found.push(silent / 24_000)
      heard = true
      silent = 0
    }
  }
  return found
}

describe('TTSSynthesizer', () => {
  it('speaks chunk after chunk with pauses by boundary, and none at the end', async () => {
    const { synthesizer, model } = studio()
    const text = `${'one '.repeat(12)}.${'two '.repeat(55)}.${'tri '.repeat(10)}\n${'for '.repeat(3)}.`
    const { pcm, segments } = await speak(synthesizer, request(text))
    expect(model.inputs.map(({ tokens }) => tokens.length)).toEqual([49, 221, 41, 13])
    expect(gaps(pcm).map((seconds) => Math.round(seconds * 20) / 20)).toEqual([0.5, 0.5, 0.8])
    const sound = segments.reduce((sum, { seconds }) => sum + seconds, 0)
    expect(pcm.length / 24_000).toBeCloseTo(sound, 6)
    expect(segments.map(({ span }) => text.slice(span.start, span.end))).toEqual(text.match(/[^.\n]*[.\n]/g))
  })

  it.each([
    ['sentencePause', `${'one '.repeat(12)}. ${'two '.repeat(30)}.`],
    ['paragraphPause', `${'one '.repeat(12)}\n${'two '.repeat(12)}.`],
  ] as const)('makes the pause as long as %s says', async (name, text) => {
    const longest = async (seconds: number): Promise<number> => {
      config.change({ audio: { [name]: seconds } })
      return Math.max(...gaps((await speak(synthesizer, request(text))).pcm))
    }
    const config = new DynamicConfig()
    const { synthesizer } = studio(config)
    expect((await longest(2)) - (await longest(1))).toBeCloseTo(1, 2)
  })

  it('begins each stretch at its time, or as soon as what comes before it is said', async () => {
    const { synthesizer, source } = studio()
    const sentences = source.sentences.bind(source)
    const times = [1_000, 2_500, 2_900, 12_000]
    source.sentences = function* (text) {
      let index = 0
      for (const sentence of sentences(text)) {
        // A time may stand after the last word of the sentence before.
        const next = index === 2 ? [{ beforeWord: 3, ms: 0, clockMs: times[3]! }] : []
        const own = index < 3 ? [{ beforeWord: 0, ms: 0, clockMs: times[index]! }] : []
        yield { ...sentence, pauses: [...own, ...next] }
        index++
      }
    }
    const text = 'one two tri. one two tri. one two tri. one two tri.'
    const { segments } = await speak(synthesizer, request(text))
    const begins = segments.map(({ words }) => words[0]!.from!)
    expect(begins[0]).toBeCloseTo(1, 1)
    expect(begins[1]).toBeCloseTo(2.5, 1)
    const { to } = segments[1]!.words.at(-1)!
    expect(to).toBeGreaterThan(2.9)
    expect(begins[2]! - to!).toBeLessThan(0.15)
    expect(begins[3]).toBeCloseTo(12, 1)
    const later = await speak(synthesizer, request(text, { from: text.lastIndexOf('one') - 2 }))
    expect(later.segments[0]!.words[0]!.from).toBeLessThan(0.1)
  })

  it('obeys a change of the settings from the next chunk on', async () => {
    const config = new DynamicConfig()
    const { synthesizer } = studio(config)
    const pcm: number[] = []
    for await (const step of synthesizer.synthesize(request(`${'one '.repeat(12)}\n`.repeat(3)))) {
      if (step.kind === 'audio') for (const sample of step.segment.pcm) pcm.push(sample)
      if (step.kind === 'segment' && step.index === 0) config.change({ audio: { paragraphPause: 2 } })
    }
    expect(gaps(pcm).map((seconds) => Math.round(seconds * 10) / 10)).toEqual([0.8, 2])
  })

  it('halves the pauses at double speed', async () => {
    const { synthesizer } = studio()
    const { pcm } = await speak(synthesizer, request(`${'one '.repeat(12)}\n two.`, { speed: 2 }))
    expect(gaps(pcm)[0]).toBeCloseTo(0.4, 1)
  })

  it('takes the style row of as many phonemes, and tells the model the voice', async () => {
    const { synthesizer, model } = studio()
    await speak(synthesizer, request('one two tri.', { voice: 'bm_george' }))
    expect(model.inputs[0]).toMatchObject({
      speed: 1,
      use: 'live',
      blend: [{ voice: 'bm_george', weight: 1 }],
    })
    expect(model.inputs[0]!.tokens).toHaveLength(11 + 2)
    expect(model.inputs[0]!.style[0]).toBe(10)
  })

  it('morphs in small steps from the beginning to the end of a text', async () => {
    const { synthesizer, model } = studio()
    await speak(synthesizer, request('a b c d e f g h. '.repeat(8), { voice: 'af_heart -> am_adam' }))
    const shares = model.inputs.map(
      ({ blend }) => blend.find(({ voice }) => voice === 'am_adam')?.weight ?? 0,
    )
    expect(shares.length).toBeGreaterThanOrEqual(8)
    expect(shares[0]).toBeLessThan(0.13)
    expect(shares.at(-1)).toBeGreaterThan(0.87)
    for (const [index, share] of shares.slice(1).entries()) expect(share).toBeGreaterThan(shares[index]!)
  })

  it('times every word where it is heard', async () => {
    const { synthesizer } = studio()
    const { pcm, segments } = await speak(synthesizer, request(`${'one '.repeat(12)}\ntwo tri.`))
    for (const { from, to } of segments.flatMap(({ words }) => words)) {
      expect(to! - from!).toBeCloseTo(0.3, 1)
      const loudness = (at: number) => Math.max(...pcm.slice(at * 24_000, at * 24_000 + 50).map(Math.abs))
      expect(loudness((from! + to!) / 2)).toBeGreaterThan(0.4)
    }
    const second = segments[1]!.words[0]!
    expect(loudnessBefore(pcm, second.from!)).toBeLessThan(0.01)
  })

  it('hands the first window on before the chunk is done, and reports in order', async () => {
    const { synthesizer, model } = studio()
    const { kinds, events } = await speak(synthesizer, request('one two tri.'))
    expect(kinds.slice(0, 4)).toEqual(['analysed', 'gathering', 'words', 'audio'])
    expect(kinds.slice(-2)).toEqual(['segment', 'done'])
    expect(events.at(-1)).toMatchObject({ kind: 'done', firstAudioMs: expect.any(Number) })
    const done = events.at(-1) as Extract<SpeechEvent, { kind: 'done' }>
    expect(done.rtf).toBeCloseTo(done.synthesisMs / 1000 / done.audioSeconds, 9)
    expect(model.left).toBe(0)
  })

  it('hands the model its share of the delivery, and does the level itself', async () => {
    const { synthesizer, model } = studio()
    const plain = await speak(synthesizer, request('one two tri.'))
    const delivery = { pitch: 2, gain: -6, emotions: [{ emotion: 'sad', strength: 0 }] } as const
    const shaped = await speak(synthesizer, request('one two tri.', { delivery }))
    expect(model.inputs[0]!.delivery).toBeUndefined()
    expect(model.inputs[1]!.delivery).toEqual({
      pitch: new Array(11).fill(2),
      range: new Array(11).fill(1),
      rate: new Array(11).fill(1),
    })
    const loudest = ({ pcm }: { pcm: readonly number[] }) => Math.max(...pcm)
    expect(loudest(shaped) / loudest(plain)).toBeCloseTo(10 ** (-6 / 20), 3)
  })

  it('morphs from one voice in the first words to the other in the last, and is between in a single breath', async () => {
    const { synthesizer, model } = studio()
    const voice = 'af_heart -> am_adam'
    await speak(
      synthesizer,
      request(`${'one '.repeat(12)}. ${'two '.repeat(12)}. ${'tri '.repeat(12)}.`, { voice }),
    )
    await speak(synthesizer, request('one.', { voice }))
    const adam = model.inputs.map(({ blend }) => blend.find(({ voice }) => voice === 'am_adam')?.weight ?? 0)
    expect(adam).toHaveLength(4)
    expect(adam[0]).toBe(0)
    expect(adam[1]).toBeGreaterThan(0.3)
    expect(adam[1]).toBeLessThan(0.7)
    expect(adam[2]).toBe(1)
    expect(adam[3]).toBe(0.5)
  })

  it('lets the writing itself be heard where that is asked', async () => {
    const { synthesizer, model } = studio()
    const text = 'one (two) tri.'
    await speak(synthesizer, request(text))
    await speak(synthesizer, request(text, { delivery: { styles: { asides: true } } }))
    const [plain, styled] = model.inputs
    expect(plain!.delivery).toBeUndefined()
    // A word has three phonemes and a space after it.
    expect(styled!.delivery!.rate.map((rate) => rate < 1)).toEqual(
      Array.from({ length: 11 }, (_, token) => token >= 4 && token < 8),
    )
  })

  it('speaks as ever, bit for bit, where an emotion has no strength', async () => {
    const [ever, now] = [studio(), studio()]
    const plain = await speak(ever.synthesizer, request('one two tri.'))
    const delivery = { emotions: [{ emotion: 'angry', strength: 0 }], rate: 1, gain: 0 } as const
    const same = await speak(now.synthesizer, request('one two tri.', { delivery }))
    expect(same.pcm).toEqual(plain.pcm)
    expect(now.model.inputs).toEqual(ever.model.inputs)
  })

  it('reads a long text as it goes: the first sound comes after a few sentences', async () => {
    const { synthesizer, source } = studio()
    const text = 'one two tri for fiv six.'.repeat(20_000)
    for await (const step of synthesizer.synthesize(request(text), LISTENER)) {
      if (step.kind === 'audio') break
    }
    expect(source.read).toBeLessThan(10)
  })

  it('refuses a voice that does not exist before anything is heard, and says where it is asked for', async () => {
    const { synthesizer } = studio()
    await expect(
      speak(synthesizer, request('One.\nTwo @af_heart three.\nFour @af_nobody five.\n')),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^Line 3, column 6: .*af_nobody/),
    })
  })

  it('frees the model when its loop is left in the middle of a chunk', async () => {
    const { synthesizer, model } = studio()
    for await (const step of synthesizer.synthesize(request('one two tri.'), LISTENER))
      if (step.kind === 'audio') break
    expect((await speak(synthesizer, request('two.'))).pcm.length).toBeGreaterThan(0)
    expect(model.inputs).toHaveLength(2)
  })

  it('reads as the voice does, unless told otherwise', async () => {
    const { synthesizer, locales } = studio()
    await speak(synthesizer, request('one.', { voice: 'bf_emma' }))
    await speak(synthesizer, request('one.', { voice: 'bf_emma', locale: 'en-us' }))
    await speak(synthesizer, request('one.', { voice: 'jf_alpha' }))
    expect(locales).toEqual(['en-gb', 'en-us', 'en-us'])
  })

  it.each([
    ['no text', '', {}, 'There is no text to speak.'],
    ['blank text', ' \n\t ', {}, 'There is no text to speak.'],
    ['too long a text', 'a'.repeat(2_000_001), {}, 'has 2000001 characters; at most 2000000'],
    ['marks alone', '... . .', {}, 'Nothing in this text can be said aloud.'],
    ['an unknown voice', 'one.', { voice: 'af_hart' }, 'Did you mean af_heart'],
    ['speed 0', 'one.', { speed: 0 }, 'A speed of 0 is not possible. Choose one between 0.5 and 2.'],
    ['speed NaN', 'one.', { speed: NaN }, 'A speed of NaN'],
    ['speed 99', 'one.', { speed: 99 }, 'A speed of 99'],
  ])('says what is wrong with %s, and speaks the next request', async (_, text, changes, message) => {
    const { synthesizer } = studio()
    const failure = expect(speak(synthesizer, request(text, changes))).rejects
    await failure.toMatchObject({ name: 'InputError', message: expect.stringContaining(message) })
    expect((await speak(synthesizer, request('one.'))).pcm.length).toBeGreaterThan(0)
  })
})

function loudnessBefore(pcm: readonly number[], seconds: number): number {
  const at = Math.round((seconds - 0.05) * 24_000)
  return Math.max(...pcm.slice(at - 100, at).map(Math.abs))
}
