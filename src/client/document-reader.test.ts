import { expose } from 'comlink'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DocumentWorker } from '../document-worker.ts'
import { readDocument } from '../documents/read-document.ts'
import { readPasted } from '../documents/read-pasted.ts'
import { DocumentReader } from './document-reader.ts'

/** The real readers at the other end of a channel, as in a worker. */
class ChannelWorker extends EventTarget {
  readonly #ends = new MessageChannel()
  isEnded = false

  constructor(read: DocumentWorker['read']) {
    super()
    expose({ read, readPasted: async (markup: string) => readPasted(markup) }, this.#ends.port2)
    this.#ends.port1.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent('message', { data }))
  }

  postMessage(message: unknown, transfer: MessagePort[] = []): void {
    this.#ends.port1.postMessage(message, transfer)
  }

  terminate(): void {
    this.isEnded = true
    this.#ends.port1.close()
  }
}

const workers: ChannelWorker[] = []
const readerOf = (read: DocumentWorker['read'], hangsAfterMs?: number) =>
  new DocumentReader(() => {
    workers.push(new ChannelWorker(read))
    return workers.at(-1) as unknown as Worker
  }, hangsAfterMs)
const real = readerOf(async (name, file, onProgress) =>
  readDocument(name, new Uint8Array(await file.arrayBuffer()), (share) => void onProgress(share)),
)
const hanging = readerOf(() => new Promise(() => {}))
const open = (reader: DocumentReader, file: File, signal = new AbortController().signal) =>
  reader.read(file, { onProgress: () => {}, signal })

describe('DocumentReader', () => {
  beforeEach(() => void (workers.length = 0))

  it('reads a file in a thread that is ended then', async () => {
    const document = await open(real, new File(['# The Sea\n\nIt was calm.'], 'sea.md'))
    expect(document).toMatchObject({ title: 'The Sea', text: '# The Sea\n\nIt was calm.' })
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true])
  })

  it('tells what is wrong with a file by the sentence of its reader', async () => {
    await expect(open(real, new File(['no book'], 'a.epub'))).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('named like an EPUB'),
    })
    expect(workers[0]!.isEnded).toBe(true)
  })

  it('ends the thread at once when it is cancelled', async () => {
    const controller = new AbortController()
    const reading = open(hanging, new File(['x'], 'x.txt'), controller.signal)
    controller.abort()
    await expect(reading).rejects.toMatchObject({ name: 'CancelledError' })
    expect(workers[0]!.isEnded).toBe(true)
  })

  it('ends a thread that hangs', async () => {
    const reader = readerOf(() => new Promise(() => {}), 30)
    await expect(open(reader, new File(['x'], 'x.txt'))).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('too long'),
    })
    expect(workers[0]!.isEnded).toBe(true)
  })

  it('waits for one that goes on', async () => {
    const told: number[] = []
    const slow = readerOf(async (title, _file, onProgress) => {
      for (let share = 0; share < 1; share += 0.1) {
        await new Promise((resolve) => setTimeout(resolve, 100))
        void onProgress(share)
      }
      return { title, text: 'Read.', headings: [] }
    }, 800)
    const { signal } = new AbortController()
    const read = slow.read(new File(['x'], 'x.txt'), { onProgress: (share) => told.push(share), signal })
    await expect(read).resolves.toMatchObject({ text: 'Read.' })
    expect(told.length).toBeGreaterThan(8)
  })

  it('tells no progress of a file that is over, whatever is still on its way', async () => {
    const told: number[] = []
    let tellLate = (_share: number) => {}
    const reader = readerOf((_name, _file, onProgress) => {
      tellLate = (share) => void onProgress(share)
      return new Promise(() => {})
    })
    const controller = new AbortController()
    const { signal } = controller
    const reading = reader.read(new File(['x'], 'x.txt'), { onProgress: (share) => told.push(share), signal })
    await vi.waitFor(() => {
      tellLate(0.1)
      expect(told).toContain(0.1)
    })
    tellLate(0.2)
    controller.abort()
    await expect(reading).rejects.toMatchObject({ name: 'CancelledError' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(told).not.toContain(0.2)
  })

  it('says what to do where the thread cannot be started', async () => {
    const reading = open(hanging, new File(['x'], 'x.txt'))
    workers[0]!.dispatchEvent(new Event('error'))
    await expect(reading).rejects.toMatchObject({ name: 'AssetError' })
  })

  it('turns what is pasted into text with its headings and lists', async () => {
    expect(await real.readPasted('<h2>Tea</h2><ul><li>Milk<li>Sugar</ul><script>alert(1)</script>')).toBe(
      '## Tea\n\n- Milk\n- Sugar',
    )
  })
})
