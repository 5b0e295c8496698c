import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LinearModel, modelKey, packLinearModel } from './linear-model.ts'

const LABELS = 50

const features = fc
  .uniqueArray(
    fc.record({
      hash: fc.integer(),
      weights: fc.dictionary(
        fc.integer({ min: 0, max: LABELS - 1 }).map(String),
        fc.integer({ min: -127, max: 127 }),
        { noNullPrototype: true },
      ),
    }),
    { selector: ({ hash }) => modelKey(hash), maxLength: 300 },
  )
  .map((list) =>
    list.map(({ hash, weights }) => ({
      hash,
      key: modelKey(hash),
      labels: Object.keys(weights).map(Number),
      weights: Object.values(weights),
    })),
  )

describe('a packed linear model', () => {
  it('says what was packed, and nothing of features it has not seen', () => {
    fc.assert(
      fc.property(features, fc.integer(), (list, stranger) => {
        const model = new LinearModel(packLinearModel(list))
        for (const { hash, labels, weights } of list) {
          const scores = new Int32Array(LABELS)
          model.add(hash, scores)
          const expected = new Int32Array(LABELS)
          labels.forEach((label, i) => (expected[label] = weights[i]!))
          expect(scores).toEqual(expected)
        }
        if (list.some(({ key }) => key === modelKey(stranger))) return
        const scores = new Int32Array(LABELS)
        model.add(stranger, scores)
        expect(scores).toEqual(new Int32Array(LABELS))
      }),
    )
  })

  it('refuses bytes that were cut short or are something else', () => {
    const packed = packLinearModel([{ key: 5, labels: [1, 2], weights: [3, -4] }])
    expect(() => new LinearModel(packed.subarray(0, packed.length - 2))).toThrow(RangeError)
    expect(() => new LinearModel(new Uint8Array(40))).toThrow(/no linear model/)
    expect(() => new LinearModel(new Uint8Array())).toThrow(RangeError)
  })

  it('never reads outside its bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (tail) => {
        const bytes = Uint8Array.from([0x54, 0x4c, 0x4d, 0x31, ...tail])
        try {
          new LinearModel(bytes).add(7, new Int32Array(LABELS))
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
    )
  })

  it('refuses two features under one key', () => {
    const twin = { key: 5, labels: [1], weights: [3] }
    expect(() => packLinearModel([twin, twin])).toThrow(/share the key 5/)
  })
})
