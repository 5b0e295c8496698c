import { describe, expect, it } from 'vitest'
import { SpeechError } from '../errors.ts'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'

function open() {
  const client = new ComputingClient()
  return { client, ...createSpeechStore(client, null) }
}

describe('the benchmark', () => {
  it('speaks a text, makes a file of another, and tells what both cost', async () => {
    const { client, getState, subscribe } = open()
    const steps: string[] = []
    subscribe(({ benchmark }) => {
      if (benchmark.kind === 'running' && steps.at(-1) !== benchmark.step) steps.push(benchmark.step)
    })
    await getState().actions.runBenchmark()
    expect(steps).toEqual(['loading', 'speaking', 'file'])
    expect(getState().benchmark).toMatchObject({
      kind: 'done',
      figures: { info: { threads: 2 }, spokenRtf: 0.01, fileRtf: 0.01 },
    })
    expect(client.spoken.length).toBeGreaterThan(0)
    expect(getState().playback.kind).toBe('silent')
  })

  it('tells what went wrong, and can be run again', async () => {
    const { client, getState } = open()
    client.failNext.load = new SpeechError('AssetError', 'The connection broke.')
    await getState().actions.runBenchmark()
    expect(getState()).toMatchObject({
      benchmark: { kind: 'idle' },
      error: { message: 'The connection broke.' },
    })
    await getState().actions.runBenchmark()
    expect(getState().benchmark.kind).toBe('done')
  })
})
