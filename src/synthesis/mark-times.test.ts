import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTextAssets } from '../../scripts/read-text-assets.ts'
import type { SpeechRequest, TimedMark, TimedWord } from '../protocol.ts'
import { createTextFrontEnd, textAssetsFor } from '../text/create-text-front-end.ts'
import type { TextFrontEnd } from '../text/text-front-end.ts'
import { request, speak, studio } from './sine-studio.ts'

let reader: TextFrontEnd
beforeAll(async () => {
  reader = createTextFrontEnd(await readTextAssets(textAssetsFor('en-us')), 'en-us')
})

/** What a text tells: the marks as they are foretold, and as they turn out with the words. */
async function told(text: string, changes: Partial<SpeechRequest> = {}) {
  const { synthesizer, source } = studio()
  source.sentences = (text: string, options?: { markup: 'ssml'; from?: number }) =>
    reader.sentences(text, options!) as ReturnType<typeof source.sentences>
  const { events, segments } = await speak(synthesizer, request(text, { markup: 'ssml', ...changes }))
  const foretold = events.flatMap((event) => (event.kind === 'words' ? (event.marks ?? []) : []))
  const marks: TimedMark[] = segments.flatMap(({ marks = [] }) => marks)
  const words: TimedWord[] = segments.flatMap(({ words }) => words)
  return { foretold, marks, words, segments }
}

describe('marks', () => {
  const TEXT =
    '<speak>One <mark name="a"/>two <mark name="b"/><break time="2s"/><mark name="c"/> three.' +
    '<mark name="d"/> Four <mark name="e"/>.</speak>'

  it('are reached with the words beside them, before or after a silence as they stand', async () => {
    const { foretold, marks, words } = await told(TEXT)
    const [, two, three, four] = words
    expect(marks.map(({ name, from }) => [name, from])).toEqual([
      ['a', two!.from],
      ['b', two!.to],
      ['c', three!.from],
      ['d', four!.from],
      ['e', four!.to],
    ])
    expect(marks[2]!.from! - marks[1]!.from!).toBeGreaterThan(2)
    for (const { name, start } of marks) expect(TEXT.slice(start)).toMatch(`<mark name="${name}"/>`)
    expect(foretold.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('before the silence that a sentence begins with, are reached as that begins', async () => {
    const { marks, words, segments } = await told(
      '<speak>One.<break time="1s"/> Two.<mark name="a"/><break time="3s"/> Three.</speak>',
    )
    expect(marks[0]!.from!).toBeGreaterThanOrEqual(words[1]!.to!)
    expect(marks[0]!.from!).toBeLessThanOrEqual(segments[2]!.at)
    expect(words[2]!.from! - marks[0]!.from!).toBeGreaterThan(3)
  })

  it('before the place where speaking begins are not told, those at it and after it are', async () => {
    const { marks, words } = await told(TEXT, { from: TEXT.indexOf('three') })
    expect(marks.map(({ name }) => name)).toEqual(['c', 'd', 'e'])
    expect(marks[0]!.from).toBe(words[0]!.from)
  })

  it('however the text is cut and wherever it begins, each is told once, as its word is heard', async () => {
    const place = fc.record({ word: fc.nat(59), marks: fc.integer({ min: 1, max: 2 }) })
    const chunking = fc.constantFrom('adaptive' as const, 'phrase' as const, 'sentence' as const)
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(place, { selector: ({ word }) => word, maxLength: 12 }),
        chunking,
        fc.nat(59),
        async (places, chunking, first) => {
          const marksAt = new Map(places.map(({ word, marks }) => [word, marks]))
          const starts: number[] = []
          let text = '<speak>'
          for (let word = 0; word < 60; word++) {
            for (let mark = 0; mark < (marksAt.get(word) ?? 0); mark++)
              text += `<mark name="w${word}.${mark}"/>`
            starts.push(text.length)
            text += `window${word % 9 === 8 ? '.' : word % 4 === 3 ? ',' : ''} `
          }
          const { marks, words } = await told(`${text}</speak>`, { chunking, from: starts[first]! })
          const expected = starts.flatMap((start, word) =>
            word < first
              ? []
              : Array.from({ length: marksAt.get(word) ?? 0 }, (_, mark) => [
                  `w${word}.${mark}`,
                  words.find((one) => one.start === start)!.from,
                ]),
          )
          expect(marks.map(({ name, from }) => [name, from])).toEqual(expected)
        },
      ),
      { numRuns: 25 },
    )
  })
})
