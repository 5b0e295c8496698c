import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth } from '../../../scripts/growth.ts'
import { OffsetText } from '../offset-text.ts'
import { RULES } from './rules.ts'
import { TextNormalizer } from './text-normalizer.ts'

const us = new TextNormalizer({ locale: 'en-us', emoji: 'skip' })
const gb = new TextNormalizer({ locale: 'en-gb', emoji: 'say' })

const say = (input: string, normalizer = us) => normalizer.normalize(normalizer.clean(OffsetText.of(input)))

/** Text made of what rules react to, so that they meet each other in every order. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'$ £ € % ° # @ & / \\ - – — . , : ; \' " “ ” ( ) [ ] * _ ~ ^ + = × ± √ ² ½ … < > | ` \n \t 😀 👍🏽 🇬🇧 \u200b é \ud800'.split(
      ' ',
    ),
    ' ',
    '  ',
  ),
  fc.constantFrom(
    ...(
      'a the I in may March Jan. St. Dr. No. Mr vs. etc. e.g. p.m. am BC A.D. kg km/h ft GB °C USD million k http:// www. .com ' +
      'Chapter Henry VIII XIV I. U.S. and/or he/she 1st 2nd 21th 1990s ’90s v1.2 Room flight call x h m s C# NO Street Ave. NY, 0x'
    ).split(' '),
  ),
  fc.nat(9999).map(String),
  fc.constantFrom(
    '0',
    '007',
    '1,234',
    '12.5',
    '.5',
    '3/4',
    '1 1/2',
    '12:30',
    '2024-05-06',
    '5-7',
    '555-123-4567',
    '10.0.0.1',
    '1'.repeat(70),
  ),
)
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
const spacedText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' '))
const anyText = fc.oneof(
  text,
  spacedText,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme' }),
)

describe('TextNormalizer', () => {
  it('leaves no digit and never throws', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        for (const normalizer of [us, gb]) expect(say(input, normalizer).text).not.toMatch(/\p{Nd}/u)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps every word in its order and inside the input', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const said = say(input)
        let [start, end] = [0, 0]
        for (let i = 0; i < said.length; i++) {
          const span = said.span(i, i + 1)
          expect(span.start).toBeGreaterThanOrEqual(start)
          expect(span.end).toBeGreaterThanOrEqual(Math.max(end, span.start))
          expect(span.end).toBeLessThanOrEqual(input.length)
          ;({ start, end } = span)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('has nothing to add to what is spoken already', () => {
    const sentence = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' then '))
    fc.assert(
      fc.property(sentence, (input) => {
        const once = say(input).text
        expect(us.normalize(OffsetText.of(once)).text).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('says something for every text with a digit', () => {
    fc.assert(
      fc.property(text, (input) => {
        if (/\d/.test(input)) expect(say(input).text).toMatch(/\p{L}/u)
      }),
      { numRuns: 1000 },
    )
  })

  it('returns plain words untouched, the very same object', () => {
    const plain = OffsetText.of('We walked home and talked about the weather')
    expect(us.normalize(plain)).toBe(plain)
  })

  it('ties a written expression to all the words said for it', () => {
    const input = 'We paid $5 on 3/4.'
    const said = say(input)
    const at = said.text.indexOf('five dollars')
    expect(said.span(at, at + 'five dollars'.length)).toEqual({ start: 8, end: 10 })
  })

  it.each(RULES.flatMap(({ rules }) => rules).map((rule) => [rule.name, rule] as const))(
    'rule %s leaves an empty text alone',
    (_, rule) => {
      const empty = OffsetText.of('')
      expect(rule(empty, { locale: 'en-us', emoji: 'say' })).toBe(empty)
    },
  )

  const growthOver = (unit: string, length: number) =>
    growth(
      (part) => us.normalize(us.clean(OffsetText.of(unit.repeat(Math.ceil(part / unit.length))))),
      length,
    )

  it.each(
    '( 1, a- \ud800 1 1- 1. 1/ : 1: $ $1 " < * _ [ ]( ` a. a@ @ # I A. | ~ > & . ! <script> <!-- **a {{ http:// www. % (ə'.split(
      ' ',
    ),
  )('takes a megabyte of %j in linear time', (unit) => {
    expect(growthOver(unit, 1_000_000)).toBeLessThan(10)
  })

  it.each([
    '1 ',
    'a ',
    'I ',
    'Mr. ',
    '$5 ',
    '\n',
    '\n- a',
    '\n1. a',
    '<a ',
    '1" ',
    '( ',
    "' ",
    '😀',
    'é',
    '漢',
    '٣',
    '1 - ',
    'May 5 ',
    'a\n',
    '| a ',
  ])('takes a hundred kilobytes of %j in linear time', (unit) => {
    expect(growthOver(unit, 100_000)).toBeLessThan(10)
  })
})
