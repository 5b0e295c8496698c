import type { LetterToSound } from '../letter-to-sound.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Locale } from '../utterance.ts'
import { builtInWords, correctedWords } from './built-in-words.ts'
import { toBritish } from './british.ts'
import { CLITICS, splitClitic } from './clitics.ts'
import { addEd, addIng, addS } from './endings.ts'
import { PREFIXES } from './prefixes.ts'
import { PRIMARY } from './phoneme-classes.ts'
import { mapReadings, type Pronunciation } from './pronunciation.ts'
import { romanise } from './romanise.ts'
import { characterNames, isSpelled } from './spelling.ts'
import { type Stem, stemsOf } from './stems.ts'
import { demote, joinCompound, joinLetters } from './stress.ts'
import { partsOf } from './word-parts.ts'

/** Words in running text repeat: this many spellings are remembered. */
const REMEMBERED = 4096

/** What is longer is no word: its first letters are said, the others spelled. */
const LONGEST_WORD = 60

/** U.S. · Ph.D. */
const INITIALS = /^(?:\p{L}{1,2}\.)+\p{L}\.?$/u

/** VS is no vs, TS no ts. */
const CONSONANT_INITIALISM = /^[B-DF-HJ-NP-TV-XZ]{2,3}$/

/** How a spelling is said, by itself: dictionary, endings, compounds, spelling out, and at last letter-to-sound. */
export class Pronouncer {
  readonly #lexicon: Lexicon
  readonly #letterToSound: LetterToSound
  readonly #locale: Locale
  readonly #builtIn: ReadonlyMap<string, string>
  readonly #corrected: ReadonlyMap<string, string>
  readonly #remembered = new Map<string, Pronunciation>()

  constructor(lexicon: Lexicon, letterToSound: LetterToSound, locale: Locale) {
    this.#lexicon = lexicon
    this.#letterToSound = letterToSound
    this.#locale = locale
    this.#builtIn = builtInWords(locale)
    this.#corrected = correctedWords(locale)
  }

  /** @returns empty phonemes only for a word without letters and digits. */
  pronounce(word: string): Pronunciation {
    let said = this.#remembered.get(word)
    if (said) return said
    said = this.#work(word)
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear()
    this.#remembered.set(word, said)
    return said
  }

  /** Letter by letter: FBI → ˌɛfbˌiˈI */
  spell(word: string): string {
    return joinLetters(characterNames(romanise(word)).map((name) => this.#lexicon.find(name)?.any ?? ''))
  }

  #work(written: string): Pronunciation {
    const listed = this.#listedForm(written)
    if (listed) return listed
    const word = romanise(written)
    if (word === '') return { any: '', source: 'rule' }
    if (word.startsWith("'") && !this.#known(word)) return this.pronounce(word.slice(1))
    return this.#listedForm(word) ?? this.#inflected(word) ?? this.#withClitic(word) ?? this.#unlisted(word)
  }

  /** Written small, “tours” are several and not the town of that name. */
  #listedForm(word: string): Pronunciation | undefined {
    const isSmallForm = word.endsWith('s') && word === word.toLowerCase() && !this.#lexicon.has(word)
    return isSmallForm && this.#lexicon.has(word.slice(0, -1)) ? undefined : this.#known(word)
  }

  #known(word: string): Pronunciation | undefined {
    const lower = word.toLowerCase()
    const corrected = this.#corrected.get(lower)
    if (corrected !== undefined) return { any: corrected, source: 'lexicon' }
    const entry =
      this.#lexicon.find(word) ??
      (lower === word || CONSONANT_INITIALISM.test(word) ? undefined : this.#lexicon.find(lower)) ??
      this.#lexicon.find(lower.charAt(0).toUpperCase() + lower.slice(1))
    if (entry) return { ...entry, source: 'lexicon' }
    const builtIn = this.#builtIn.get(lower)
    return builtIn === undefined ? undefined : { any: builtIn, source: 'lexicon' }
  }

  #inflected(word: string): Pronunciation | undefined {
    for (const stem of stemsOf(word)) {
      const known = this.#known(stem.text)
      if (known && known.any !== '') return this.#addEnding(known, stem)
    }
    return undefined
  }

  #addEnding(stem: Pronunciation, { text, ending }: Stem): Pronunciation {
    if (ending === 's') return mapReadings(stem, (phonemes) => addS(phonemes, this.#locale))
    const verb = { any: stem.byTag?.get('VERB') || stem.any, source: stem.source }
    if (ending === 'ed') return mapReadings(verb, (phonemes) => addEd(phonemes, this.#locale))
    return mapReadings(verb, (phonemes) => addIng(phonemes, this.#locale, /re?$/i.test(text)))
  }

  #withClitic(word: string): Pronunciation | undefined {
    const split = splitClitic(word)
    if (!split) return undefined
    const add = CLITICS[split.clitic]!
    return mapReadings(this.pronounce(split.host), (phonemes) => add(phonemes, this.#locale, split.host))
  }

  #unlisted(word: string): Pronunciation {
    const parts = partsOf(word)
    if (parts.length === 0) return { any: '', source: 'rule' }
    if (parts.every((part) => part.length === 1) || INITIALS.test(word))
      return { any: this.spell(word), source: 'spelled' }
    if (parts.length > 1) {
      const said = parts.map((text, i) => ({ text, phonemes: this.#part(text, i < parts.length - 1) }))
      if (/[/_&+]/.test(word)) return { any: said.map(({ phonemes }) => phonemes).join(' '), source: 'rule' }
      return { any: joinCompound(said), source: 'rule' }
    }
    const plural = /^([A-Z]{2,})s$/.exec(word)
    if (plural) return { any: addS(this.spell(plural[1]!), this.#locale), source: 'spelled' }
    if (isSpelled(word)) return { any: this.spell(word), source: 'spelled' }
    const drawnOut = this.#drawnOut(word)
    if (drawnOut) return drawnOut
    const guess = this.#guess(word.toLowerCase())
    if (!guess.includes(PRIMARY)) return { any: this.spell(word), source: 'spelled' }
    return { any: guess, source: 'letter-to-sound' }
  }

  /** Nooooo → no · goooood → good · whaaat → what */
  #drawnOut(word: string): Pronunciation | undefined {
    if (!/(.)\1\1/iu.test(word)) return undefined
    const [once, twice] = ['$1', '$1$1'].map((letters) => word.replace(/(.)\1{2,}/giu, letters)) as [
      string,
      string,
    ]
    const inOrder = /(.)\1\1$/iu.test(word) ? [once, twice] : [twice, once]
    for (const spelling of inOrder) {
      const known = this.#known(spelling) ?? this.#known(spelling.toLowerCase())
      if (known && known.any !== '') return known
    }
    return undefined
  }

  #part(text: string, isFirst: boolean): string {
    if (text.length === 1) return this.spell(text)
    const prefix = isFirst ? PREFIXES[text.toLowerCase()] : undefined
    if (prefix !== undefined) return this.#locale === 'en-us' ? prefix : toBritish(prefix, text)
    const said = this.pronounce(text)
    const nounReading = said.byTag?.get('NOUN')
    return nounReading === '' ? this.spell(text) : said.any
  }

  #guess(word: string): string {
    // Drawn out for effect: nooooo.
    const letters = word.replace(/[^a-z]/g, '').replace(/(.)\1{3,}/g, '$1$1$1')
    const said = this.#letterToSound.say(letters.slice(0, LONGEST_WORD))
    return letters.length > LONGEST_WORD ? said + demote(this.spell(letters.slice(LONGEST_WORD))) : said
  }
}
