import { beforeAll, expect, it } from 'vitest'
import { readTextAssets } from '../../scripts/read-text-assets.ts'
import { createTextFrontEnd, textAssetsFor } from './create-text-front-end.ts'
import type { TextFrontEnd } from './text-front-end.ts'
import { inspectPage } from './text-inspection.ts'

let frontEnd: TextFrontEnd

beforeAll(async () => {
  frontEnd = createTextFrontEnd(await readTextAssets(textAssetsFor('en-us')), 'en-us')
})

/** All pages of a text. */
function pagesOf(text: string, markup: 'plain' | 'ssml') {
  const pages = [inspectPage(frontEnd, text, 'en-us', { markup })]
  for (let next = pages[0]!.next; next !== undefined; next = pages.at(-1)!.next)
    pages.push(inspectPage(frontEnd, text, 'en-us', { markup, from: next }))
  return pages
}

it.each(['plain', 'ssml'] as const)(
  'goes through a long text of %s once, whole sentences at a time',
  (markup) => {
    const sentences = Array.from({ length: 400 }, (_, i) =>
      markup === 'ssml' ? `<s>Lamp <emphasis>${i}</emphasis> is lit</s>` : `Lamp ${i} is lit.`,
    ).join(' ')
    const text = markup === 'ssml' ? `<speak>${sentences}</speak>` : sentences
    const pages = pagesOf(text, markup)
    expect(pages.length).toBeGreaterThan(1)
    const whole = frontEnd.analyse(text, { markup }).sentences
    expect(pages.flatMap(({ words }) => words.map(({ start, phonemes }) => [start, phonemes]))).toEqual(
      whole.flatMap(({ words }) => words.map(({ start, phonemes }) => [start, phonemes])),
    )
  },
)

it('has no next page for a short text', () => {
  expect(inspectPage(frontEnd, 'One lamp.', 'en-us', { markup: 'plain' })).not.toHaveProperty('next')
})
