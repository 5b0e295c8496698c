import { describe, expect, it } from 'vitest'
import { guardAgainstLoss, type LosableDevice } from './device-loss.ts'

const never = new Promise<never>(() => {})

function device() {
  let lose = (_message: string, _reason?: string) => {}
  const lost = new Promise<{ message: string; reason?: string }>((resolve) => {
    lose = (message, reason) => resolve({ message, reason })
  })
  return { device: { lost } satisfies LosableDevice, lose }
}

describe('guardAgainstLoss', () => {
  it('leaves the outcome of a run as it is', async () => {
    const guard = guardAgainstLoss(() => device().device)
    expect(await guard(Promise.resolve(7))).toBe(7)
    await expect(guard(Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  })

  it('ends runs that wait for a device that is gone, and refuses later ones', async () => {
    const { device: gpu, lose } = device()
    const guard = guardAgainstLoss(async () => gpu)
    const runs = [guard(never), guard(never)]
    lose('unplugged')
    for (const run of runs) await expect(run).rejects.toThrow('unplugged')
    await expect(guard(never)).rejects.toThrow('unplugged')
  })

  it('takes no harm from a device that the runtime itself has done with', async () => {
    const { device: gpu, lose } = device()
    const guard = guardAgainstLoss(() => gpu)
    await guard(Promise.resolve())
    lose('', 'destroyed')
    await gpu.lost
    expect(await guard(Promise.resolve('made'))).toBe('made')
  })

  it('guards nothing where there is no device', async () => {
    expect(await guardAgainstLoss(() => undefined)(Promise.resolve('made'))).toBe('made')
  })
})
