import type { Rule } from '../rule.ts'

const BOOKS =
  'Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Nehemiah|Esther|Job|Psalms?|Proverbs|Ecclesiastes' +
  '|Song of Songs|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|Hosea|Joel|Amos|Obadiah|Jonah|Micah|Nahum|Habakkuk|Zephaniah|Haggai|Zechariah|Malachi' +
  '|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy|Titus|Philemon|Hebrews|James' +
  '|Peter|Jude|Revelation|Gen\\.|Exod\\.|Deut\\.|Ps\\.|Prov\\.|Isa\\.|Jer\\.|Matt\\.|Rom\\.|Cor\\.|Gal\\.|Eph\\.|Heb\\.|Rev\\.'
const VERSE = new RegExp(
  `(?=\\d)(?<=(?:${BOOKS}) )(\\d{1,3}):(\\d{1,3})(?: ?[-–] ?(\\d{1,3}))?(?![\\d:])`,
  'gu',
)
const NUMBERED = new RegExp(
  '(?=[1-3])(?<![\\p{L}\\p{N}])([123]) (?=(?:Samuel|Kings|Chronicles|Corinthians|Thessalonians|Timothy|Peter|John|Cor\\.|Sam\\.|Tim\\.|Thess\\.|Pet\\.)(?: \\d|$|[,.;]))',
  'gu',
)
const ORDINALS = ['', 'First', 'Second', 'Third']

// John 3:16 → John 3 16 · Genesis 1:1-3 → Genesis 1 1 to 3 · 2 Kings 5 → Second Kings 5
//
// Before times and ratios, which share the colon.
export const verses: Rule = (text) =>
  text
    .replace(NUMBERED, ([, n]) => `${ORDINALS[Number(n)]} `)
    .replace(VERSE, ([, chapter, from, to]) => `${chapter} ${from}${to ? ` to ${to}` : ''}`)
