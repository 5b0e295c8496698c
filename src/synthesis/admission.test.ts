import { describe, expect, it } from 'vitest'
import { DynamicConfig } from '../config/dynamic-config.ts'
import type { SpeechRequest } from '../protocol.ts'
import { Admission } from './admission.ts'
import { request } from './sine-studio.ts'

function door(limits: { queueLength?: number; jobs?: number; requestsPerMinute?: number }) {
  const config = new DynamicConfig()
  expect(config.change({ limits })).toEqual([])
  const clock = { now: 0 }
  const admission = new Admission(
    () => config.value.limits,
    () => clock.now,
  )
  const ends: (() => void)[] = []
  /** Lasts until `ends` are called. */
  const lasting = (use: 'aloud' | 'file', changes: Partial<SpeechRequest> = {}) =>
    admission.follow(request('A text.', changes), use, () => new Promise<void>((end) => ends.push(end)))
  const short = (origin?: string) =>
    admission.follow(
      request('A text.', origin === undefined ? {} : { origin }),
      'aloud',
      async () => 'spoken',
    )
  return { config, clock, ends, lasting, short }
}

describe('Admission', () => {
  it('lets as many texts wait as may, and says what to do about one more', async () => {
    const { ends, lasting } = door({ queueLength: 2 })
    const waiting = [
      lasting('aloud'),
      lasting('aloud', { turn: 'queued' }),
      lasting('aloud', { turn: 'queued' }),
    ]
    await expect(lasting('aloud', { turn: 'queued' })).rejects.toMatchObject({
      name: 'LimitError',
      message:
        '2 texts wait to be spoken already, and no more than 2 may. Wait until one is done, or remove one.',
    })
    ends[0]!()
    await waiting[0]
    waiting.push(lasting('aloud', { turn: 'queued' }))
    for (const end of ends) end()
    await Promise.all(waiting)
  })

  it('never refuses a text that takes the place of the others', async () => {
    const { ends, lasting } = door({ queueLength: 1 })
    const all = [lasting('aloud'), lasting('aloud'), lasting('aloud'), lasting('aloud')]
    for (const end of ends) end()
    await Promise.all(all)
  })

  it('makes as many files at once as may', async () => {
    const { ends, lasting } = door({ jobs: 1 })
    const first = lasting('file')
    await expect(lasting('file')).rejects.toThrow('A file is being made already, and no more than 1 may')
    ends[0]!()
    await first
    const next = lasting('file')
    ends[1]!()
    await next
  })

  it('counts what fails as over', async () => {
    const config = new DynamicConfig()
    const admission = new Admission(
      () => ({ ...config.value.limits, jobs: 1 }),
      () => 0,
    )
    const fault = () =>
      admission.follow(request('A text.'), 'file', () => Promise.reject(new Error('Broken.')))
    await expect(fault()).rejects.toThrow('Broken.')
    await expect(fault()).rejects.toThrow('Broken.')
  })

  it('gives each origin its own rate, the page itself none, and says when to ask again', async () => {
    const { clock, short } = door({ requestsPerMinute: 2 })
    for (let i = 0; i < 20; i++) expect(await short()).toBe('spoken')
    await short('https://one.example')
    await short('https://one.example')
    await expect(short('https://one.example')).rejects.toMatchObject({
      name: 'LimitError',
      message: 'This page may ask for speech 2 times a minute and has done so. Ask again in 30 s.',
    })
    await short('https://two.example')
    clock.now += 30_000
    await short('https://one.example')
  })

  it('obeys a limit from the next request on', async () => {
    const { config, short } = door({ requestsPerMinute: 60 })
    await short('https://one.example')
    config.change({ limits: { requestsPerMinute: 1 } })
    await short('https://one.example')
    await expect(short('https://one.example')).rejects.toThrow('Ask again in 60 s.')
  })

  it('remembers a hundred origins, however many ask', async () => {
    const { short } = door({ requestsPerMinute: 1 })
    for (let i = 0; i < 150; i++) await short(`https://${i}.example`)
    await expect(short('https://149.example')).rejects.toThrow('a minute')
    await short('https://0.example')
  })
})
