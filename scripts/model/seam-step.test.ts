import { expect, it } from 'vitest'
import { seamStep } from './seam-step.ts'

const tone = Float32Array.from({ length: 2400 }, (_, at) => 0.3 * Math.sin(at / 9))

it('finds nothing where a tone goes on', () => {
  for (let seam = 300; seam < 2100; seam += 37) expect(seamStep(tone, seam)).toBeLessThanOrEqual(1.001)
})

it('finds a jump that is larger than what is around it', () => {
  const broken = tone.map((sample, at) => (at < 1200 ? sample : sample + 0.1))
  expect(seamStep(broken, 1200)).toBeGreaterThan(1.5)
})
