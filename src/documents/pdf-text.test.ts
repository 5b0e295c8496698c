import { describe, expect, it } from 'vitest'
import { pdfLines, type PdfPiece } from './pdf-lines.ts'
import { pdfText } from './pdf-text.ts'
import { WholeWords } from './whole-words.ts'

/** Pieces from the left, a point wide for each point of size and letter. */
function piece(text: string, x: number, y: number, size = 10, font = 'body'): PdfPiece {
  return { text, x, y, width: (text.length * size) / 2, size, font }
}

const LINES = [
  'Nobody had come to the house by the river for years,',
  'and when a light was seen there, people began to talk.',
]
/** A column of paragraphs, two lines each, the first one indented. */
const column = (x: number, count: number) =>
  Array.from({ length: count }, (_, i) => [
    piece(`${i + 1}${x}: ${LINES[0]!}`, x + 12, 700 - 24 * i),
    piece(LINES[1]!, x, 688 - 24 * i),
  ]).flat()

const read = (...pages: PdfPiece[][]) => pdfText(pages.map(pdfLines))

describe('pdfText', () => {
  it('reads one column after the other, without what stands above, below and at the foot', () => {
    const page = (number: number) => [
      // Drawn before the text, as many programs do.
      piece(number % 2 ? 'J. Doe' : 'A house by the river', 40, 790, 8),
      piece('Journal of Houses 12 (2021)', 400, 790, 8),
      piece(`– ${number} –`, 280, 20, 9),
      piece(`${number} See the rolls of 1702, which nobody has read since`, 40, 60, 7),
      piece('the house was sold.', 40, 52, 7),
      ...column(40, 5),
      ...column(320, 5),
    ]
    const text = read(page(1), page(2))
    expect(text).not.toMatch(/Doe|Journal|–|rolls|sold/)
    const paragraphs = text.split('\n\n')
    expect(paragraphs.map((paragraph) => paragraph.split(':')[0])).toEqual(
      [1, 2].flatMap(() => [40, 320].flatMap((x) => [1, 2, 3, 4, 5].map((i) => `${i}${x}`))),
    )
    expect(paragraphs[0]).toBe(`140: ${LINES.join(' ')}`)
  })

  it('knows a heading by its letters, where they are no larger', () => {
    const text = read([
      ...column(40, 3),
      piece('2.1 Sails and oars', 40, 600, 10, 'bold'),
      ...column(40, 3).map((one) => ({ ...one, y: one.y - 124 })),
      piece('Not', 40, 470, 10, 'bold'),
      piece('a heading, but a word that is strong.', 60, 470),
    ])
    expect(text).toContain('\n\n# 2.1 Sails and oars\n\n140: ')
    expect(text.match(/^#/gm)).toHaveLength(1)
  })
})

describe('WholeWords', () => {
  it.each([
    ['in Novem-', 'ber it', 'in November it'],
    ['a well-', 'known man', 'a well-known man'],
    ['it was self-', 'evident', 'it was self-evident'],
    ['1990-', '2000 were', '1990-2000 were'],
    ['the Anglo-', 'Saxon king', 'the Anglo-Saxon king'],
    ['a light-', 'house', 'a lighthouse'],
    ['the co-', 'operative', 'the co-operative'],
    ['extraor\u00ad', 'dinary', 'extraordinary'],
    ['he said –', 'and left', 'he said – and left'],
    ['no hyphen', 'here', 'no hyphen here'],
  ])('%j and %j are %j', (text, line, whole) => {
    const known = ['It is known to be evident.', 'Our lighthouse is operative, the co-operative is not.']
    expect(new WholeWords(known).join(text, line)).toBe(whole)
  })
})
