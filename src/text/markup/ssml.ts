import { kokoroPhonemes } from '../kokoro-phonemes.ts'
import { BACKGROUND_SOUNDS, isBackgroundSound } from '../../config/background-sounds.ts'
import type { Delivery, Locale, Span } from '../utterance.ts'
import { errorAt, placeOf } from '../xml/place.ts'
import { parseXml } from '../xml/xml-parser.ts'
import { type XmlElement, type XmlText, textOf } from '../xml/xml-tree.ts'
import type { MarkedText } from './marked-text.ts'
import { backgroundLevel, prosodyPitch, prosodyRange, prosodyRate, prosodyVolume } from './prosody-values.ts'
import { INTERPRETATIONS, characterName, sayAs } from './say-as.ts'
import { SsmlBuilder } from './ssml-builder.ts'
import {
  DATA_RUN,
  FASTEST_RATE,
  LONGEST_PAUSE_MS,
  LONGEST_RUN,
  SLOWEST_RATE,
  duration,
  voiceName,
} from './values.ts'

/** Milliseconds of a `<break strength>`. */
const STRENGTHS: Readonly<Record<string, number>> = {
  none: 0,
  'x-weak': 100,
  weak: 200,
  medium: 400,
  strong: 700,
  'x-strong': 1200,
}
const EMPHASES = ['strong', 'moderate', 'reduced', 'none'] as const

const LAYOUT = new RegExp(String.raw`[^\S\n]*\n\s*|${DATA_RUN}`, 'gu')

type Read = (element: XmlElement, delivery: Delivery | undefined) => void

/**
 * Reads an SSML document.
 * @throws SpeechError InputError with line and column, naming the element, attribute, value or symbol at fault and what to do.
 */
export function readSsml(input: string, locale: Locale): MarkedText {
  return new SsmlReader(input, locale).read()
}

class SsmlReader {
  readonly #input: string
  readonly #locale: Locale
  readonly #out: SsmlBuilder
  readonly #elements: ReadonlyMap<string, Read>

  constructor(input: string, locale: Locale) {
    this.#input = input
    this.#locale = locale
    this.#out = new SsmlBuilder(input)
    const inside: Read = (element, delivery) => this.#children(element, delivery)
    const unheard: Read = () => {}
    this.#elements = new Map<string, Read>([
      [
        'speak',
        (element) => this.#refuse(element, '<speak> stands inside the markup. Keep the outermost only.'),
      ],
      ['p', (element, delivery) => this.#block(element, delivery, 'paragraph')],
      ['s', (element, delivery) => this.#block(element, delivery, 'sentence')],
      ['break', (element) => this.#break(element)],
      ['prosody', (element, delivery) => this.#children(element, this.#prosody(element, delivery))],
      ['emphasis', (element, delivery) => this.#children(element, this.#emphasis(element, delivery))],
      ['voice', (element, delivery) => this.#children(element, this.#voice(element, delivery))],
      ['background', (element, delivery) => this.#background(element, delivery)],
      ['lang', (element, delivery) => this.#children(element, delivery)],
      ['say-as', (element, delivery) => this.#sayAs(element, delivery)],
      ['sub', (element, delivery) => this.#sub(element, delivery)],
      ['phoneme', (element, delivery) => this.#phoneme(element, delivery)],
      ['mark', (element) => this.#out.mark(element.start, this.#attribute(element, 'name'))],
      ['audio', inside],
      ['w', inside],
      ['token', inside],
      ['desc', unheard],
      ['meta', unheard],
      ['metadata', unheard],
    ])
  }

  read(): MarkedText {
    const root = parseXml(this.#input, 'speak')
    this.#checkLanguage(root)
    this.#children(root, undefined)
    return this.#out.build()
  }

  #children(element: XmlElement, delivery: Delivery | undefined): void {
    for (const child of element.children) {
      if (child.kind === 'text') {
        this.#text(child, delivery)
        continue
      }
      const read = this.#elements.get(child.name)
      if (!read) {
        const known = Array.from(this.#elements.keys(), (name) => `<${name}>`).join(' ')
        this.#refuse(child, `<${child.name}> cannot be spoken. Remove it; these can: ${known}.`)
      } else {
        this.#checkLanguage(child)
        read(child, delivery)
      }
    }
  }

  /** White space with a line break is how the markup is laid out, and is heard as one space. */
  #text({ text, start, end }: XmlText, delivery: Delivery | undefined): void {
    if (text.length !== end - start) return this.#out.say(text, { start, end }, delivery)
    let from = 0
    const say = (to: number) => {
      if (to > from) this.#out.say(text.slice(from, to), { start: start + from, end: start + to }, delivery)
      from = to
    }
    for (const { 0: gap, index } of text.matchAll(LAYOUT)) {
      const isData = gap.length > LONGEST_RUN && /^\S/.test(gap)
      say(isData ? index + LONGEST_RUN : index)
      from = index + gap.length
      if (!isData) this.#out.say(' ', { start: start + index, end: start + from }, delivery)
    }
    say(text.length)
  }

  #block(element: XmlElement, delivery: Delivery | undefined, kind: 'paragraph' | 'sentence'): void {
    this.#out.endBlock(kind)
    this.#children(element, delivery)
    this.#out.endBlock(kind, kind === 'sentence')
  }

  #break(element: XmlElement): void {
    const time = element.attributes.get('time')
    const strength = element.attributes.get('strength') ?? 'medium'
    const ms = time === undefined ? STRENGTHS[strength] : duration(time)
    if (ms === undefined && time !== undefined)
      this.#refuse(
        element,
        `“${time}” is no pause of at most ${LONGEST_PAUSE_MS / 1000} seconds. Write 500ms or 1.5s.`,
      )
    if (ms === undefined)
      this.#refuse(
        element,
        `“${strength}” is no strength of a pause. Use ${Object.keys(STRENGTHS).join(', ')}.`,
      )
    this.#out.pause(element.start, ms ?? 0)
    this.#out.say(' ', element, undefined)
  }

  #prosody(element: XmlElement, around: Delivery | undefined): Delivery {
    const { attributes } = element
    const value = (name: string, read: (value: string) => number | undefined, hint: string) => {
      const written = attributes.get(name)
      const said = written === undefined ? undefined : read(written)
      if (written !== undefined && said === undefined)
        this.#refuse(element, `“${written}” is no ${name} that can be spoken. ${hint}`)
      return said
    }
    const rate = value(
      'rate',
      prosodyRate,
      `Write slow, fast, 80% or 1.2, from ${SLOWEST_RATE} to ${FASTEST_RATE}.`,
    )
    const pitch = value('pitch', prosodyPitch, 'Write low, high, +2st, -10% or +20Hz.')
    const range = value('range', prosodyRange, 'Write low, high, 50%, +30% or 1.5, from 0 to 2.')
    const volume = value('volume', prosodyVolume, 'Write soft, loud, +6dB, or 0 to 100.')
    for (const name of ['contour', 'duration'])
      if (attributes.has(name))
        this.#out.problem(`${placeOf(this.#input, element.start)}: “${name}” of <prosody> is not obeyed.`)
    return {
      ...around,
      ...(rate !== undefined && { rate: rate * (around?.rate ?? 1) }),
      ...(pitch !== undefined && { pitch: pitch + (around?.pitch ?? 0) }),
      ...(range !== undefined && { range: range * (around?.range ?? 1) }),
      ...(volume !== undefined && { volume: volume + (around?.volume ?? 0) }),
    }
  }

  #emphasis(element: XmlElement, around: Delivery | undefined): Delivery {
    const level = element.attributes.get('level') ?? 'moderate'
    const emphasis = EMPHASES.find((one) => one === level)
    if (!emphasis) this.#refuse(element, `“${level}” is no level of emphasis. Use ${EMPHASES.join(', ')}.`)
    return { ...around, emphasis: emphasis! }
  }

  #voice(element: XmlElement, around: Delivery | undefined): Delivery {
    const written = this.#attribute(element, 'name')
    const voice = voiceName(written)
    if (voice === undefined) this.#refuse(element, `“${written}” names no voice. Write one such as af_heart.`)
    this.#out.voice(element.start, voice!)
    return { ...around, voice: voice! }
  }

  #background(element: XmlElement, delivery: Delivery | undefined): void {
    const written = this.#attribute(element, 'sound')
    const sound = isBackgroundSound(written) ? written : undefined
    if (!sound)
      this.#refuse(
        element,
        `“${written}” is no background sound. Use ${Object.keys(BACKGROUND_SOUNDS).join(', ')}.`,
      )
    const asked = element.attributes.get('level')
    const level = asked === undefined ? undefined : backgroundLevel(asked)
    if (asked !== undefined && level === undefined)
      this.#refuse(element, `“${asked}” is no level. Write 0 to 100% of the speech, or -12dB below it.`)
    const { start, end } = element
    this.#out.background({ start, end, sound: sound!, ...(level !== undefined && { level }) })
    this.#children(element, delivery)
  }

  #sayAs(element: XmlElement, delivery: Delivery | undefined): void {
    const interpretation = this.#attribute(element, 'interpret-as')
    const span = this.#content(element)
    const content = textOf(element)
    if (!INTERPRETATIONS.some((one) => one === interpretation))
      this.#refuse(element, `“${interpretation}” cannot be interpreted. Use ${INTERPRETATIONS.join(', ')}.`)
    if (!span) return
    if (interpretation === 'characters' || interpretation === 'spell-out' || interpretation === 'verbatim') {
      return this.#characters(element, delivery)
    }
    const format = element.attributes.get('format') ?? element.attributes.get('detail') ?? ''
    this.#out.say(sayAs(interpretation, content, format, this.#locale) ?? content, span, delivery)
  }

  /** Each character is a word of its own; the letter A is not the article. */
  #characters(element: XmlElement, delivery: Delivery | undefined): void {
    for (const node of element.children) {
      if (node.kind !== 'text') continue
      const isEntity = node.text.length !== node.end - node.start
      let at = node.start
      for (const character of node.text) {
        const span = isEntity ? node : { start: at, end: at + character.length }
        at += character.length
        const name = characterName(character)
        if (name === '') continue
        this.#out.say(` ${name}`, span, delivery)
        if (name === 'A') this.#out.pronounce(span, 'ˈA')
      }
    }
  }

  #sub(element: XmlElement, delivery: Delivery | undefined): void {
    this.#out.say(this.#attribute(element, 'alias'), this.#content(element) ?? element, delivery)
  }

  #phoneme(element: XmlElement, delivery: Delivery | undefined): void {
    const alphabet = element.attributes.get('alphabet') ?? 'ipa'
    if (alphabet !== 'ipa')
      this.#refuse(
        element,
        `The alphabet “${alphabet}” is not read. Write the sounds in IPA: alphabet="ipa".`,
      )
    const written = this.#attribute(element, 'ph')
    let phonemes = ''
    try {
      phonemes = kokoroPhonemes(written, this.#locale)
    } catch (error) {
      this.#refuse(element, (error as Error).message)
    }
    const span = this.#content(element) ?? element
    this.#out.say(textOf(element).trim() || 'sound', span, delivery)
    this.#out.pronounce(span, phonemes)
  }

  /** The place of an element's text, which may hold no elements. */
  #content(element: XmlElement): Span | undefined {
    const inner = element.children.find((child) => child.kind === 'element')
    if (inner) this.#refuse(inner, `<${element.name}> holds text only. Move the element inside it out.`)
    if (textOf(element).trim() === '') return undefined
    return { start: element.children[0]!.start, end: element.children.at(-1)!.end }
  }

  #attribute(element: XmlElement, name: string): string {
    const value = element.attributes.get(name)?.trim()
    if (!value) this.#refuse(element, `<${element.name}> needs ${name}="…". Add it.`)
    return value ?? ''
  }

  #checkLanguage(element: XmlElement): void {
    const language = element.attributes.get('xml:lang') ?? (element.name === 'lang' ? '' : 'en')
    if (!/^en(?:[-_](?:us|gb))?$/i.test(language))
      this.#refuse(
        element,
        `The language “${language}” cannot be spoken here. Use xml:lang="en-US" or "en-GB".`,
      )
  }

  #refuse(element: XmlElement, message: string): never {
    throw errorAt(this.#input, element.start, message)
  }
}
