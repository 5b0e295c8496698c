import { describe, expect, it } from 'vitest'
import { PAGE_SETTINGS, valuesOf } from '../../e2e/page-settings.ts'
import { readTextAssets } from '../../scripts/read-text-assets.ts'
import { engineOptions } from '../client/engine-options.ts'
import { hurried } from '../client/hurried.ts'
import { mayEmbed } from '../embed/embed-protocol.ts'
import { chooseExecution } from '../engine/execution-provider.ts'
import { ComputingClient } from '../store/computing-client.ts'
import type { LibraryEntry } from '../store/library-entry.ts'
import { MemoryLibrary } from '../store/memory-library.ts'
import type { SpeechRequest } from '../protocol.ts'
import { createSpeechStore } from '../store/speech-store.ts'
import { pauseAfterMs } from '../synthesis/pause-after.ts'
import { MemoryUnitStore } from '../synthesis/memory-unit-store.ts'
import { request, speak, studio } from '../synthesis/sine-studio.ts'
import { Admission, type Use } from '../synthesis/admission.ts'
import { SpeechCache } from '../synthesis/speech-cache.ts'
import { FrontEnds } from '../text/front-ends.ts'
import { DynamicConfig, settingTo, valueIn } from './dynamic-config.ts'
import { ALL_SETTINGS } from './setting-paths.ts'
import type { TTSConfiguration } from './tts-configuration.ts'

/** What comes out where a setting is obeyed. Another value gives something else. */
type Observe = (configuration: TTSConfiguration) => unknown

const OBSERVED: Readonly<Record<string, Observe>> = {
  'speech.voice': async (configuration) => (await asked(configuration)).voice,
  'speech.speed': async (configuration) => (await asked(configuration)).speed,
  'speech.chunking': async (configuration) => (await asked(configuration)).chunking,
  'speech.systemVoice': async (configuration) => {
    const heard: string[] = []
    const speak = async (text: string) => heard.push(text) > 0
    const store = createSpeechStore(new ComputingClient(), null, { standIn: { speak, stop: () => {} } })
    store.getState().actions.changeSettings(configuration)
    await store.getState().actions.speak()
    return heard.length
  },
  'audio.clausePause': ({ audio }) => pauseAfterMs({ boundary: 'clause' }, audio),
  'audio.sentencePause': (configuration) => samplesOf(`${'one '.repeat(90)}. Two.`.repeat(2), configuration),
  'audio.paragraphPause': (configuration) => samplesOf(`${'one '.repeat(90)}\nTwo.`, configuration),
  'audio.background': async (configuration) => (await asked(configuration)).background?.sound ?? 'none',
  'audio.backgroundLevel': async ({ audio, ...rest }) =>
    (await asked({ ...rest, audio: { ...audio, background: 'rain' } })).background?.level,
  'text.english': async (configuration) => (await asked(configuration)).locale ?? 'of the voice',
  'text.emoji': async ({ text: { emoji } }) => {
    const frontEnd = await new FrontEnds(readTextAssets, async () => []).get('en-us', emoji)
    return [...frontEnd.sentences('Well done 👍!', { markup: 'plain' })].map(({ spoken }) => spoken)
  },
  'engine.provider': engine,
  'engine.gpuRuntime': engine,
  'engine.threads': engine,
  'engine.plan': engine,
  'engine.latencyGain': ({ engine }) => hurried(request('Hello.'), engine.latencyGain).factor,
  'limits.textLength': async (configuration) => {
    const { store, client } = page(configuration)
    store.getState().actions.setText('Long. '.repeat(100))
    await store.getState().actions.speak()
    return store.getState().error?.message ?? client.spoken.length
  },
  'limits.keepSpeech': async (configuration) => {
    const { synthesizer, model } = studio(settled(configuration))
    for (let i = 0; i < 2; i++) await speak(synthesizer, request('One two.'))
    return model.inputs.length
  },
  'limits.queueLength': ({ limits }) => admitted(limits, 'aloud', { turn: 'queued' }),
  'limits.jobs': ({ limits }) => admitted(limits, 'file'),
  'limits.requestsPerMinute': ({ limits }) =>
    admitted({ ...limits, queueLength: 10_000 }, 'aloud', { origin: 'https://elsewhere.example' }),
  'limits.keptSpeech': async ({ limits }) => {
    const cache = new SpeechCache(new MemoryUnitStore())
    cache.limitTo(limits.keptSpeech * 1e6)
    return cache.state().limitBytes
  },
  'limits.library': async (configuration) => {
    const library = new MemoryLibrary()
    await library.write({ id: 'a', bytes: 5e9 } as LibraryEntry, '')
    const { state, actions } = openLibrary(configuration, library)
    await actions.restoreLibrary()
    await actions.keepText()
    return state().error?.message
  },
  'limits.embedOrigins': ({ limits }) =>
    mayEmbed('https://site.example', limits.embedOrigins, 'https://site.example'),
  'limits.download': async (configuration) => {
    const questions = []
    for (const metered of [false, true]) {
      const { store, client } = page(configuration)
      Object.assign(client, { metered, missing: 60 })
      void store.getState().actions.load()
      await new Promise((resolve) => setTimeout(resolve))
      questions.push(store.getState().question)
    }
    return questions
  },
}

function settled(configuration: TTSConfiguration): DynamicConfig {
  const config = new DynamicConfig()
  config.setLayer('user', configuration)
  return config
}

function page(configuration: TTSConfiguration) {
  const client = new ComputingClient()
  const store = createSpeechStore(client, null)
  expect(store.getState().actions.changeSettings(configuration)).toEqual([])
  return { store, client }
}

function openLibrary(configuration: TTSConfiguration, library: MemoryLibrary) {
  const { getState } = createSpeechStore(new ComputingClient(), null, { library })
  getState().actions.changeSettings(configuration)
  return { state: getState, actions: getState().actions }
}

async function asked(configuration: TTSConfiguration) {
  const { store, client } = page(configuration)
  store.getState().actions.setText('Hello.')
  await store.getState().actions.speak()
  return client.spoken[0]!
}

async function samplesOf(text: string, configuration: TTSConfiguration): Promise<number> {
  return (await speak(studio(settled(configuration)).synthesizer, request(text))).pcm.length
}

/** How many requests that never end are let in at the same moment. */
async function admitted(
  limits: TTSConfiguration['limits'],
  use: Use,
  changes: Partial<SpeechRequest> = {},
): Promise<number> {
  let count = 0
  const admission = new Admission(
    () => limits,
    () => 0,
  )
  for (let refusals = 0; refusals === 0;) {
    const follow = admission.follow(request('Hello.', changes), use, () => {
      count++
      return new Promise<never>(() => {})
    })
    follow.catch(() => refusals++)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return count
}

/** What the speech thread is told, and what it makes of it on a machine of eight cores. */
function engine(configuration: TTSConfiguration): unknown {
  const options = engineOptions(configuration, 'here')
  return [options, chooseExecution({ cores: 8, isolated: true, memory: 8 }, options)]
}

it('has an observer for every setting, here or in the page', () => {
  const observed = [...Object.keys(OBSERVED), ...Object.keys(PAGE_SETTINGS)]
  expect(observed.sort()).toEqual(ALL_SETTINGS.map(({ path }) => path).sort())
})

describe.each(ALL_SETTINGS.filter(({ path }) => path in OBSERVED))('$path', ({ path, setting }) => {
  it('changes what comes out with every value', async () => {
    const seen = []
    for (const value of valuesOf(setting)) {
      const config = new DynamicConfig()
      expect(config.change(settingTo(path, value))).toEqual([])
      expect(valueIn(config.value, path)).toBe(value)
      seen.push(JSON.stringify(await OBSERVED[path]!(config.value)))
    }
    expect(seen.length).toBeGreaterThan(1)
    expect(new Set(seen).size, seen.join('\n')).toBe(seen.length)
  })
})
