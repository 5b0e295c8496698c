import { mkdtempSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withLock } from './with-lock.mjs'

const newLock = (): string => join(mkdtempSync(join(tmpdir(), 'litetts-lock-')), 'folder/lock')

it('lets one in at a time', async () => {
  const lock = newLock()
  let inside = 0
  let most = 0
  const work = async (): Promise<void> => {
    most = Math.max(most, ++inside)
    await new Promise((resolve) => setTimeout(resolve, 20))
    inside--
  }
  await Promise.all([1, 2, 3].map(() => withLock(lock, work, () => {})))
  expect(most).toBe(1)
})

it('is free again after a failure', async () => {
  const lock = newLock()
  await expect(
    withLock(
      lock,
      () => Promise.reject(new Error('broken')),
      () => {},
    ),
  ).rejects.toThrow('broken')
  expect(
    await withLock(
      lock,
      async () => 'free',
      () => {},
    ),
  ).toBe('free')
})

it('takes over from a process that is gone', async () => {
  const lock = newLock()
  await withLock(
    lock,
    async () => {},
    () => {},
  )
  writeFileSync(lock, JSON.stringify({ pid: 2 ** 30, host: hostname() }))
  expect(
    await withLock(
      lock,
      async () => 'taken over',
      () => {},
    ),
  ).toBe('taken over')
})
