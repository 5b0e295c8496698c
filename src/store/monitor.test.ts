import { expect, it } from 'vitest'
import { SpeechError } from '../errors.ts'
import { ComputingClient } from './computing-client.ts'
import { Monitor } from './monitor.ts'
import { createSpeechStore } from './speech-store.ts'

const measured = { characters: 50, voice: 'af_heart', rtf: 0.5, firstAudioMs: 900, audioSeconds: 3 }

it('tells its figures by length and by voice', () => {
  const monitor = new Monitor()
  for (let i = 0; i < 98; i++) monitor.utterance(measured)
  monitor.utterance({ ...measured, characters: 5_000, voice: 'bf_emma', rtf: 2 })
  monitor.utterance({ ...measured, characters: 500, rtf: 4 })
  const { all, byLength, byVoice, utterances, audioSeconds } = monitor.report
  expect([utterances, audioSeconds]).toEqual([100, 300])
  expect(all.rtf.p50).toBeCloseTo(0.5, 1)
  expect(all.rtf.p99).toBeCloseTo(2, 0)
  expect(all.firstAudioMs.p95! / 900).toBeCloseTo(1, 1)
  expect([byLength.short, byLength.medium, byLength.long].map(({ rtf }) => rtf.count)).toEqual([98, 1, 1])
  expect(byVoice.bf_emma?.rtf.p50).toBeCloseTo(2, 0)
})

it('takes the same room whatever comes', () => {
  const monitor = new Monitor()
  for (let i = 0; i < 500; i++) {
    monitor.utterance({ ...measured, voice: `voice ${i}` })
    monitor.error('ModelError', `Number ${i}.`, new Date(0))
  }
  const { byVoice, errors } = monitor.report
  expect(Object.keys(byVoice).length).toBe(21)
  expect(byVoice.others?.rtf.count).toBe(480)
  expect(errors.length).toBe(20)
  expect(errors.at(-1)).toEqual({
    at: '1970-01-01T00:00:00.000Z',
    name: 'ModelError',
    message: 'Number 499.',
  })
})

it('is fed by what happens on the page', async () => {
  const client = new ComputingClient()
  const store = createSpeechStore(client, null)
  const { actions } = store.getState()
  actions.setText('One two. Three four.')
  await actions.speak()
  client.play(0.5, 2)
  client.play(9, 3)
  client.failNext = { audio: new SpeechError('AudioOutputError', 'no sound') }
  await actions.speak()
  const report = actions.monitorReport()
  expect(report).toMatchObject({ utterances: 1, audioSeconds: 2, underruns: 3 })
  expect(report.byVoice.af_heart?.rtf.count).toBe(1)
  expect(report.errors.map(({ message }) => message)).toEqual([expect.stringContaining('no sound')])
})
