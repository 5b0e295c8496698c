import type { Rule } from '../rule.ts'

const WORDS: Readonly<Record<string, string>> = {
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  thnx: 'thanks',
  tnx: 'thanks',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  '2moro': 'tomorrow',
  '2mrw': 'tomorrow',
  '2day': 'today',
  '2nite': 'tonight',
  '2night': 'tonight',
  gr8: 'great',
  l8r: 'later',
  l8: 'late',
  m8: 'mate',
  w8: 'wait',
  h8: 'hate',
  str8: 'straight',
  b4: 'before',
  '4ever': 'forever',
  sum1: 'someone',
  any1: 'anyone',
  every1: 'everyone',
  ppl: 'people',
  msg: 'message',
  msgs: 'messages',
  mtg: 'meeting',
  mtgs: 'meetings',
  appt: 'appointment',
  appts: 'appointments',
  rly: 'really',
  srsly: 'seriously',
  wknd: 'weekend',
  bday: 'birthday',
  recd: 'received',
  ur: 'your',
}
const WORD = new RegExp(
  `(?<![\\p{L}\\p{N}@#/._'-])(${Object.keys(WORDS).join('|')})(?![\\p{L}\\p{N}@/_'-]|\\.\\p{L})(?:(?<=msgs?|appts?|mtgs?|recd)\\.(?= \\p{Ll}))?`,
  'giu',
)
/** In small letters alone: in capitals some are organisations. */
const PHRASES: Readonly<Record<string, string>> = {
  idk: "I don't know",
  btw: 'by the way',
  imo: 'in my opinion',
  imho: 'in my humble opinion',
  tbh: 'to be honest',
  brb: 'be right back',
  ttyl: 'talk to you later',
  lmk: 'let me know',
  nvm: 'never mind',
  fwiw: "for what it's worth",
  afaik: 'as far as I know',
  ikr: 'I know, right',
  smh: 'shaking my head',
  irl: 'in real life',
  ofc: 'of course',
  omw: 'on my way',
  gtg: 'got to go',
  g2g: 'got to go',
  ngl: 'not gonna lie',
  jk: 'just kidding',
  yw: "you're welcome",
  'tl;dr': 'TLDR',
  'TL;DR': 'TLDR',
}
const PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}@#/._'-])(${Object.keys(PHRASES).join('|')})(?![\\p{L}\\p{N}@/_'-]|\\.\\p{L})`,
  'gu',
)
const FOR =
  /(?<=\b(?:[Tt]hx|[Tt]hanks|[Tt]hank (?:you|u)|[Tt]nx|[Pp]ress|[Ll]ooking) )4(?= \p{Ll})|(?<=\p{Ll} )4(?= (?:u|you|ya|me|us)(?![\p{L}\p{N}'’]))/gu
const YOU =
  /(?<=\b(?:are|do|did|can|will|would|if|thank|[Ll]ove|[Mm]iss|see|c|r|to|for|with|when|where|what|how|let|tell|text|call) )u(?![\p{L}\p{N}'’.=]|-\p{L}| ?[=+*/^<>]| (?:equals|is|plus|minus)\b)|(?<![\p{L}\p{N}.'’-]|[=+*/] ?)[uU](?= (?:r|are|know|want|can|have|need|think|going|coming|there|guys|were|will|did|get|got|should|must|up)\b)/gu
const SEE = /(?<![\p{L}\p{N}.'’-])[cC](?= (?:u|ya|you)\b)/gu
const ARE =
  /(?<=\b(?:[uU]|you|they|we|how|where|what|who) )r(?= (?:u|you|ya|they|we|coming|going|the|so|in|on|at)\b)/gu

// idk tbh → I don't know to be honest
// pls call b4 8, thx → please call before 8, thanks · c u l8r → see you later · how r u → how are you
//
// Before whatever reads digits in words. Only spellings that are no words themselves.
export const chat: Rule = (text) =>
  text
    .replace(SEE, ([c]) => (c === 'C' ? 'See' : 'see'))
    .replace(ARE, () => 'are')
    .replace(FOR, () => 'for')
    .replace(YOU, ([u]) => (u === 'U' ? 'You' : 'you'))
    .replace(PHRASE, ([written]) => PHRASES[written])
    .replace(WORD, ([written, word = '']) => {
      // M8 is a screw, and a road.
      if (/^\p{Lu}\d$/u.test(written)) return undefined
      const said = WORDS[word.toLowerCase()]!
      return /^\p{Lu}/u.test(written) ? said[0]!.toUpperCase() + said.slice(1) : said
    })
