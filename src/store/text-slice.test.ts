import { describe, expect, it } from 'vitest'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'

function open(text: string) {
  const client = new ComputingClient()
  const store = createSpeechStore(client, null)
  const { actions } = store.getState()
  actions.setText(text)
  return { client, actions, state: store.getState }
}

it('leaves alone what another page has added to the lexicon meanwhile', async () => {
  const { client, actions, state } = open('Tea.')
  await actions.start()
  client.entries = [{ word: 'Ghent', phonemes: 'ɡˈɛnt', matchCase: false, locale: 'en-us' }]
  expect(await actions.correct('tea', 'tˈi')).toBeNull()
  expect(client.entries.map(({ word }) => word)).toEqual(['Ghent', 'tea'])
  client.entries = [...client.entries, { word: 'Bath', phonemes: 'bˈæθ', matchCase: false, locale: 'en-us' }]
  await actions.forget('tea')
  expect(state().lexicon.map(({ word }) => word)).toEqual(['Ghent', 'Bath'])
})

describe('the text panel', () => {
  it('shows the words by the locale of the voice', async () => {
    const { state, actions } = open('hello world')
    await actions.start()
    await actions.inspect()
    expect(state().inspection).toMatchObject({ kind: 'shown', pages: 1, result: { tokenCount: 2 } })
    actions.setVoice('bf_emma')
    await actions.inspect()
    expect(state().inspection).toMatchObject({ result: { words: [{ phonemes: 'en-gb' }, {}] } })
  })

  it('reads a long text page by page, and keeps its pages while the text is edited', async () => {
    const { state, actions } = open('word '.repeat(2_500))
    await actions.inspect()
    expect(state().inspection).toMatchObject({ pages: 1, result: { tokenCount: 1000, next: 5000 } })
    await actions.inspectMore()
    expect(state().inspection).toMatchObject({ pages: 2, result: { tokenCount: 2000, next: 10_000 } })
    actions.setText('other '.repeat(2_500))
    await actions.inspect()
    expect(state().inspection).toMatchObject({ pages: 2, result: { tokenCount: 2000 } })
    actions.closeInspection()
    await actions.inspect()
    expect(state().inspection).toMatchObject({ pages: 1 })
    // A press in the moment in which the panel is brought up to date.
    await Promise.all([actions.inspectMore(), actions.inspect()])
    expect(state().inspection).toMatchObject({ pages: 2, result: { tokenCount: 2000 } })
    await actions.inspectMore()
    await actions.inspectMore()
    const { inspection } = state()
    expect(inspection).toMatchObject({ pages: 3, result: { tokenCount: 2500 } })
    expect(inspection).not.toHaveProperty('result.next')
    expect(inspection).toHaveProperty('result.words.2499.start', 2499 * 6)
  })

  it('takes the pronunciations of a file, gives them back, and says what is wrong with one', async () => {
    const { client, actions } = open('hello')
    await actions.correct('hello', 'hɛlˈoʊ')
    const file = JSON.stringify({
      entries: [
        { word: 'hello', phonemes: 'jˈO', matchCase: false, locale: 'en-us' },
        { word: 'Leicester', phonemes: '', respelling: 'lester', matchCase: true },
      ],
    })
    expect(await actions.importLexicon(file)).toBe('2 pronunciations imported.')
    expect(client.entries.map(({ word }) => word)).toEqual(['hello', 'Leicester'])
    expect(client.entries[0]!.phonemes).toBe('jˈO')
    expect(await (await actions.exportLexicon('pls')).text()).toContain('<phoneme>jˈoʊ</phoneme>')
    expect(await actions.importLexicon(await (await actions.exportLexicon('json')).text())).toMatch(/^2 /)
    expect(client.entries).toHaveLength(2)
    expect(await actions.importLexicon('{"entries":[{"word":"a","phonemes":"9"}]}')).toContain('“9”')
    expect(await actions.importLexicon('a,b')).toContain('neither JSON nor a PLS lexicon')
    expect(client.entries).toHaveLength(2)
  })

  it('takes a pronunciation, refuses one that is none, and forgets', async () => {
    const { client, state, actions } = open('hello')
    await actions.inspect()
    expect(await actions.correct('hello', ' hɛlˈoʊ ')).toBeNull()
    expect(await actions.correct('hello', 'a#b')).toContain('“#” in the pronunciation of “hello”')
    expect(client.entries).toEqual([{ word: 'hello', phonemes: 'hɛlˈoʊ', matchCase: false, locale: 'en-us' }])
    expect(state().inspection).toMatchObject({ result: { words: [{ phonemes: 'hɛlˈoʊ' }] } })
    await actions.forget('Hello')
    expect(client.entries).toEqual([])
  })
})
