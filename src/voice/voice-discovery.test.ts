import { describe, expect, it } from 'vitest'
import { VOICE_CATALOG } from './catalog.ts'
import { localeOf, VoiceDiscovery } from './voice-discovery.ts'

const discovery = new VoiceDiscovery()
const ids = (voices: readonly { id: string }[]) => voices.map(({ id }) => id)

describe('VoiceDiscovery', () => {
  it('knows 54 voices of nine languages, each by one id that tells its language and gender', () => {
    expect(VOICE_CATALOG).toHaveLength(54)
    expect(new Set(ids(VOICE_CATALOG)).size).toBe(54)
    expect([...discovery.byLanguage()].map(([language, voices]) => [language, voices.length])).toEqual([
      ['en-US', 20],
      ['en-GB', 8],
      ['es', 3],
      ['fr-FR', 1],
      ['hi-IN', 4],
      ['it-IT', 2],
      ['ja-JP', 5],
      ['pt-BR', 3],
      ['zh-CN', 8],
    ])
    for (const { id, gender } of VOICE_CATALOG) expect(id[1]).toBe(gender[0])
  })

  it('puts the best graded first and the ungraded last', () => {
    expect(ids(discovery.find({ language: 'en-US', gender: 'female' })).slice(0, 3)).toEqual([
      'af_heart',
      'af_bella',
      'af_nicole',
    ])
    expect(discovery.find().at(-1)?.grade).toBeUndefined()
  })

  it('finds by words in any order and does not take “male” for “female”', () => {
    expect(ids(discovery.find({ query: 'british male' })).sort()).toEqual([
      'bm_daniel',
      'bm_fable',
      'bm_george',
      'bm_lewis',
    ])
    expect(ids(discovery.find({ query: 'FRENCH' }))).toEqual(['ff_siwis'])
    expect(ids(discovery.find({ query: 'santa', language: 'en' }))).toEqual(['am_santa'])
    expect(discovery.find({ query: 'klingon' })).toEqual([])
  })

  it('recommends by the language of the text', () => {
    const first = (text: string) => discovery.recommend(text)[0]?.id
    expect(ids(discovery.recommend('It was the best of times, and the worst.'))).toEqual([
      'af_heart',
      'af_bella',
      'af_nicole',
    ])
    expect(first('The harbour was grey, and the neighbours slept.')).toBe('bf_emma')
    expect(first('Le chat est sur la table avec les enfants.')).toBe('ff_siwis')
    expect(first('El perro y los gatos que viven en la casa.')).toBe('em_alex')
    expect(first('Il gatto è nel giardino con gli amici.')).toMatch(/^i/)
    expect(first('O menino não foi para a escola com você.')).toMatch(/^p/)
    expect(first('これは猫です。')).toBe('jf_alpha')
    expect(first('我喜欢喝茶。')).toMatch(/^z/)
    expect(first('यह एक किताब है।')).toMatch(/^h/)
    expect(first('12345')).toBe('af_heart')
  })

  it('finds among some alone', () => {
    expect(ids(discovery.find({ ids: ['am_adam', 'bf_emma'], gender: 'male' }))).toEqual(['am_adam'])
  })

  it('names the near ones for a voice it does not know', () => {
    expect(() => discovery.get('af_hart')).toThrow('There is no voice “af_hart”. Did you mean af_heart?')
    expect(() => discovery.get('Bella')).toThrow('af_bella')
    expect(() => discovery.get('x'.repeat(1_000_000))).toThrow('Choose one from the list.')
    expect(() => discovery.get('')).toThrow('There is no voice “”')
  })

  it('reads as the British do with British voices only', () => {
    expect(localeOf(discovery.get('bm_george'))).toBe('en-gb')
    expect(localeOf(discovery.get('am_puck'))).toBe('en-us')
    expect(localeOf(discovery.get('ff_siwis'))).toBe('en-us')
  })
})
