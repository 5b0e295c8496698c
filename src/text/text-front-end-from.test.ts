import { beforeAll, describe, expect, it } from 'vitest'
import { readTextAssets } from '../../scripts/read-text-assets.ts'
import { createTextFrontEnd, textAssetsFor } from './create-text-front-end.ts'
import type { TextFrontEnd } from './text-front-end.ts'

let reader: TextFrontEnd
beforeAll(async () => {
  reader = createTextFrontEnd(await readTextAssets(textAssetsFor('en-us')), 'en-us')
})

const TEXT =
  'The mill stood idle. “Come in,” said the miller [pause:1s] and smiled. Nobody came.\n\nIt rained.'
const from = (place: number) => [...reader.sentences(TEXT, { markup: 'plain', from: place })]

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
