import { describe, expect, it } from 'vitest'
import type { AcousticInput, AcousticModel, AcousticModelInfo, AcousticWindow } from './acoustic-model.ts'
import { KokoroTTSEngine } from './kokoro-tts-engine.ts'

const INFO: AcousticModelInfo = { provider: 'wasm', threads: 1, plan: 'int8', reason: 'Made up for a test.' }

/** Speaks a sine of 100 samples a token, in windows of 250; `spoil` may break a window of an attempt. */
class SineModel implements AcousticModel {
  readonly info = INFO
  inputs: AcousticInput[] = []
  running = 0
  readonly #spoil: (pcm: Float32Array, attempt: number, window: number) => void

  constructor(spoil: (pcm: Float32Array, attempt: number, window: number) => void = () => {}) {
    this.#spoil = spoil
  }

  async *generate(input: AcousticInput): AsyncGenerator<AcousticWindow> {
    if (this.running > 0) throw new Error('Two runs at once.')
    this.running++
    try {
      this.inputs.push(input)
      const attempt = this.inputs.length
      const samples = input.tokens.length * 100
      for (let at = 0; at < samples; at += 250) {
        await Promise.resolve()
        const pcm = sine(at, Math.min(at + 250, samples))
        this.#spoil(pcm, attempt, at / 250)
        yield { pcm }
      }
    } finally {
      this.running--
    }
  }

  async release(): Promise<void> {}
}

function sine(from: number, to: number): Float32Array {
  return Float32Array.from({ length: to - from }, (_, i) => Math.sin((from + i) / 5) / 2)
}

const INPUT: AcousticInput = {
  tokens: Array.from({ length: 8 }, (_, i) => i + 43),
  style: new Float32Array(256),
  speed: 1,
  use: 'live',
  blend: [{ voice: 'af_heart', weight: 1 }],
}

async function speak(engine: KokoroTTSEngine, input = INPUT): Promise<number[]> {
  const pcm: number[] = []
  for await (const window of engine.generate(input)) pcm.push(...window.pcm)
  return pcm
}

const WHOLE = [...sine(0, 1000)]

describe('KokoroTTSEngine', () => {
  it('pads both sides and hands every window on', async () => {
    const model = new SineModel()
    expect(await speak(new KokoroTTSEngine(model))).toEqual(WHOLE)
    expect(model.inputs[0]!.tokens).toEqual([0, ...INPUT.tokens, 0])
  })

  it.each([NaN, Infinity, 50, -50])(
    'makes a chunk again after a sample of %d, without a gap or an echo',
    async (bad) => {
      const model = new SineModel((pcm, attempt, window) => {
        if (attempt === 1 && window === 2) pcm[7] = bad
      })
      expect(await speak(new KokoroTTSEngine(model))).toEqual(WHOLE)
      expect(model.inputs).toHaveLength(2)
    },
  )

  it('makes a silent chunk again', async () => {
    const model = new SineModel((pcm, attempt) => {
      if (attempt === 1) pcm.fill(0)
    })
    expect((await speak(new KokoroTTSEngine(model))).slice(-1000)).toEqual(WHOLE)
  })

  it.each([
    [NaN, 'not a number'],
    [9, 'too loud'],
    [0, 'silent'],
  ])(
    'gives up with a sentence when all samples are %d twice, and speaks the next chunk',
    async (value, reason) => {
      let broken = true
      const engine = new KokoroTTSEngine(new SineModel((pcm) => broken && pcm.fill(value)))
      await expect(speak(engine)).rejects.toMatchObject({
        name: 'ModelError',
        message: expect.stringContaining(reason),
      })
      broken = false
      expect(await speak(engine)).toEqual(WHOLE)
    },
  )

  it.each([
    [{ tokens: [] }, /0 tokens; Kokoro takes 1 to 510/],
    [{ tokens: Array<number>(511).fill(50) }, /511 tokens/],
    [{ speed: 0 }, /speed of 0 is outside 0.5 to 2/],
    [{ speed: NaN }, /speed of NaN/],
    [{ speed: 99 }, /speed of 99/],
    [{ style: new Float32Array(128) }, /128 floats/],
  ])('refuses %o', async (wrong, message) => {
    await expect(speak(new KokoroTTSEngine(new SineModel()), { ...INPUT, ...wrong })).rejects.toThrow(message)
  })

  it('runs one chunk at a time, and frees its turn when the loop is left', async () => {
    const engine = new KokoroTTSEngine(new SineModel())
    const left = async () => {
      for await (const _ of engine.generate(INPUT)) break
    }
    const results = await Promise.all([speak(engine), left(), speak(engine), left(), speak(engine)])
    expect(results.filter(Boolean)).toEqual([WHOLE, WHOLE, WHOLE])
  })
})
