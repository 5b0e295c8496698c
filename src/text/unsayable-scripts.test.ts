import { beforeAll, describe, expect, it } from 'vitest'
import { growth } from '../../scripts/growth.ts'
import { readTextAssets } from '../../scripts/read-text-assets.ts'
import { createTextFrontEnd, textAssetsFor } from './create-text-front-end.ts'
import type { TextFrontEnd } from './text-front-end.ts'
import { unsayableLanguages } from './unsayable-scripts.ts'

let frontEnd: TextFrontEnd

beforeAll(async () => {
  frontEnd = createTextFrontEnd(await readTextAssets(textAssetsFor('en-us')), 'en-us')
})

const said = (text: string) =>
  frontEnd.analyse(text, { markup: 'plain' }).sentences.map(({ phonemes }) => phonemes)

describe('scripts that cannot be sounded out', () => {
  it('are named once, and stay as they are in what is shown', () => {
    expect(said('我买了三本书，她走了。再见！\n\n真的。')).toEqual(['ʧˌInˈiz tˈɛkst.'])
    expect(said('The sign said שלום עולם twice.')).toEqual(['ðə sˈIn sˈɛd hˈibɹˌu tˈɛkst twˈIs.'])
    expect(frontEnd.analyse('彼は走った。', { markup: 'plain' }).sentences[0]!.spoken).toMatch(/^彼は走った/)
  })

  it('are told by language, also where only a later word tells it', () => {
    expect(said('東京 です')).toEqual(['ʤˌæpənˈiz tˈɛkst'])
    expect(said('สวัสดี and مرحبا')).toEqual(['tˈI tˈɛkst ænd ˈɛɹəbɪk tˈɛkst'])
  })

  it('leave alphabets alone', () => {
    expect(said('Москва')[0]).not.toContain('tˈɛkst')
  })

  it('are reported with their place', () => {
    expect([...unsayableLanguages('one\n二 three שלום')]).toEqual([
      ['Chinese', 4],
      ['Hebrew', 12],
    ])
    expect(frontEnd.problems('one\n二', { markup: 'plain' })).toEqual([
      expect.stringMatching(/^Line 2, column 1: The Chinese here/),
    ])
  })

  it.each(['我', '我 ', '(我', '我a', '我ش', 'か', 'ש '])(
    'take fifty thousand of %j in linear time',
    (unit) => {
      expect(growth((length) => said(unit.repeat(length)), 50_000)).toBeLessThan(10)
      expect(growth((length) => unsayableLanguages(unit.repeat(length)), 100_000)).toBeLessThan(10)
    },
  )
})
