import { readFileSync } from 'node:fs'
import { HOMOGRAPHS } from '../../src/text/context/homograph-readings.ts'
import { NOMINAL, VERBAL, senseClasses } from '../../src/text/context/homograph-resolver.ts'
import { OffsetText } from '../../src/text/offset-text.ts'
import { tokenize } from '../../src/text/tokenizer.ts'
import { SENTENCES, SLOTS } from './everyday-grammar.ts'

/** A sentence in words, with their tags. */
export interface TaggedSentence {
  readonly tokens: readonly string[]
  readonly tags: readonly string[]
}

/** A sentence in words, with the sense of one of them. */
export interface Example {
  readonly word: string
  readonly sense: number
  readonly tokens: readonly string[]
  readonly at: number
}

type Mood = keyof typeof SENTENCES

const lines = (text: string) => text.split('\n').filter((line) => line !== '')
const MOODS = Object.fromEntries(
  Object.entries(SENTENCES).map(([mood, text]) => [mood, lines(text)]),
) as Record<Mood, string[]>
const FILLERS = new Map(Object.entries(SLOTS).map(([slot, text]) => [slot, lines(text)]))

/** Verbs, nouns and adjectives that everyday sentences are about, beside the homographs. */
const COMMON: Record<Mood, string> = {
  verb: 'ask answer play watch drink eat write help clean cook paint wash try start finish stop visit carry build drive sing print turn change order count hide wait walk work look smile laugh move add mix stir press click type save share follow remember forget believe describe explain imagine',
  present:
    'ask play watch drink eat write cook visit drive sing count walk work move know think say see make take find love hate miss trust',
  noun: 'chair window job road street lunch dinner coffee hat knife lamp clock horse train bus school office doctor teacher party game team gift price idea problem question noise smell light hand foot head',
  adjective:
    'happy hungry tired cold warm heavy easy difficult strange clever funny careful quiet loud beautiful angry',
}

/** Sentences of the grammar with the tags that it gives, half of them about homographs. */
export function everydaySentences(count: number, random: () => number): TaggedSentence[] {
  const moods = Object.keys(SENTENCES) as Mood[]
  return Array.from({ length: count }, (_, i) => {
    const mood = i % 2 === 0 ? 'verb' : pick(moods, random)
    const words = random() < 0.5 ? COMMON[mood].split(' ') : homographsOf(mood)
    const { tokens, tags } = say(mood, pick(words, random), random)
    return { tokens, tags }
  })
}

/** For every homograph `each` sentences: of the grammar where a sense is a plain verb, noun or adjective, and its phrases. */
export function everydayHomographs(each: number, random: () => number): Example[] {
  const examples: Example[] = []
  for (const [word, readings] of HOMOGRAPHS) {
    const senses = senseClasses(readings)
      ? readings.flatMap(({ sense }, i) => moodsOf(sense).map((mood) => ({ mood, i })))
      : []
    for (const { mood, i } of senses) {
      for (let n = 0; n < Math.round(each / senses.length); n++) {
        const { tokens, at } = say(mood, word, random)
        examples.push({ word, sense: i, tokens, at })
      }
    }
  }
  return [...examples, ...phrases(each, random)]
}

function moodsOf(sense: string): Mood[] {
  if (sense === 'verb') return ['verb', 'verb', 'present']
  if (sense === 'noun') return ['noun']
  if (sense === 'adjective') return ['adjective']
  return sense === 'adjective-noun' ? ['noun', 'adjective'] : []
}

function homographsOf(mood: Mood): string[] {
  const wanted = mood === 'verb' || mood === 'present' ? VERBAL : NOMINAL
  return [...HOMOGRAPHS]
    .filter(([, readings]) =>
      readings.some(
        ({ sense }, i) => senseClasses(readings)?.[i] === wanted && moodsOf(sense).includes(mood),
      ),
    )
    .map(([word]) => word)
}

/** One sentence of the grammar about a word; “lives” and “uses” are no bare verbs and keep to their nouns. */
function say(
  mood: Mood,
  word: string,
  random: () => number,
): TaggedSentence & { at: number; tokens: string[]; tags: string[] } {
  const tokens: string[] = []
  const tags: string[] = []
  let at = -1
  for (const part of expand(pick(MOODS[mood], random), random).split(' ')) {
    const slot = /^\{(VERB|NOUN|ADJECTIVE)(?:\/(\w+))?\}$/.exec(part)
    if (slot) {
      at = tokens.length
      tokens.push(word)
      tags.push(
        slot[2] ?? { VERB: 'VB', NOUN: 'NN', ADJECTIVE: 'JJ' }[slot[1] as 'VERB' | 'NOUN' | 'ADJECTIVE'],
      )
    } else {
      const cut = part.lastIndexOf('/')
      tokens.push(part.slice(0, cut))
      tags.push(part.slice(cut + 1))
    }
  }
  tokens.forEach((token, i) => {
    if (/^an?$/i.test(token)) tokens[i] = token.charAt(0) + (/^[aeiou]/i.test(tokens[i + 1] ?? '') ? 'n' : '')
  })
  tokens[0] = tokens[0]!.charAt(0).toUpperCase() + tokens[0]!.slice(1)
  return { tokens, tags, at }
}

function expand(line: string, random: () => number): string {
  return line.replace(/\{([A-Z-]+)\}/g, (slot, name: string) => {
    const fillers = FILLERS.get(name)
    return fillers ? expand(pick(fillers, random), random) : slot
  })
}

/** Sentences of homograph-phrases.txt, each alternative chosen by lot. */
function phrases(each: number, random: () => number): Example[] {
  const text = readFileSync(new URL('homograph-phrases.txt', import.meta.url), 'utf8')
  return lines(text)
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => {
      const bar = line.lastIndexOf('|')
      const sense = line.slice(bar + 1).trim()
      const chosen = new Set<string>()
      for (let n = 0; n < each / 3; n++) chosen.add(choose(line.slice(0, bar).trim(), random))
      return [...chosen].map((marked) => exampleOf(marked, sense))
    })
}

function choose(line: string, random: () => number): string {
  const inner = /\{([^{}]*)\}/
  while (inner.test(line))
    line = line.replace(inner, (_, options: string) => pick(options.split('|'), random))
  return line.replace(/\s+/g, ' ')
}

function exampleOf(marked: string, senseName: string): Example {
  const tokens = tokenize(OffsetText.of(marked.replaceAll('*', '')))
  const at = tokens.findIndex((token) => token.start === marked.indexOf('*'))
  const word = tokens[at]?.text.toLowerCase() ?? ''
  const sense = HOMOGRAPHS.get(word)?.findIndex((reading) => reading.sense === senseName) ?? -1
  if (sense < 0) throw new Error(`“${marked}”: ${word} has no sense called ${senseName}.`)
  return { word, sense, at, tokens: tokens.map((token) => token.text) }
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!
}
