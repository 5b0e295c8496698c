import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { bytesHeld } from '../../scripts/bytes-held.ts'
import { readTextAssets } from '../../scripts/read-text-assets.ts'
import { DEFAULT_CONFIGURATION } from '../config/dynamic-config.ts'
import { SAMPLE_RATE, STYLE_SIZE, VOICE_ROWS } from '../config/limits.ts'
import { KokoroTTSEngine } from '../engine/kokoro-tts-engine.ts'
import type { SpeechEvent, SpeechRequest } from '../protocol.ts'
import { createTextFrontEnd, textAssetsFor } from '../text/create-text-front-end.ts'
import type { TextFrontEnd } from '../text/text-front-end.ts'
import { VoiceManager } from '../voice/voice-manager.ts'
import { MemoryUnitStore } from './memory-unit-store.ts'
import { PaceBook } from './pace-book.ts'
import { SimulatedDevice } from './simulated-device.ts'
import { Speaker } from './speaker.ts'
import { SpeechCache } from './speech-cache.ts'
import { TTSSynthesizer } from './tts-synthesizer.ts'

let reader: TextFrontEnd
beforeAll(async () => {
  reader = createTextFrontEnd(await readTextAssets(textAssetsFor('en-us')), 'en-us')
})

function open(rtf: number, cacheBytes = 64e6, measuresSteps = false, configuration = DEFAULT_CONFIGURATION) {
  const device = new SimulatedDevice(rtf, measuresSteps)
  const row = new Float32Array(VOICE_ROWS * STYLE_SIZE)
  const cache = new SpeechCache(new MemoryUnitStore(), { bytes: cacheBytes, bytesInMemory: cacheBytes })
  const synthesizer = new TTSSynthesizer({
    engine: async () => new KokoroTTSEngine(device),
    build: async () => 'build',
    voices: new VoiceManager({ voice: async () => new Uint8Array(row.buffer) }),
    frontEnd: async () => reader,
    cache,
    paces: new PaceBook({ read: async (_, fallback) => fallback, write: async () => {} }),
    now: device.now,
    configuration: () => configuration,
  })
  // A thread that has nothing to do lets time go by.
  const speaker = new Speaker(synthesizer, async () => {
    device.pass(1)
    await Promise.resolve()
  })
  const events: SpeechEvent[] = []
  const say = (text: string, changes: Partial<SpeechRequest> = {}) => {
    const request = { id: 'r', text, markup: 'plain', voice: 'af_heart', speed: 1, ...changes } as const
    return speaker.speak(request, device.streamer, (event) => void events.push(event))
  }
  /** Time goes by while the writer waits for room. */
  const until = async (speaking: Promise<unknown>, stepMs = 100): Promise<void> => {
    let isDone = false
    const done = speaking.finally(() => (isDone = true))
    done.catch(() => {})
    for (let calm = 0; !isDone; calm++) {
      await new Promise((resolve) => setImmediate(resolve))
      if (calm > 0) device.pass(stepMs)
    }
    await done
  }
  const playOut = () => {
    while (device.queue.state !== 'ended') device.pass(100)
  }
  return { device, speaker, say, until, playOut, events, cache }
}

const SENTENCES = [
  'The workshop smelled of cedar and warm oil.',
  'On the bench lay a violin without strings, half wrapped in a grey cloth, and beside it a letter that nobody had opened.',
  'Its owner had promised to come back before winter, but the snow fell early that year.',
  'Nobody spoke.',
  'By noon the sky had cleared, and the people of the market sat in front of their doors as if nothing had happened, drinking coffee and talking of the weather, of the price of wood, and of the letter.',
]
const long = (count: number) =>
  Array.from({ length: count }, (_, i) => `${SENTENCES[i % 5]!}${i % 7 === 6 ? '\n\n' : ' '}`).join('')
const story = long(20)
const wordsOf = (events: readonly SpeechEvent[]) =>
  events.flatMap((event) => (event.kind === 'segment' ? event.words : []))

describe('Speech on a device that makes it faster than it is heard', () => {
  it.each([0.3, 0.5, 0.65, 0.75, 0.85, 0.97])('never runs dry at a real-time factor of %d', async (rtf) => {
    for (const text of [story, SENTENCES.slice(2).join(' '), SENTENCES[4]!.repeat(4)]) {
      const { device, say, until, playOut } = open(rtf)
      await until(say(text))
      playOut()
      expect(device.shortages).toEqual([])
      expect(device.queue.state).toBe('ended')
    }
  })

  it('starts a thousand words as soon as twenty', async () => {
    const first = async (text: string) => {
      const { device, say, until } = open(0.7)
      await until(say(text))
      return device.soundingSinceMs!
    }
    const short = await first(`${SENTENCES[0]!} ${SENTENCES[1]!}`)
    const all = await first(long(60))
    expect(all).toBeLessThan(1.2 * short)
  })

  it('says every word once, in order, however it is cut', async () => {
    const texts = new Set<string>()
    for (const chunking of ['adaptive', 'sentence', 'phrase', 'fixed'] as const) {
      const { say, until, events, device } = open(0.5)
      await until(say(story, { chunking }))
      const words = wordsOf(events)
      texts.add(words.map(({ text }) => text).join(' '))
      expect(words.every(({ start }, i) => i === 0 || start >= words[i - 1]!.end)).toBe(true)
      expect(words.every(({ from }, i) => i === 0 || from! >= words[i - 1]!.to! - 1e-6)).toBe(true)
      const segments = events.filter((event) => event.kind === 'segment')
      const done = events.find((event) => event.kind === 'done')!
      const seconds = segments.reduce((sum, segment) => sum + segment.seconds, 0)
      expect(done.audioSeconds).toBeCloseTo(seconds, 6)
      expect(
        segments.every(
          (one, i) => i === 0 || Math.abs(one.at - segments[i - 1]!.at - segments[i - 1]!.seconds) < 1e-6,
        ),
      ).toBe(true)
      // What is said again was kept.
      expect(device.units).toBeLessThan(segments.length)
    }
    expect(texts.size).toBe(1)
  })
})

it('tells when a word will be heard before its sound is handed over, wherever one begins', async () => {
  const text = long(6)
  const beginnings = fc.record({
    from: fc.nat(text.length - 2),
    rtf: fc.double({ min: 0.2, max: 1.2, noNaN: true }),
    speed: fc.double({ min: 0.5, max: 2, noNaN: true }),
    chunking: fc.constantFrom('adaptive', 'sentence', 'phrase', 'fixed'),
  })
  await fc.assert(
    fc.asyncProperty(beginnings, async ({ from, rtf, speed, chunking }) => {
      const { device, say, until, events } = open(rtf)
      const told = new Map<number, number>()
      const pieces: { readonly end: number; readonly told: ReadonlyMap<number, number> }[] = []
      const { streamer } = device
      const write = streamer.write.bind(streamer)
      let samples = 0
      streamer.write = (id, pcm) => {
        for (const event of events)
          if (event.kind === 'words') for (const word of event.words) told.set(word.start, word.from!)
        pieces.push({ end: (samples += pcm.length) / SAMPLE_RATE, told: new Map(told) })
        return write(id, pcm)
      }
      await until(say(text, { from, speed, chunking }))
      const words = wordsOf(events)
      expect(words[0]!.end).toBeGreaterThan(from)
      for (const word of words) {
        const piece = pieces.find(({ end }) => word.from! < end)!
        expect(piece.told.get(word.start)).toBeCloseTo(word.from!, 9)
      }
    }),
    { numRuns: 25, seed: 6 },
  )
})

describe('What was spoken', () => {
  const keeping = async (keepSpeech: boolean) => {
    const configuration = {
      ...DEFAULT_CONFIGURATION,
      limits: { ...DEFAULT_CONFIGURATION.limits, keepSpeech },
    }
    const { device, say, until, events, cache } = open(0.5, 64e6, false, configuration)
    await until(say(SENTENCES[1]!))
    const first = device.units
    await until(say(SENTENCES[1]!))
    const [once, again] = events.filter((event) => event.kind === 'done')
    return { made: [first, device.units - first], kept: [once!.keptSeconds, again!.keptSeconds], cache }
  }

  it('is kept, and told of as not made', async () => {
    const { made, kept } = await keeping(true)
    expect(made).toEqual([expect.any(Number), 0])
    expect(kept).toEqual([0, expect.any(Number)])
    expect(kept[1]).toBeGreaterThan(1)
  })

  it('is made anew where nothing is to be kept', async () => {
    const { made, kept, cache } = await keeping(false)
    expect(made[1]).toBe(made[0])
    expect(kept).toEqual([0, 0])
    expect(cache.state().entries).toBe(0)
  })
})

describe('Speech on a device that is too slow', () => {
  it('gathers what is needed first, says so, and then does not run dry', async () => {
    const { device, say, until, playOut, events } = open(1.3)
    await until(say(story))
    playOut()
    const told = events.filter((event) => event.kind === 'gathering')
    expect(told[0]!.message).toMatch(
      /^This device makes speech slower than it is spoken: gathering \d+ s first\.$/,
    )
    expect(device.queue.report().underruns).toBeLessThanOrEqual(1)
  })

  it('gathers more when somebody listens faster than speech is made', async () => {
    const { device, say, until, playOut, events } = open(0.7)
    device.queue.rate = 2
    device.pass(1)
    await until(say(story))
    playOut()
    expect(events.some((event) => event.kind === 'gathering' && /listening speed/.test(event.message))).toBe(
      true,
    )
    expect(device.queue.report().underruns).toBeLessThanOrEqual(2)
  })
})

it('seeks, pauses, changes speed, queues and stops at random 200 times and is never stuck', async () => {
  let seed = 20_261_122
  const random = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32
  const { device, speaker, say, cache } = open(0.5, 64e6, true)
  const running: Promise<unknown>[] = []
  for (let i = 0; i < 200; i++) {
    const what = random()
    const from = Math.floor(random() * story.length)
    const id = `r${i}`
    if (what < 0.45) running.push(say(story, { id, from }).catch((error: Error) => error.name))
    else if (what < 0.55)
      running.push(say(SENTENCES[3]!, { id, turn: 'queued' }).catch((error: Error) => error.name))
    else if (what < 0.65) device.queue.pause()
    else if (what < 0.8) device.queue.resume()
    else if (what < 0.9) device.queue.rate = 0.5 + 2.5 * random()
    else await (random() < 0.5 ? speaker.cancelAll() : speaker.cancel(`r${i - 1}`))
    const steps = Math.floor(random() * 10)
    for (let step = 0; step < steps; step++) {
      await new Promise((resolve) => setImmediate(resolve))
      device.pass(20 + 200 * random())
    }
    expect(device.longestStep).toBeLessThan(0.4)
    expect(cache.state().bytes).toBeLessThanOrEqual(64e6)
  }
  device.queue.resume()
  device.queue.rate = 1
  const last = say(SENTENCES[1]!, { id: 'last' })
  const outcome = await Promise.race([last.then(() => 'done'), pump(device, 20_000)])
  expect(outcome).toBe('done')
  for (const result of await Promise.all(running)) expect([undefined, 'CancelledError']).toContain(result)
  while (device.queue.state !== 'ended') device.pass(100)
  expect(device.queue.report()).toMatchObject({ id: 'last', underruns: 0 })
}, 60_000)

it('speaks for an hour in bounded memory and never runs dry', async () => {
  // As much as the cache keeps in memory where it is shipped.
  const { device, say, playOut, events } = open(0.3, 32e6)
  let seconds = 0
  let afterAMinute: number | undefined
  let most = 0
  let isDone = false
  const speaking = say(long(650)).finally(() => (isDone = true))
  for (let i = 0; !isDone; i++) {
    await new Promise((resolve) => setImmediate(resolve))
    device.pass(500)
    seconds = wordsOf(events.splice(0)).at(-1)?.to ?? seconds
    if (device.now() > 60_000) afterAMinute ??= bytesHeld()
    if (afterAMinute !== undefined && i % 500 === 0) most = Math.max(most, bytesHeld())
  }
  await speaking
  playOut()
  expect(seconds).toBeGreaterThan(3_600)
  expect(device.queue.report().underruns).toBe(0)
  expect(Math.max(most, bytesHeld()) - afterAMinute!).toBeLessThan(50e6)
}, 120_000)

async function pump(device: SimulatedDevice, turns: number): Promise<string> {
  for (let i = 0; i < turns; i++) {
    await new Promise((resolve) => setImmediate(resolve))
    device.pass(50)
  }
  return 'stuck'
}
