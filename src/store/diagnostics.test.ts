import { expect, it } from 'vitest'
import { SpeechError } from '../errors.ts'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'

/** A client whose files are as long and as loud as a test wants them. */
class Measured extends ComputingClient {
  seconds = 3
  loudness = -20
  peak = -3

  override async render(...given: Parameters<ComputingClient['render']>) {
    const made = await super.render(...given)
    const { seconds, loudness, peak: truePeakDb } = this
    return { ...made, report: { ...made.report, seconds, loudness, truePeakDb } }
  }
}

function open() {
  const client = new Measured()
  const { getState } = createSpeechStore(client, null)
  return { client, getState, actions: getState().actions }
}

it('passes an engine whose phrase is as long and as loud as speech is', async () => {
  const { actions, getState } = open()
  await actions.tryEngine('self-test')
  expect(getState().trial).toMatchObject({ kind: 'done', results: [{ fault: null, rtf: 0.01, seconds: 3 }] })
})

it.each([
  [{ seconds: 0.2 }, /0\.2 s long/],
  [{ seconds: Number.NaN }, /s long/],
  [{ loudness: -70 }, /-70 LUFS/],
  [{ loudness: Number.NEGATIVE_INFINITY }, /LUFS/],
  [{ peak: 2 }, /clipped/],
])('says what is wrong with %o', async (change, sentence) => {
  const { client, actions, getState } = open()
  Object.assign(client, change)
  await actions.tryEngine('self-test')
  const { trial } = getState()
  expect(trial.kind === 'done' && trial.results[0]?.fault).toMatch(sentence)
})

it('measures texts of three lengths, and tells where it failed', async () => {
  const { client, actions, getState } = open()
  await actions.tryEngine('benchmark')
  const { trial } = getState()
  expect(trial.kind === 'done' && trial.results.length).toBe(3)
  client.failNext = { load: new SpeechError('ModelError', 'no engine') }
  await actions.tryEngine('self-test')
  expect(getState().trial).toMatchObject({ kind: 'failed', message: expect.stringContaining('no engine') })
})

it('tells what is kept of earlier speech and how often it was of use, until it is forgotten', async () => {
  const { client, actions, getState } = open()
  client.kept = 7
  await actions.measureKeptSpeech()
  expect(getState().keptSpeech).toMatchObject({ seconds: 7, hits: 3, hitsInMemory: 2, misses: 4 })
  await actions.forgetKeptSpeech()
  expect(getState().keptSpeech?.seconds).toBe(0)
})

it('counts a text by what was spoken, whatever stands in the box by then', async () => {
  const { client, actions } = open()
  actions.setText('One.')
  const release = client.hold()
  const speaking = actions.speak()
  await Promise.resolve()
  actions.setText('Another text. '.repeat(20))
  actions.setVoice('bf_emma')
  release()
  await speaking
  const { byVoice, byLength } = actions.monitorReport()
  expect(Object.keys(byVoice)).toEqual(['af_heart'])
  expect([byLength.short.rtf.count, byLength.medium.rtf.count]).toEqual([1, 0])
})
