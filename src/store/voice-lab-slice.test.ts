import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SpeechError } from '../errors.ts'
import { formulaOf } from './blend-draft.ts'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'

async function playground() {
  const client = new ComputingClient()
  const store = createSpeechStore(client, null)
  await store.getState().actions.start()
  await store.getState().actions.openLab()
  const formula = () => formulaOf(store.getState().lab.history.present)
  return { client, store, formula, actions: store.getState().actions, lab: () => store.getState().lab }
}

beforeEach(() => void vi.useRealTimers())

describe('the playground', () => {
  it('reads a formula as it is typed, and keeps what cannot be read with the reason', async () => {
    const { actions, formula, lab } = await playground()
    actions.typeFormula('af_heart*0.7 + bf_emma*0.3', 'typing')
    expect(formula()).toBe('af_heart*0.7 + bf_emma*0.3')
    actions.typeFormula('af_heart*0.7 + bf_em', 'typing')
    expect(lab().typed).toMatchObject({ text: 'af_heart*0.7 + bf_em' })
    expect(lab().typed?.problem).toContain('There is no voice “bf_em”')
    expect(formula()).toBe('af_heart*0.7 + bf_emma*0.3')
    actions.typeFormula('bf_emma', 'typing')
    expect(lab().typed).toBeNull()
    actions.undoBlend()
    expect(formula()).toBe('af_heart')
    actions.redoBlend()
    expect(formula()).toBe('bf_emma')
  })

  it('opens with the blend of a link', async () => {
    const { actions, formula, lab } = await playground()
    await actions.openLab('spherical(af_heart + bf_emma)')
    expect(formula()).toBe('spherical(af_heart + bf_emma)')
    await actions.openLab('nobody')
    expect(lab().typed?.problem).toContain('There is no voice “nobody”')
  })

  it('says the phrase by the blend, after what the Speak view was saying', async () => {
    const { client, actions, lab, store } = await playground()
    await actions.speak()
    actions.setPhrase('Hear me.')
    await actions.hear()
    expect(client.stopped).toEqual([client.spoken[0]!.id])
    expect(client.spoken.at(-1)).toMatchObject({ text: 'Hear me.', voice: 'af_heart', pitches: true })
    expect(lab().said).toMatchObject({ text: 'Hear me.', formula: 'af_heart', firstAudioMs: 5 })
    expect(store.getState().playback.kind).toBe('silent')
    client.play(0.1)
    expect(lab().hearing).toMatchObject({ kind: 'playing', played: 0.1 })
    client.play(100)
    expect(lab().hearing.kind).toBe('idle')
  })

  it.each([0, 0.1])(
    'is quiet when a text takes the place of a phrase of which %d s were heard',
    async (heard) => {
      const { client, actions, lab, store } = await playground()
      await actions.hear()
      if (heard > 0) client.play(heard)
      await actions.speak()
      client.play(0.1)
      expect(store.getState().playback.kind).toBe('speaking')
      expect(lab().hearing.kind).toBe('idle')
    },
  )

  it('takes back what was typed at one visit in one step, and every other formula by itself', async () => {
    const { actions, lab } = await playground()
    for (const text of ['bf_emma', 'bf_emma*0.5 + af_heart*0.5']) actions.typeFormula(text, 'typing 1')
    actions.typeFormula('bf_emma', 'typing 2')
    actions.typeFormula('bf_emma -> af_heart')
    actions.typeFormula('af_heart')
    const steps = [1, 2, 3, 4].map(() => {
      actions.undoBlend()
      return formulaOf(lab().history.present)
    })
    expect(steps).toEqual(['bf_emma -> af_heart', 'bf_emma', 'bf_emma*0.5 + af_heart*0.5', 'af_heart'])
  })

  it('says it again while the blend is changed, the newest alone', async () => {
    const { client, actions, lab } = await playground()
    await actions.hear()
    const release = client.hold()
    for (const weight of [1, 2, 3]) actions.typeFormula(`af_heart*${weight} + bf_emma`)
    await vi.waitFor(() => expect(client.spoken).toHaveLength(2))
    actions.typeFormula('af_heart*8 + bf_emma')
    actions.typeFormula('af_heart*9 + bf_emma')
    release()
    await vi.waitFor(() => expect(lab().said?.formula).toBe('af_heart*9 + bf_emma'))
    expect(client.spoken.map(({ voice }) => voice)).toEqual([
      'af_heart',
      'af_heart*3 + bf_emma',
      'af_heart*9 + bf_emma',
    ])
    actions.setFollows(false)
    actions.typeFormula('bf_emma')
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(client.spoken).toHaveLength(3)
  })

  it('tells a failure once and is quiet again', async () => {
    const { client, actions, lab, store } = await playground()
    client.failNext.speak = new SpeechError('ModelError', 'Broken.')
    await actions.hear()
    expect(store.getState().error?.message).toContain('Broken.')
    expect(lab().hearing.kind).toBe('idle')
  })

  it('keeps states to compare, each once', async () => {
    const { actions, lab } = await playground()
    actions.keepBlend()
    actions.keepBlend()
    actions.typeFormula('bf_emma')
    actions.keepBlend()
    expect(lab().kept).toEqual(['af_heart', 'bf_emma'])
    actions.forgetKept('af_heart')
    expect(lab().kept).toEqual(['bf_emma'])
  })

  it('saves a blend without the names of others, so that it stays what it was', async () => {
    const { client, actions } = await playground()
    actions.typeFormula('af_heart + bf_emma')
    expect(await actions.saveBlend('Base')).toBeNull()
    actions.typeFormula('Base*0.5 + bf_emma*0.5')
    expect(await actions.saveBlend(' More ')).toBeNull()
    expect(client.saved.at(-1)?.formula).toBe('(af_heart + bf_emma)*0.5 + bf_emma*0.5')
    await actions.removeBlend('Base')
    expect(client.saved.map(({ name }) => name)).toEqual(['More'])
  })

  it('leaves alone what another page has saved meanwhile', async () => {
    const { client, actions, store } = await playground()
    await actions.saveBlend('Mine')
    client.saved = [...client.saved, { name: 'Yours', formula: 'bf_emma' }]
    await actions.saveBlend('Third')
    expect(store.getState().blends.map(({ name }) => name)).toEqual(['Mine', 'Yours', 'Third'])
    client.saved = [...client.saved, { name: 'Fourth', formula: 'bf_emma' }]
    await actions.removeBlend('Mine')
    expect(client.saved.map(({ name }) => name)).toEqual(['Yours', 'Third', 'Fourth'])
  })

  it('says why a blend cannot be saved of which a part is gone', async () => {
    const { actions } = await playground()
    await actions.saveBlend('Base')
    actions.typeFormula('Base*0.5 + bf_emma*0.5')
    await actions.removeBlend('Base')
    expect(await actions.saveBlend('More')).toContain('Base')
  })

  it('imports voices and blends, and says what came of it', async () => {
    const { client, actions, store } = await playground()
    const file = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
    const blends = [
      { name: 'One', formula: 'af_heart' },
      { name: 'Two', formula: 'bf_emma' },
    ]
    expect(await actions.importFile('b.json', file({ kind: 'litetts-blends', blends }))).toEqual({
      isDone: true,
      sentence: '2 blends were imported.',
    })
    await actions.importFile(
      'b.json',
      file({ kind: 'litetts-blends', blends: [{ name: 'One', formula: 'bf_emma' }] }),
    )
    expect(client.saved.map(({ name }) => name)).toEqual(['One', 'Two', 'One 2'])
    expect((await actions.importFile('mine.bin', new Uint8Array(3))).sentence).toContain(
      '“mine” was imported',
    )
    expect(store.getState().voices.some(({ id }) => id === 'mine')).toBe(true)
    expect(await actions.importFile('none.bin', new Uint8Array())).toEqual({
      isDone: false,
      sentence: 'The file is empty.',
    })
    await actions.removeVoice('mine')
    expect(store.getState().voices.some(({ id }) => id === 'mine')).toBe(false)
  })

  it('fetches the voice that is likely to be wanted next, once the model is there', async () => {
    const { client, actions } = await playground()
    actions.expectVoice('bf_emma')
    expect(client.expected).toEqual(['bf_emma'])
    const cold = new ComputingClient()
    createSpeechStore(cold, null).getState().actions.expectVoice('bf_emma')
    expect(cold.expected).toEqual([])
  })

  it('marks favourites for the next visit', async () => {
    const { client, actions } = await playground()
    await actions.toggleFavourite('af_heart')
    await actions.toggleFavourite('bf_emma')
    await actions.toggleFavourite('af_heart')
    expect(client.marked).toEqual(['bf_emma'])
  })
})
