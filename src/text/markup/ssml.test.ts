import { describe, expect, it } from 'vitest'
import { growth } from '../../../scripts/growth.ts'
import type { MarkedText } from './marked-text.ts'
import { readSsml } from './ssml.ts'

const read = (inner: string) => readSsml(`<speak>${inner}</speak>`, 'en-us')
const said = (marked: MarkedText) => Array.from(marked.blocks, ({ text }) => text.text)
const sayAs = (kind: string, content: string, format = '') =>
  said(read(`<say-as interpret-as="${kind}"${format && ` format="${format}"`}>${content}</say-as>`))[0]

describe('readSsml', () => {
  it('says the text and keeps its place in the markup', () => {
    const input =
      '<?xml version="1.0"?>\n<speak version="1.1">Tea <!-- hot --> &amp; <emphasis>cake</emphasis></speak>'
    const [block] = readSsml(input, 'en-us').blocks
    expect(block!.text.text).toBe('Tea  & cake')
    const { start, end } = block!.text.span(7, 11)
    expect(input.slice(start, end)).toBe('cake')
    expect(input.slice(block!.text.span(5, 6).start, block!.text.span(5, 6).end)).toBe('&amp;')
  })

  it('takes line breaks of the markup for spaces', () => {
    expect(said(read('\n  one\n  two <s>\nthree\n</s>'))).toEqual([' one two ', ' three '])
  })

  it('makes a block of each paragraph and sentence', () => {
    const { blocks } = read('<p><s>One. Still one</s><s>Two</s></p><p>Three</p>')
    expect(Array.from(blocks, ({ boundary, isSentence, text }) => [text.text, boundary, isSentence])).toEqual(
      [
        ['One. Still one', 'sentence', true],
        ['Two', 'paragraph', true],
        ['Three', 'paragraph', false],
      ],
    )
  })

  it('pauses by time and by strength', () => {
    const { pauses } = read(
      'a<break time="1.5s"/>b<break time="250ms"/>c<break strength="strong"/>d<break/><break strength="none"/>',
    )
    expect(pauses.map(({ ms }) => ms)).toEqual([1500, 250, 700, 400])
  })

  it('nests what is asked of the voice', () => {
    const { deliveries } = read(
      '<voice name="bf_emma">a <prosody rate="50%" pitch="+2st" volume="-6dB">b <prosody rate="1.5" pitch="-1st">c</prosody></prosody> d</voice> e',
    )
    expect(deliveries.map(({ delivery }) => delivery)).toEqual([
      { voice: 'bf_emma' },
      { voice: 'bf_emma', rate: 0.5, pitch: 2, volume: -6 },
      { voice: 'bf_emma', rate: 0.75, pitch: 1, volume: -6 },
      { voice: 'bf_emma' },
    ])
  })

  it('lays sounds under stretches, one over another, at a level', () => {
    const inner =
      'a <background sound="rain" level="-20dB">b <background sound="pink">c</background></background>'
    const { backgrounds } = read(inner)
    const span = (tag: string) => {
      const start = `<speak>${inner}`.indexOf(tag)
      return {
        start,
        end: '<speak>'.length + inner.length - (tag.includes('pink') ? '</background>'.length : 0),
      }
    }
    expect(backgrounds).toEqual([
      { ...span('<background sound="rain"'), sound: 'rain', level: 0.1 },
      { ...span('<background sound="pink"'), sound: 'pink' },
    ])
    expect(said(read(inner))).toEqual(['a b c'])
  })

  it.each([
    ['<background sound="surf">x</background>', /^Line 1, column 8: “surf” is no background sound. Use rain/],
    ['<background>x</background>', /<background> needs sound=/],
    ['<background sound="wind" level="loud">x</background>', /“loud” is no level/],
    ['<background sound="wind" level="150%">x</background>', /“150%” is no level/],
  ])('refuses %s', (inner, message) => {
    expect(() => read(inner)).toThrow(message)
  })

  it('tells which voices are asked for, and where', () => {
    expect(read('a <voice name="af_bella * 0.7 + am_adam * 0.3">b</voice>').voices).toEqual([
      { at: 9, name: 'af_bella * 0.7 + am_adam * 0.3' },
    ])
  })

  it('says nothing for an empty document', () => {
    expect(said(readSsml('<?xml version="1.0"?><!-- - --><speak/>', 'en-us'))).toEqual([])
  })

  it('marks places and emphasis', () => {
    const marked = read('now <mark name="here"/><emphasis level="strong">go</emphasis>')
    expect(marked.marks).toEqual([{ at: 11, name: 'here' }])
    expect(marked.deliveries[0]!.delivery).toEqual({ emphasis: 'strong' })
  })

  it('says aliases instead of what is written', () => {
    expect(said(read('Hail <sub alias="World Wide Web">WWW</sub>!'))).toEqual(['Hail World Wide Web!'])
  })

  it('writes common IPA in Kokoro’s alphabet', () => {
    const input = '<speak>a <phoneme alphabet="ipa" ph="təˈmeɪtoʊ">tomato</phoneme></speak>'
    const { pronunciations } = readSsml(input, 'en-us')
    expect(pronunciations).toEqual([{ start: 48, end: 54, phonemes: 'təˈmAtO' }])
    expect(input.slice(48, 54)).toBe('tomato')
    expect(readSsml(input, 'en-gb').pronunciations[0]!.phonemes).toBe('təˈmAtQ')
  })

  it.each([
    ['characters', 'B2b', '', ' B two B'],
    ['spell-out', 'a-1', '', ' A dash one'],
    ['cardinal', '1999', '', 'one thousand nine hundred ninety nine'],
    ['cardinal', 'XIV', '', 'fourteen'],
    ['ordinal', '21', '', 'twenty first'],
    ['digits', '407', '', 'four zero seven'],
    ['telephone', '+1 (503) 555-0142', '', 'plus one, five zero three, five five five, zero one four two'],
    ['date', '04/05/2021', 'dmy', 'May fourth, twenty twenty one'],
    ['date', '04/05/2021', 'mdy', 'April fifth, twenty twenty one'],
    ['date', '20210405', 'yyyymmdd', 'April fifth, twenty twenty one'],
    ['date', '1984', 'y', 'nineteen eighty four'],
    ['fraction', '3/20', '', 'three twentieths'],
    ['currency', '5.20', 'USD', 'USD 5.20'],
    ['time', '2:30pm', '', '2:30pm'],
    ['date', 'next week', 'mdy', 'next week'],
  ])('interprets %s %s %s as %s', (kind, content, format, spoken) => {
    expect(sayAs(kind, content, format)).toBe(spoken)
  })

  it('does not say descriptions, and says the alternative of sounds it does not fetch', () => {
    expect(
      said(read('<audio src="https://elsewhere.test/bell.wav"><desc>a bell</desc>Ding</audio> dong')),
    ).toEqual(['Ding dong'])
  })

  it('reads CDATA as it stands', () => {
    expect(said(read('<![CDATA[1 < 2 & so]]>'))).toEqual(['1 < 2 & so'])
  })

  it('says which attributes it cannot obey', () => {
    expect(read('<prosody contour="(0%,+20Hz)">a</prosody>').problems).toEqual([
      'Line 1, column 8: “contour” of <prosody> is not obeyed.',
    ])
  })

  it.each([
    [
      '<speak>a\n<blink>b</blink></speak>',
      /^Line 2, column 1: <blink> cannot be spoken\. Remove it; these can: .*<break>/,
    ],
    ['<!DOCTYPE speak [<!ENTITY a "b">]><speak>&a;</speak>', /^Line 1, column 1: Document types/],
    ['<speak>&nbsp;</speak>', /“&nbsp;” is no entity of XML/],
    ['<speak>a & b</speak>', /column 10: A lone “&”/],
    ['<speak>a', /^Line 1, column 1: <speak> is never closed/],
    ['<speak><p>a</speak></p>', /<\/speak> closes <p>/],
    ['just text', /Text stands outside the markup/],
    ['', /There is no markup/],
    ['<p>a</p>', /begins with <p>/],
    ['<speak/><speak/>', /A second <speak>/],
    ['<speak><break time="1h"/></speak>', /“1h” is no pause/],
    ['<speak><break time="999s"/></speak>', /“999s” is no pause of at most 30 seconds/],
    ['<speak><break strength="huge"/></speak>', /“huge” is no strength/],
    ['<speak><prosody rate="9000%">a</prosody></speak>', /“9000%” is no rate/],
    ['<speak><prosody pitch="wobbly">a</prosody></speak>', /“wobbly” is no pitch/],
    ['<speak><emphasis level="mad">a</emphasis></speak>', /“mad” is no level/],
    [
      '<speak><say-as interpret-as="colour">a</say-as></speak>',
      /“colour” cannot be interpreted. Use characters/,
    ],
    ['<speak><say-as>a</say-as></speak>', /<say-as> needs interpret-as/],
    ['<speak><sub>a</sub></speak>', /<sub> needs alias/],
    ['<speak><sub alias="b"><p>a</p></sub></speak>', /<sub> holds text only/],
    ['<speak><phoneme ph="p5t">a</phoneme></speak>', /“5” \(U\+0035\) in the pronunciation “p5t”/],
    ['<speak><phoneme alphabet="x-sampa" ph="p">a</phoneme></speak>', /“x-sampa” is not read/],
    ['<speak><voice>a</voice></speak>', /<voice> needs name/],
    ['<speak xml:lang="fr-FR">a</speak>', /“fr-FR” cannot be spoken/],
    ['<speak><p class=a>b</p></speak>', /stands in no quotation marks/],
    ['<speak><p a="1" a="2">b</p></speak>', /has “a” twice/],
    ['<speak>&#0;</speak>', /is no entity/],
    [`${'<p>'.repeat(70)}`, /nested more than 64 deep/],
  ])('refuses %j', (input, message) => {
    const attempt = () => readSsml(input, 'en-us')
    expect(attempt).toThrow(message)
    expect(attempt).toThrow(expect.objectContaining({ name: 'InputError' }))
  })

  it.each(['<', '&amp;', '<break/>', '<p>a</p>', 'a ', ' \n', '<p a="', '<!--', '&#65;', ']]>', '<a b="c" '])(
    'takes a hundred thousand of %j in linear time',
    (unit) => {
      const attempt = (length: number) => {
        try {
          Array.from(read(unit.repeat(length)).blocks)
        } catch (error) {
          expect(error).toMatchObject({ name: 'InputError' })
        }
      }
      expect(growth(attempt, 100_000)).toBeLessThan(10)
    },
  )
})
