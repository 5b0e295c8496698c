import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ThreadWatch } from './thread-watch.ts'

/** A thread that answers when the test lets it, and beats that the test gives. */
function bench() {
  const answers: { readonly resolve: (hangs: boolean) => void; readonly reject: (error: Error) => void }[] =
    []
  let beat = () => {}
  let hung = 0
  let resting = true
  const watch = new ThreadWatch({
    ask: () => new Promise((resolve, reject) => answers.push({ resolve, reject })),
    onHung: () => hung++,
    every: (act) => {
      beat = act
      resting = false
      return () => {
        beat = () => {}
        resting = true
      }
    },
  })
  return {
    watch,
    asked: () => answers.length,
    hung: () => hung,
    isResting: () => resting,
    beats: (count: number) => {
      for (let i = 0; i < count; i++) beat()
    },
    answer: async (hangs = false) => {
      answers.at(-1)?.resolve(hangs)
      await new Promise((resolve) => setTimeout(resolve))
    },
    refuse: async () => {
      answers.at(-1)?.reject(new Error('The port is closed.'))
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}

const forEver = new Promise<never>(() => {})

describe('a thread that is waited for', () => {
  it('is ended after two minutes without an answer, once, and not before', () => {
    const { watch, beats, hung, isResting } = bench()
    void watch.during(forEver)
    // The first beat asks.
    beats(1 + 24)
    expect(hung()).toBe(0)
    beats(1)
    expect([hung(), isResting()]).toEqual([1, true])
    beats(100)
    expect(hung()).toBe(1)
  })

  it('is asked again only when it has answered', async () => {
    const { watch, beats, asked, answer } = bench()
    void watch.during(forEver)
    beats(10)
    expect(asked()).toBe(1)
    await answer()
    beats(10)
    expect(asked()).toBe(2)
  })

  it('is ended at once where it says itself that nothing will come', async () => {
    const { watch, beats, hung, answer } = bench()
    void watch.during(forEver)
    beats(1)
    await answer(true)
    expect(hung()).toBe(1)
  })

  it('may be slow on a slow machine: ten times as long as it has ever taken', async () => {
    const { watch, beats, hung, answer } = bench()
    void watch.during(forEver)
    beats(1 + 20)
    await answer()
    beats(1 + 200)
    expect(hung()).toBe(0)
    beats(1)
    expect(hung()).toBe(1)
  })

  it('lives, however often it answers, as long as it answers within two minutes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 24 }), { maxLength: 30 }), async (silences) => {
        const { watch, beats, hung, answer } = bench()
        void watch.during(forEver)
        for (const silence of silences) {
          beats(silence)
          await answer()
        }
        expect(hung()).toBe(0)
      }),
      { numRuns: 50 },
    )
  })

  it('is not ended by a clock that jumps nor by sleep, in which no beat comes', async () => {
    const { now } = Date
    const { watch, beats, hung, answer } = bench()
    void watch.during(forEver)
    try {
      for (const years of [1, -1, 0]) {
        Date.now = () => now() + years * 31_536_000_000
        beats(20)
        await answer()
      }
      // Awake again, the browser gives the one beat that was due.
      beats(1)
    } finally {
      Date.now = now
    }
    expect(hung()).toBe(0)
  })

  it('that cannot be asked counts as one that is silent', async () => {
    const { watch, beats, hung, refuse } = bench()
    void watch.during(forEver)
    beats(1)
    await refuse()
    beats(24)
    expect(hung()).toBe(0)
    beats(1)
    expect(hung()).toBe(1)
  })
})

it('rests when nobody waits any more, and forgets what it had asked', async () => {
  const { watch, beats, isResting, hung } = bench()
  let done = (_: string) => {}
  const both = Promise.all([
    watch.during(new Promise<string>((resolve) => (done = resolve))),
    watch.during(Promise.resolve('two')),
  ])
  await new Promise((resolve) => setTimeout(resolve))
  expect(isResting()).toBe(false)
  beats(1 + 24)
  done('one')
  expect(await both).toEqual(['one', 'two'])
  expect(isResting()).toBe(true)
  void watch.during(forEver)
  beats(1 + 24)
  expect(hung()).toBe(0)
})
