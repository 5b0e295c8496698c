import { errorAt } from './xml/place.ts'
import { parseXml } from './xml/xml-parser.ts'
import { type XmlElement, type XmlNode, textOf } from './xml/xml-tree.ts'
import type { LexiconEntry } from './lexicon-entry.ts'
import type { Locale } from './utterance.ts'

const NAMESPACE = 'http://www.w3.org/2005/01/pronunciation-lexicon'

/**
 * Reads a pronunciation lexicon of the W3C (PLS 1.0): every grapheme of a lexeme becomes an entry, with the preferred or
 * first of its phonemes, or its alias as respelling.
 * @throws SpeechError InputError with line and column.
 */
export function readPls(input: string): readonly unknown[] {
  const root = parseXml(input, 'lexicon')
  const alphabet = root.attributes.get('alphabet')
  const locale = localeOf(input, root)
  return elementsOf(root, 'lexeme').flatMap((lexeme) => {
    const graphemes = elementsOf(lexeme, 'grapheme').map((grapheme) => textOf(grapheme).trim())
    if (graphemes.length === 0)
      throw errorAt(input, lexeme.start, 'This <lexeme> has no <grapheme>. Add the word as it is written.')
    const phonemes = preferred(elementsOf(lexeme, 'phoneme'))
    const alias = preferred(elementsOf(lexeme, 'alias'))
    const said = phonemes ?? alias
    if (!said) throw errorAt(input, lexeme.start, 'This <lexeme> has neither <phoneme> nor <alias>. Add one.')
    const notation = phonemes?.attributes.get('alphabet') ?? alphabet ?? 'ipa'
    if (phonemes && notation !== 'ipa')
      throw errorAt(input, phonemes.start, `The alphabet “${notation}” is not read. Use a lexicon in IPA.`)
    return graphemes.map((word) => ({
      word,
      phonemes: phonemes ? textOf(phonemes).trim() : '',
      ...(!phonemes && { respelling: textOf(said).trim() }),
      matchCase: false,
      ...(locale && { locale }),
    }))
  })
}

/** Kokoro's own letters → IPA, which other programs read; reading turns them back. */
const IPA: Readonly<Record<string, string>> = {
  A: 'eɪ',
  I: 'aɪ',
  O: 'oʊ',
  Q: 'əʊ',
  W: 'aʊ',
  Y: 'ɔɪ',
  T: 'ɾ',
  ʤ: 'dʒ',
  ʧ: 'tʃ',
}

/** Writes the entries of a language as a PLS 1.0 lexicon in IPA. Case rule and part of speech have no place in it. */
export function writePls(entries: readonly LexiconEntry[], locale: Locale): string {
  const ofLanguage = entries.filter((entry) => (entry.locale ?? locale) === locale)
  const lexemes = ofLanguage.map(({ word, phonemes, respelling }) => {
    const said = phonemes
      ? `<phoneme>${escaped(phonemes.replace(/[AIOQWYTʤʧ]/g, (letter) => IPA[letter]!))}</phoneme>`
      : `<alias>${escaped(respelling ?? word)}</alias>`
    return `  <lexeme><grapheme>${escaped(word)}</grapheme>${said}</lexeme>\n`
  })
  const language = locale === 'en-gb' ? 'en-GB' : 'en-US'
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<lexicon version="1.0" xmlns="${NAMESPACE}" alphabet="ipa" xml:lang="${language}">\n${lexemes.join('')}</lexicon>\n`
  )
}

function localeOf(input: string, root: XmlElement): Locale | undefined {
  const language = root.attributes.get('xml:lang')?.toLowerCase().replace('_', '-') ?? 'en'
  if (language === 'en') return undefined
  if (language === 'en-us' || language === 'en-gb') return language
  throw errorAt(
    input,
    root.start,
    `A lexicon for “${language}” cannot be used here. Use one for en-US or en-GB.`,
  )
}

function elementsOf(parent: XmlElement, name: string): readonly XmlElement[] {
  const isNamed = (node: XmlNode): node is XmlElement => node.kind === 'element' && node.name === name
  return parent.children.filter(isNamed)
}

function preferred(elements: readonly XmlElement[]): XmlElement | undefined {
  return elements.find(({ attributes }) => attributes.get('prefer') === 'true') ?? elements[0]
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
