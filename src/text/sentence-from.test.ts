import { beforeAll, describe, expect, it } from 'vitest'
import { readTextAssets } from '../../scripts/read-text-assets.ts'
import { createTextFrontEnd, textAssetsFor } from './create-text-front-end.ts'
import { sentenceFrom } from './sentence-from.ts'
import type { TextFrontEnd } from './text-front-end.ts'

let reader: TextFrontEnd
beforeAll(async () => {
  reader = createTextFrontEnd(await readTextAssets(textAssetsFor('en-us')), 'en-us')
})

const TEXT =
  'The mill stood idle. “Come in,” said the miller [pause:1s] and smiled. Nobody came.\n\nIt rained.'
const first = (text: string) => reader.analyse(text, { markup: 'plain' }).sentences[0]!
const from = (place: number) => [...reader.sentences(TEXT, { markup: 'plain', from: place })]

describe('sentenceFrom', () => {
  it('keeps the word at the place and all after it', () => {
    const left = sentenceFrom(first('A boat, blue and old, drifted by.'), 'A boat, b'.length)!
    expect(left.words.map(({ text }) => text)).toEqual(['blue', 'and', 'old', 'drifted', 'by'])
    for (const { phonemes, phonemeStart, phonemeEnd } of left.words)
      expect(left.phonemes.slice(phonemeStart, phonemeEnd)).toBe(phonemes)
    expect(left.start).toBe('A boat, '.length)
  })

  it('takes an opening mark along and moves what markup asks for', () => {
    const said = first('He said “come in, [pause:1s] friend”.')
    const left = sentenceFrom(said, 'He said “'.length)!
    expect(left.phonemes).toMatch(/^“/)
    expect(left.pauses).toEqual([{ beforeWord: 2, ms: 1000 }])
  })

  it('leaves nothing where the place is after the last word', () => {
    const said = first('Gone.')
    expect(sentenceFrom(said, 5)).toBeUndefined()
    expect(sentenceFrom(said, 0)).toBe(said)
  })
})

describe('TextFrontEnd that begins later', () => {
  it.each([0, 5, 21, 40, 70, 84, 90])(
    'gives the sentences that end after %i as they are in the whole',
    (place) => {
      const whole = from(0).filter(({ end }) => end > place)
      expect(
        from(place).map(({ phonemes, start, end, pauses }) => ({ phonemes, start, end, pauses })),
      ).toEqual(whole.map(({ phonemes, start, end, pauses }) => ({ phonemes, start, end, pauses })))
    },
  )

  it('tells where sentences stand without reading them', () => {
    expect(reader.spans(TEXT, { markup: 'plain' })).toEqual(from(0).map(({ start, end }) => ({ start, end })))
  })
})
