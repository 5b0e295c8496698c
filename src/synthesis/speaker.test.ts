import { describe, expect, it } from 'vitest'
import { AudioSegment } from '../audio/segment.ts'
import { isSpeechError, SpeechError } from '../errors.ts'
import type { SpeechRequest } from '../protocol.ts'
import type { PcmSink } from './pcm-sink.ts'
import { Speaker, type SpeechRecorder, type Synthesis } from './speaker.ts'
import type { SynthesisStep } from './recital.ts'

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
function randoms(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve))
}

/** A request for “5” is five segments of a sample each; “fault” breaks after two. */
function counting(pause: () => number, open = { count: 0 }): Synthesis {
  return {
    async *synthesize({ text }: SpeechRequest): AsyncGenerator<SynthesisStep> {
      open.count++
      try {
        for (let i = 0; i < (text === 'fault' ? 3 : Number(text)); i++) {
          await turns(pause())
          if (text === 'fault' && i === 2) throw new SpeechError('ModelError', 'Broken.')
          yield { kind: 'audio', segment: new AudioSegment(Float32Array.of((i + 1) / 100)) }
        }
        yield { kind: 'done', audioSeconds: 1, synthesisMs: 1, keptSeconds: 0, rtf: 1, firstAudioMs: 1 }
      } finally {
        open.count--
      }
    },
  }
}

/** Plays one utterance at a time and remembers what was heard of each. */
class Player implements PcmSink {
  readonly heard = new Map<string, number[]>()
  readonly ended: string[] = []
  readonly aheadSeconds = 0
  readonly rate = 1
  current: string | null = null
  readonly #room: () => number

  constructor(room: () => number = () => 0) {
    this.#room = room
  }

  begin(id: string, queued = false): void {
    if (queued && this.current !== null) expect(this.ended).toContain(this.current)
    this.current = id
    this.heard.set(id, [])
  }

  gather(): void {}

  async write(id: string, pcm: Float32Array): Promise<void> {
    if (id === this.current) this.heard.get(id)!.push(...pcm)
    await turns(this.#room())
  }

  async end(id: string): Promise<void> {
    if (id === this.current) this.ended.push(id)
  }

  async stop(id: string): Promise<void> {
    if (id === this.current) this.current = null
  }
}

const request = (id: string, text: string): SpeechRequest => ({
  id,
  text,
  markup: 'plain',
  voice: 'af_heart',
  speed: 1,
})
const ramp = (length: number) => Array.from({ length }, (_, i) => Math.fround((i + 1) / 100))
const breathe = () => turns(1)

describe('Speaker', () => {
  it('hands over every sample in order and then ends', async () => {
    const player = new Player()
    const events: string[] = []
    await new Speaker(
      counting(() => 0),
      breathe,
    ).speak(request('a', '5'), player, ({ kind }) => void events.push(kind))
    expect(player.heard.get('a')).toEqual(ramp(5))
    expect(player.ended).toEqual(['a'])
    expect(events).toEqual(['done'])
  })

  it('lets the newest request win, whatever is cancelled when', async () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = randoms(seed)
      const some = (most: number) => Math.floor(random() * most)
      const open = { count: 0 }
      const player = new Player(() => some(3))
      const speaker = new Speaker(
        counting(() => some(3), open),
        breathe,
      )
      const results: Promise<string>[] = []
      const count = 2 + some(5)
      for (let i = 0; i < count; i++) {
        const speaking = speaker.speak(request(`r${i}`, String(1 + some(6))), player, () => {})
        results.push(
          speaking.then(
            () => 'done',
            (error: Error) => error.name,
          ),
        )
        await turns(some(8))
        if (i < count - 1 && random() < 0.3) await speaker.cancel(`r${i}`)
      }
      const last = await results.at(-1)
      expect(last, `seed ${seed}`).toBe('done')
      for (const result of await Promise.all(results)) expect(['done', 'CancelledError']).toContain(result)
      expect(player.current).toBe(`r${count - 1}`)
      expect(player.ended.at(-1)).toBe(`r${count - 1}`)
      expect(open.count, `seed ${seed}`).toBe(0)
      for (const samples of player.heard.values()) expect(samples).toEqual(ramp(samples.length))
    }
  })

  it('is silent after a cancel and speaks the next request', async () => {
    const player = new Player()
    const speaker = new Speaker(
      counting(() => 2),
      breathe,
    )
    const speaking = speaker.speak(request('a', '50'), player, () => {})
    const stopped = expect(speaking).rejects.toSatisfy((error) => isSpeechError(error, 'CancelledError'))
    await turns(12)
    await speaker.cancel('a')
    expect(player.current).toBeNull()
    await stopped
    expect(player.heard.get('a')!.length).toBeLessThan(50)
    await speaker.speak(request('b', '3'), player, () => {})
    expect(player.heard.get('b')).toEqual(ramp(3))
  })

  it('lets what was made before a fault be heard, and speaks the next request', async () => {
    const player = new Player()
    const speaker = new Speaker(
      counting(() => 0),
      breathe,
    )
    await expect(speaker.speak(request('a', 'fault'), player, () => {})).rejects.toMatchObject({
      name: 'ModelError',
    })
    expect(player.heard.get('a')).toEqual(ramp(2))
    expect(player.ended).toEqual(['a'])
    await speaker.speak(request('b', '1'), player, () => {})
    expect(player.ended).toEqual(['a', 'b'])
  })

  it('speaks on while the page is too busy to answer, and is done when that has caught up', async () => {
    const player = new Player()
    const speaker = new Speaker(
      counting(() => 0),
      breathe,
    )
    let answer = () => {}
    const busy = new Promise<void>((resolve) => (answer = resolve))
    let isDone = false
    const speaking = speaker.speak(request('a', '5'), player, () => busy).then(() => (isDone = true))
    await turns(40)
    expect([player.heard.get('a'), player.ended, isDone]).toEqual([ramp(5), ['a'], false])
    answer()
    await speaking
  })

  it('waits for a page that leaves hundreds of events unanswered', async () => {
    let told = 0
    const chatter: Synthesis = {
      async *synthesize() {
        for (;;) yield { kind: 'analysed', sentences: ++told, tokens: 1, chunks: 1 }
      },
    }
    const speaker = new Speaker(chatter, breathe)
    const speaking = speaker.speak(request('a', ''), new Player(), () => new Promise(() => {}))
    await turns(1_000)
    expect(told).toBeLessThan(300)
    void speaking
  })

  it('speaks what is queued in order, each from its first sample to its last', async () => {
    const player = new Player(() => 1)
    const speaker = new Speaker(
      counting(() => 1),
      breathe,
    )
    const say = (id: string, text: string, turn: 'now' | 'queued') =>
      speaker
        .speak({ ...request(id, text), turn }, player, () => {})
        .then(
          () => 'done',
          (error: Error) => error.name,
        )
    const said = [
      say('a', '4', 'now'),
      say('b', '3', 'queued'),
      say('c', '9', 'queued'),
      say('d', '2', 'queued'),
    ]
    await turns(2)
    await speaker.cancel('c')
    expect(await said[2]).toBe('CancelledError')
    expect(await Promise.all(said)).toEqual(['done', 'done', 'CancelledError', 'done'])
    expect(player.ended).toEqual(['a', 'b', 'd'])
    expect([...player.heard.values()]).toEqual([ramp(4), ramp(3), ramp(2)])
  })

  it('puts a new request in the place of all that wait, and stops all at once', async () => {
    const player = new Player(() => 1)
    const speaker = new Speaker(
      counting(() => 1),
      breathe,
    )
    const say = (id: string, turn: 'now' | 'queued') =>
      speaker.speak({ ...request(id, '20'), turn }, player, () => {}).catch((error: Error) => error.name)
    const old = [say('a', 'now'), say('b', 'queued'), say('c', 'queued')]
    await turns(3)
    const fresh = [say('d', 'now'), say('e', 'queued')]
    expect(await Promise.all(old)).toEqual(Array(3).fill('CancelledError'))
    await turns(3)
    expect(player.current).toBe('d')
    await speaker.cancelAll()
    expect(await Promise.all(fresh)).toEqual(Array(2).fill('CancelledError'))
    expect(player.current).toBeNull()
    expect([...player.heard.keys()]).toEqual(['a', 'd'])
  })

  it('records while it speaks, and either can be cancelled alone', async () => {
    const player = new Player()
    const speaker = new Speaker(
      counting(() => 1),
      breathe,
    )
    const [kept, dropped] = [new Recorder(), new Recorder()]
    const speaking = speaker.speak(request('a', '9'), player, () => {})
    const rendering = speaker.render(request('b', '4'), kept, () => {})
    const given = expect(speaker.render(request('c', '40'), dropped, () => {})).rejects.toMatchObject({
      name: 'CancelledError',
    })
    await turns(4)
    await speaker.cancel('c')
    expect([...(await rendering)]).toEqual(ramp(4))
    await Promise.all([speaking, given])
    expect([kept.isDiscarded, dropped.isDiscarded]).toEqual([true, true])
    expect(player.heard.get('a')).toEqual(ramp(9))
  })

  it('can be cancelled while the file is written', async () => {
    const speaker = new Speaker(
      counting(() => 1),
      breathe,
    )
    const recorder = new Recorder()
    const rendering = speaker.render(request('a', '4'), recorder, async (event) => {
      if (event.kind === 'writing') await speaker.cancel('a')
    })
    await expect(rendering).rejects.toMatchObject({ name: 'CancelledError' })
    expect(recorder.isDiscarded).toBe(true)
  })
})

class Recorder implements SpeechRecorder<Float32Array> {
  isDiscarded = false
  readonly #samples: number[] = []

  async write(pcm: Float32Array): Promise<void> {
    this.#samples.push(...pcm)
  }

  note(): void {}

  async finish(goOn: (share: number) => Promise<void>): Promise<Float32Array> {
    await goOn(1)
    return Float32Array.from(this.#samples)
  }

  async discard(): Promise<void> {
    this.isDiscarded = true
  }
}
