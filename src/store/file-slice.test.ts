import { describe, expect, it } from 'vitest'
import { unzipSync } from 'fflate'
import { SpeechError } from '../errors.ts'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'

it('makes the file that is chosen, with its captions, and leaves what is not known as it was', async () => {
  const store = createSpeechStore(new ComputingClient(), null)
  const { actions } = store.getState()
  actions.setText('One two. Three four.')
  await actions.listFormats()
  expect(store.getState().formats.map(({ id }) => id)).toEqual(['wav', 'mp3'])
  actions.chooseFile({ format: 'mp3', captions: 'srt', loudness: 'null', chapters: false, watermark: true })
  actions.chooseFile({ format: 'mp5', captions: 'txt' })
  expect(store.getState().file).toEqual({
    format: 'mp3',
    captions: 'srt',
    loudness: null,
    chapters: false,
    apart: false,
    watermark: true,
  })
  const made = await actions.renderFile()
  expect(made).toMatchObject({ extension: 'mp3', captions: { srt: 'One two. Three four.' } })
  expect(await made?.file.text()).toBe('mp3 One two. Three four.')
})

it('tells whether a file carries the mark, and why it cannot be told', async () => {
  const store = createSpeechStore(new ComputingClient(), null)
  const { actions } = store.getState()
  await actions.examineSound(new Blob(['marked']))
  expect(store.getState().examination).toEqual({ kind: 'marked', day: 0 })
  await actions.examineSound(new Blob(['something else']))
  expect(store.getState().examination).toEqual({ kind: 'absent' })
  await actions.examineSound(new Blob([]))
  expect(store.getState().examination).toEqual({ kind: 'none' })
  expect(store.getState().error?.message).toContain('no sound')
})

describe('one file a chapter', () => {
  const text = 'Before.\n\n# One: a/b\n\nFirst.\n\n# Two\n\nSecond.\n'
  function begin() {
    const client = new ComputingClient()
    const store = createSpeechStore(client, null)
    const { actions } = store.getState()
    actions.setText(text)
    actions.chooseFile({ format: 'mp3', captions: 'vtt', apart: true })
    return { client, store, actions }
  }

  it('is a ZIP of numbered files with their captions, and what was kept on the way is let go of', async () => {
    const { client, store, actions } = begin()
    const shares: number[] = []
    store.subscribe(({ rendering }) => void (rendering.kind === 'rendering' && shares.push(rendering.share)))
    const made = await actions.renderFile()
    expect(made?.extension).toBe('zip')
    const files = unzipSync(new Uint8Array(await made!.file.arrayBuffer()))
    expect(Object.keys(files)).toEqual([
      '01 Before.mp3',
      '01 Before.vtt',
      '02 One a b.mp3',
      '02 One a b.vtt',
      '03 Two.mp3',
      '03 Two.vtt',
    ])
    expect(new TextDecoder().decode(files['03 Two.mp3'])).toBe('mp3 # Two\n\nSecond.\n')
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(client.forgotten).toBe(1)
    expect(store.getState().rendering.kind).toBe('none')
  })

  it('is there also where what was kept cannot be let go of', async () => {
    const { client, store, actions } = begin()
    client.forgetParts = () => Promise.reject(new SpeechError('EngineLostError', 'Gone.'))
    expect((await actions.renderFile())?.extension).toBe('zip')
    expect(store.getState().error).toBeNull()
  })

  it('that is stopped gives no file, and keeps what is done', async () => {
    const { client, store, actions } = begin()
    const release = client.hold()
    const made = actions.renderFile()
    await Promise.resolve()
    actions.stop()
    release()
    expect(await made).toBeNull()
    expect(client.forgotten).toBe(0)
    expect(store.getState()).toMatchObject({ rendering: { kind: 'none' }, error: null })
  })

  it('is one file where the text has no chapters', async () => {
    const { actions } = begin()
    actions.setText('No chapters.')
    expect((await actions.renderFile())?.extension).toBe('mp3')
  })
})
