import { expect, it } from 'vitest'
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
