import { describe, expect, it } from 'vitest'
import type { LoadState } from '../protocol.ts'
import type { AcousticModel } from './acoustic-model.ts'
import { EngineLife, type EngineLifeParts } from './engine-life.ts'

const model = (reason: string): AcousticModel => ({
  info: { provider: 'wasm', threads: 1, plan: 'fast', reason },
  async *generate() {
    yield { pcm: new Float32Array(10).fill(0.5) }
  },
  async release() {},
})

/** An engine by arithmetic: its clock is turned by hand, what comes later runs when the test says so. */
function setting(change: Partial<EngineLifeParts> = {}) {
  const states: LoadState[] = []
  const due: (() => void)[] = []
  let opened = 0
  const life = new EngineLife({
    fetch: async (onProgress) => onProgress({ loaded: 5, total: 5, resumed: false }),
    model: async () => ({ open: async () => model(`model ${++opened}`), improve: async () => undefined }),
    besides: async () => {},
    settle: async () => undefined,
    isolated: true,
    now: () => 0,
    later: (what) => due.push(what),
    ...change,
  })
  const rest = async () => {
    for (const what of due.splice(0)) what()
    await new Promise((resolve) => setTimeout(resolve))
  }
  const onState = (state: LoadState) => void states.push(state)
  return { life, states, onState, rest, opened: () => opened, kinds: () => states.map(({ kind }) => kind) }
}

describe('EngineLife', () => {
  it('starts once for all who ask, and tells each step', async () => {
    const { life, onState, kinds, opened } = setting()
    await Promise.all([life.load(onState), life.start(), life.start()])
    expect(opened()).toBe(1)
    expect(kinds()).toEqual(['idle', 'downloading', 'starting', 'ready'])
  })

  it('tells why a start failed, and tries again when asked', async () => {
    let fails = true
    const { life, onState, kinds } = setting({
      fetch: async () => {
        if (fails) throw new Error('The network is gone.')
      },
    })
    await expect(life.load(onState)).rejects.toThrow('The network is gone.')
    expect(kinds()).toEqual(['idle', 'failed'])
    fails = false
    await life.load(onState)
    expect(kinds().at(-1)).toBe('ready')
  })

  it('changes to a better model when nobody waits, not while another text is under way', async () => {
    let asked = 0
    const improve = async () => (asked++, { isBetter: true, info: model('').info })
    let opened = 0
    const { life, onState, rest, states } = setting({
      model: async () => ({ open: async () => model(`model ${++opened}`), improve }),
    })
    await life.load(onState)
    let finish = () => {}
    const long = life.follow(new Promise<void>((resolve) => (finish = resolve)))
    await life.follow(Promise.resolve())
    await rest()
    expect(asked).toBe(0)
    finish()
    await long
    await rest()
    expect(asked).toBe(1)
    expect(states.at(-1)).toMatchObject({ kind: 'ready', info: { reason: 'model 2' } })
  })
})
