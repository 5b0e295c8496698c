import { expose } from 'comlink'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ReadingThread, type ReadingWorker } from './reading-thread.ts'

const FILE = { path: 'part.gz', bytes: 3, sha256: 'a' }

/** A thread of which only the messages are real. */
function threadThat(read: ReadingWorker['read']) {
  const { port1, port2 } = new MessageChannel()
  expose({ read }, port2)
  port1.start()
  const terminate = vi.fn(() => port1.close())
  return { worker: Object.assign(port1, { terminate }) as unknown as Worker, terminate }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

it('starts one thread for all that is asked, and ends it when nothing is any more', async () => {
  const started: ReturnType<typeof threadThat>[] = []
  const reading = new ReadingThread(() => {
    started.push(threadThat(async ({ bytes }) => new Uint8Array(bytes)))
    return started.at(-1)!.worker
  })
  const both = await Promise.all([reading.read(FILE), reading.read({ ...FILE, bytes: 5 })])
  expect(both.map((bytes) => bytes?.length)).toEqual([3, 5])
  expect(started).toHaveLength(1)
  vi.advanceTimersByTime(400)
  await reading.read(FILE)
  vi.advanceTimersByTime(400)
  expect(started[0]!.terminate).not.toHaveBeenCalled()
  vi.advanceTimersByTime(200)
  expect(started[0]!.terminate).toHaveBeenCalledOnce()
  await reading.read(FILE)
  expect(started).toHaveLength(2)
  vi.runAllTimers()
})

it('has no file where it cannot be read there', async () => {
  const refusing = new ReadingThread(() => threadThat(() => Promise.reject(new Error('no database'))).worker)
  expect(await refusing.read(FILE)).toBeUndefined()
  const silent = threadThat(() => new Promise(() => {}))
  const broken = new ReadingThread(() => silent.worker)
  const asked = broken.read(FILE)
  silent.worker.dispatchEvent(new Event('error'))
  expect(await asked).toBeUndefined()
  expect(
    await new ReadingThread(() => {
      throw new Error('no threads')
    }).read(FILE),
  ).toBeUndefined()
  vi.runAllTimers()
})
