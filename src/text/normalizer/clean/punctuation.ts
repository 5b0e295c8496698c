import type { Rule } from '../rule.ts'

const APOSTROPHE = /[’‘‛ʼ＇]/gu
const DOUBLE_QUOTE = /[„‟«»]|``|(?<=\S)''(?!\w)|(?<=^|\s)''(?=\w)/gu
const HYPHEN = /[\u2010\u2011\u00AD\uFE63\uFF0D]/gu
const BAR = /[―⸺⸻]/gu
const DASH = /(?<![-\w])-{2,3}(?![->])|(?<=[\p{L}\p{N}"'”’,.!?;:)\]])-{2,3}(?=[\p{L}"'“‘([ \n]|$)/gu
const SPACED_DASH = /(?<=[\p{L}"'”’,.!?)] )[-–](?= [\p{L}"'“‘(])/gu
/** London–Paris, Marie Skłodowska–Curie: one name. */
const JOINING = /(?=–)(?<=\p{Lu}\p{Ll}{1,30})–(?=\p{Lu}\p{Ll})/gu
// In “word. . . . Next” the first is a full stop.
const DOTS = /(?:(?<!\S)|(?!\.(?: \.){3}\s{1,8}["“(]?\p{Lu}))\.(?: ?\.){2,200}/gu
/** 1..10 */
const UP_TO = /(?<=(?<![\d.])\d{1,6})\.\.(?=\d{1,6}(?![\d.]))/gu
/** “What the @#$%!” */
const OATH = /(?<=^|[\s"“])(?=[^\s]{0,11}[#$%&@*][^\s]{0,11}[#$%&@*])[@#$%&*!?]{4,12}(?=$|[\s.,"”])/gu
const REPEATED = /([!?])\1+/gu
const MIXED = /([!?])[!?]{2,}/gu

// ‘it’s’ → 'it's' · ``so'' → "so" · word--word → word—word · . . . → … · ?!?!?! → ?
//
// After characters; before markdown, which reads lines of dashes itself.
export const punctuation: Rule = (text) =>
  text
    .replace(APOSTROPHE, () => "'")
    .replace(DOUBLE_QUOTE, () => '"')
    .replace(HYPHEN, () => '-')
    .replace(BAR, () => '—')
    .replace(JOINING, () => '-')
    .replace(DASH, () => '—')
    .replace(SPACED_DASH, () => '—')
    .replace(UP_TO, () => ' to ')
    .replace(OATH, ([written]) => `…${/[!?]$/.exec(written)?.[0] ?? ''}`)
    .replace(DOTS, () => '…')
    .replace(MIXED, ([, first]) => first)
    .replace(REPEATED, ([, mark]) => mark)
