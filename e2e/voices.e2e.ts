import { expect, test } from './journey.ts'

const SENTENCE = 'The quick brown fox jumps over the lazy dog.'

for (const voice of ['af_heart', 'am_michael', 'bf_emma', 'bm_george', 'af_bella']) {
  test(`${voice} speaks at a natural length, neither silent nor clipped, and twice the same`, async ({
    studio,
  }) => {
    const sound = await studio.render(SENTENCE, { voice })
    const seconds = sound.length / 24_000
    expect(seconds).toBeGreaterThan(1.8)
    expect(seconds).toBeLessThan(4.5)
    expect(rms(sound)).toBeGreaterThan(0.02)
    expect(rms(sound)).toBeLessThan(0.3)
    expect(sound.filter((sample) => Math.abs(sample) > 0.999).length).toBe(0)
    expect(await studio.render(SENTENCE, { voice })).toEqual(sound)
  })
}

test('a higher speed is a shorter sound', async ({ studio }) => {
  const slow = await studio.render('Faster and faster.', { speed: 0.8 })
  const fast = await studio.render('Faster and faster.', { speed: 1.6 })
  expect(slow.length / fast.length).toBeGreaterThan(1.5)
})

function rms(sound: Float32Array): number {
  return Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0) / sound.length)
}
