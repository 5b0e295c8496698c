import { finalStop } from '../patterns.ts'
import { romanValue } from '../roman-value.ts'
import type { Rule } from '../rule.ts'

const BOOKS =
  'Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Nehemiah|Esther|Job|Psalms?|Proverbs|Ecclesiastes' +
  '|Song of Songs|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|Hosea|Joel|Amos|Obadiah|Jonah|Micah|Nahum|Habakkuk|Zephaniah|Haggai|Zechariah|Malachi' +
  '|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy|Titus|Philemon|Hebrews|James' +
  "|Peter|Jude|Revelation|Gen\\.|Exod\\.|Deut\\.|Ps\\.|Prov\\.|Isa\\.|Jer\\.|Matt\\.|Rom\\.|Cor\\.|Gal\\.|Eph\\.|Heb\\.|Rev\\.|Qur['’]an|Quran|Koran|S[uū]rah?"
const VERSE = new RegExp(
  `(?=\\d)(?<=(?:${BOOKS}) )(\\d{1,3}):(\\d{1,3})(?: ?[-–] ?(\\d{1,3}))?(ff?(?:\\.|(?!\\p{L})))?(?![\\d:])`,
  'gu',
)
const NUMBERED = new RegExp(
  '(?=[1-3I])(?<![\\p{L}\\p{N}])([123]|I{1,3}) (?=(?:Samuel|Kings|Chronicles|Corinthians|Thessalonians|Timothy|Peter|John|Cor\\.|Sam\\.|Tim\\.|Thess\\.|Pet\\.)(?: \\d|$|[,.;]))',
  'gu',
)
const PSALM = /(?<![\p{L}\p{N}])Ps\.(?= \d{1,3}(?!\d))/gu
/** Isa. 53: a whole chapter. */
const CHAPTER =
  /(?<!\p{L})(Isa|Jer|Exod|Deut|Ezek|Prov|Eccl|Neh|Zech|Mal|Gal|Thess|Matt)\.(?= \d{1,3}(?![\d:]))/gu
/** Macbeth V.v.19, Hamlet III.ii.1-20: act, scene and line of a play. */
const SCENE =
  /(?=[IV])(?<![\p{L}\p{N}.])(I{1,3}|IV|V)\.(i{1,3}|iv|v|vi{1,3}|ix|x)(?:\.(\d{1,3})(?: ?[-–] ?(\d{1,3}))?)?(?![\p{L}\p{N}]|\.\p{L})/gu
const ORDINALS = ['', 'First', 'Second', 'Third']

/** As written before a chapter and verse. */
const SHORT: Readonly<Record<string, string>> = {
  Gen: 'Genesis',
  Exod: 'Exodus',
  Ex: 'Exodus',
  Lev: 'Leviticus',
  Num: 'Numbers',
  Deut: 'Deuteronomy',
  Josh: 'Joshua',
  Judg: 'Judges',
  Sam: 'Samuel',
  Kgs: 'Kings',
  Chr: 'Chronicles',
  Chron: 'Chronicles',
  Neh: 'Nehemiah',
  Ps: 'Psalm',
  Prov: 'Proverbs',
  Eccl: 'Ecclesiastes',
  Isa: 'Isaiah',
  Jer: 'Jeremiah',
  Lam: 'Lamentations',
  Ezek: 'Ezekiel',
  Dan: 'Daniel',
  Hos: 'Hosea',
  Mic: 'Micah',
  Zech: 'Zechariah',
  Mal: 'Malachi',
  Matt: 'Matthew',
  Mt: 'Matthew',
  Mk: 'Mark',
  Lk: 'Luke',
  Jn: 'John',
  Rom: 'Romans',
  Cor: 'Corinthians',
  Gal: 'Galatians',
  Eph: 'Ephesians',
  Phil: 'Philippians',
  Col: 'Colossians',
  Thess: 'Thessalonians',
  Tim: 'Timothy',
  Tit: 'Titus',
  Heb: 'Hebrews',
  Jas: 'James',
  Pet: 'Peter',
  Rev: 'Revelation',
}
const SHORT_BOOK = new RegExp(`(?<![\\p{L}])(${Object.keys(SHORT).join('|')})\\.?(?= \\d{1,3}:\\d)`, 'gu')

// Macbeth V.v.19 → Macbeth act 5, scene 5, line 19 · John 3:16 → John 3 16 · Genesis 1:1-3 → Genesis 1 1 to 3 · 2 Kings 5 → Second Kings 5
//
// Before times and ratios, which share the colon.
export const verses: Rule = (text) =>
  text
    .replace(SHORT_BOOK, ([, book = '']) => SHORT[book])
    .replace(CHAPTER, ([, book = '']) => SHORT[book])
    .replace(PSALM, () => 'Psalm')
    .replace(SCENE, ([, act = '', scene = '', from, to]) =>
      [
        `act ${romanValue(act)}`,
        `scene ${romanValue(scene.toUpperCase())}`,
        ...(from ? [to ? `lines ${from} to ${to}` : `line ${from}`] : []),
      ].join(', '),
    )
    .replace(NUMBERED, ([, n]) => `${ORDINALS[Number(n) || n!.length]} `)
    .replace(VERSE, (match) => {
      const [, chapter, from, to, following] = match
      // Between the chapter twenty and the verse one the voice stops, lest it be twenty one.
      const gap = Number(chapter) > 19 && Number(chapter) % 10 === 0 && Number(from) < 10 ? ', ' : ' '
      return `${chapter}${gap}${from}${to ? ` to ${to}` : ''}${following ? ` and following${finalStop(match)}` : ''}`
    })
