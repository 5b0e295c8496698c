import { describe, expect, it } from 'vitest'
import { DEFAULT_CONFIGURATION } from '../config/dynamic-config.ts'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'

function open({ storage = new Map<string, string>(), address = '' } = {}) {
  const client = new ComputingClient()
  const kept = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
  }
  const store = createSpeechStore(client, kept, { address: new URLSearchParams(address) })
  const { actions } = store.getState()
  actions.setText('One two. Three four.')
  return { client, store, actions, state: store.getState, storage }
}

describe('a change', () => {
  it('reaches whoever speaks, the page, and the next visit', () => {
    const { client, actions, state, storage } = open()
    expect(actions.changeSettings({ audio: { sentencePause: 1.5 } })).toEqual([])
    expect(client.configurations.at(-1)?.audio.sentencePause).toBe(1.5)
    expect(state().configuration.audio.sentencePause).toBe(1.5)
    expect(open({ storage }).state().configuration.audio.sentencePause).toBe(1.5)
  })

  it('that is refused changes nothing and says path, expected, received', () => {
    const { actions, state } = open()
    const issues = actions.changeSettings({ audio: { sentencePause: 1, volume: 'loud' } })
    expect(issues).toEqual([
      { path: 'audio.volume', expected: 'a number from 0 to 100 (%)', received: '"loud"' },
    ])
    expect(state().configuration).toEqual(DEFAULT_CONFIGURATION)
  })

  it('of another engine stops what is spoken and starts the model again', async () => {
    const { client, actions, state } = open()
    await actions.speak()
    client.play(0.1)
    actions.changeSettings({ engine: { threads: 1 } })
    expect(state().playback.kind).toBe('silent')
    await expect.poll(() => client.loads).toBe(2)
    expect(state().model.kind).toBe('ready')
  })
})

describe('what is asked for', () => {
  it('is spoken with the pronunciation that is set', async () => {
    const { client, actions } = open()
    actions.changeSettings({ text: { english: 'en-gb' } })
    await actions.speak()
    expect(client.spoken.at(-1)?.locale).toBe('en-gb')
    await actions.inspect()
    actions.changeSettings({ text: { english: 'voice' } })
    await actions.speak()
    expect(client.spoken.at(-1)?.locale).toBeUndefined()
  })

  it('is refused above the length that is set', async () => {
    const { actions, state } = open()
    actions.changeSettings({ limits: { textLength: 100 } })
    actions.setText('x'.repeat(101))
    await actions.speak()
    expect(state().error?.message).toContain('101 characters; at most 100')
  })

  it('waits in the queue only as far as the queue is long', () => {
    const { actions, state } = open()
    actions.changeSettings({ limits: { queueLength: 2 } })
    for (let i = 0; i < 3; i++) actions.addToQueue()
    expect(state().queue).toHaveLength(2)
    expect(state().error).toMatchObject({ name: 'LimitError' })
    expect(state().error?.message).toContain('no more than 2 may')
  })
})

describe('the download', () => {
  it.each([
    ['allow', true, false],
    ['ask-metered', false, false],
    ['ask-metered', true, true],
    ['ask', false, true],
  ] as const)('under the rule %s, metered %s: a question %s', async (download, metered, isAsked) => {
    const { client, actions, state } = open()
    client.missing = 60
    client.metered = metered
    actions.changeSettings({ limits: { download } })
    const speaking = actions.speak()
    await new Promise((resolve) => setTimeout(resolve))
    expect(state().question).toEqual(isAsked ? { kind: 'download', bytes: 60, isMetered: metered } : null)
    actions.answer(true)
    await speaking
    expect(client.loads).toBe(1)
    expect(state().question).toBeNull()
  })

  it.each(['no', 'stop'])(
    'does not begin where the answer is %s, and the next time it is asked again',
    async (how) => {
      const { client, actions, state } = open()
      client.missing = 60
      actions.changeSettings({ limits: { download: 'ask' } })
      const speaking = actions.speak()
      await expect.poll(() => state().question).not.toBeNull()
      if (how === 'no') actions.answer(false)
      else actions.stop()
      await speaking
      expect([client.loads, state().error, state().playback.kind, state().model.kind]).toEqual([
        0,
        null,
        'silent',
        'idle',
      ])
      void actions.load()
      await expect.poll(() => state().question).not.toBeNull()
    },
  )
})

describe('layers', () => {
  it('stand as site < user < address, and a change by hand goes above all', () => {
    const { actions, state } = open({ address: 'speech.speed=1.5&audio.volume=20' })
    actions.adoptSiteSettings({ speech: { speed: 0.8 }, interface: { theme: 'dark' } })
    expect(state()).toMatchObject({ speed: 1.5, configuration: { interface: { theme: 'dark' } } })
    actions.setSpeed(1.1)
    expect(state().speed).toBe(1.1)
    actions.resetSettings('speech')
    expect(state().speed).toBe(0.8)
    expect(state().configuration.audio.volume).toBe(20)
  })

  it('of which one is wrong are told of, and the others hold', () => {
    const { actions, state } = open({ address: 'threads=many&audio.volume=20' })
    expect(state().configuration).toEqual(DEFAULT_CONFIGURATION)
    actions.adoptSiteSettings({ audio: { volum: 3 } })
    expect(state().notices).toEqual([
      expect.stringMatching(/address of this page.+engine\.threads should be a whole number.+it is "many"/),
      expect.stringMatching(/config\.json.+audio\.volum should be one of the settings volume/),
    ])
  })
})

describe('profiles', () => {
  it('bring voice, speed, sound and delivery back, and nothing else', () => {
    const { actions, state, storage } = open()
    actions.changeSettings({ speech: { voice: 'bf_emma', speed: 1.2 }, audio: { sentencePause: 1 } })
    actions.setDeliveryControl('pitch', 3)
    actions.setEmotions([{ name: 'calm', strength: 0.5 }])
    const { delivery, emotions } = state()
    expect(actions.saveProfile(' Evening ')).toBeNull()
    actions.resetSettings()
    actions.setDelivery({})
    actions.changeSettings({ interface: { theme: 'dark' } })
    actions.useProfile('Evening')
    expect(state()).toMatchObject({
      voice: 'bf_emma',
      speed: 1.2,
      delivery,
      emotions,
      configuration: { audio: { sentencePause: 1 }, interface: { theme: 'dark' } },
    })
    expect(
      open({ storage })
        .state()
        .profiles.map(({ name }) => name),
    ).toEqual(['Evening'])
    actions.deleteProfile('Evening')
    expect(state().profiles).toEqual([])
    expect(actions.saveProfile(' ')).toContain('needs a name')
  })

  it('travel with an export, and an import brings all of it', () => {
    const first = open()
    first.actions.changeSettings({ audio: { volume: 30 } })
    first.actions.setDeliveryControl('rate', 1.5)
    first.actions.saveProfile('Soft')
    const second = open()
    expect(second.actions.importSettings(first.actions.exportSettings())).toBeNull()
    expect(second.state().configuration).toEqual(first.state().configuration)
    expect(second.state().profiles).toEqual(first.state().profiles)
  })

  it.each([
    ['no JSON', /not hold settings/],
    ['null', /not hold settings/],
    ['{"format":"other"}', /not hold settings/],
    ['{"format":"litetts-settings","version":1,"settings":{"audio":{"volume":101}}}', /audio\.volume .+ 101/],
    ['{"format":"litetts-settings","version":1,"profiles":{}}', /should be a list/],
    ['{"format":"litetts-settings","version":1,"profiles":[null]}', /profiles\[0\]\.name/],
    ['{"format":"litetts-settings","version":1,"profiles":[{"name":"a","settings":3}]}', /profiles\[0\]/],
    [
      '{"format":"litetts-settings","version":1,"profiles":[{"name":"a","settings":{},"delivery":{"pitch":99}}]}',
      /profiles\[0\].+pitch.+99/,
    ],
  ])('are not changed by a file like %s', (text, sentence) => {
    const { actions, state } = open()
    actions.saveProfile('Mine')
    expect(actions.importSettings(text)).toMatch(sentence)
    expect(state().profiles.map(({ name }) => name)).toEqual(['Mine'])
    expect(state().configuration).toEqual(DEFAULT_CONFIGURATION)
  })
})

it('puts a text from elsewhere before what was written, and in place of what was not', () => {
  const { actions, state } = open()
  actions.takeText('Shared.')
  expect(state().text).toBe('Shared.\n\nOne two. Three four.')
  actions.setText(' ')
  actions.takeText('Shared.')
  expect(state().text).toBe('Shared.')
})
