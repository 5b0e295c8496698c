import type { Rule } from '../rule.ts'

const RULER = /^[ \t]{0,12}(?:(?:[-*_=~#.+•·—–] ?){3,200})[ \t]{0,12}$/gmu
const HEADING = /^[ \t]{0,3}#{1,6}[ \t]{1,8}([^\n]{1,500}?)[ \t]{0,8}#{0,6}[ \t]{0,8}$/gmu
const UNDERLINED = /(?<=\S)\n[ \t]{0,3}(?:={3,200}|-{3,200})[ \t]{0,8}(?=\n|$)/gu
const QUOTE = /^[ \t]{0,12}(?:>(?:[ \t]|(?=[>\p{L}"“*_\n]))){1,10}/gmu
const IMAGE = /!\[([^\]\n]{0,300})\]\([^()\s]{0,1000}(?: "[^"\n]{0,200}")?\)/gu
const LINK =
  /\[([^[\]\n]{1,300})\]\((?:<[^<>\n]{0,1000}>|[^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?)(?: (?:"[^"\n]{0,200}"|'[^'\n]{0,200}'))?\)/gu
const REFERENCE = /\[([^[\]\n]{1,300})\]\[[^[\]\n]{0,100}\]/gu
const DEFINITION = /^[ \t]{0,3}\[[^[\]\n]{1,100}\]:[ \t]{1,8}\S{1,1000}[^\n]{0,300}$/gmu
const FOOTNOTE =
  /\[\^[\w-]{1,40}\]:?|(?<=[\p{L}.,;:!?"”’)])\[(?:\d{1,3}|[a-z]|citation needed|note \d{1,2}|edit)\]/gu
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^<>\s]{1,1000})>/gu
const STRONG = /(?<![\p{L}\p{N}*])(\*{1,3})(?=[^\s*])([^*\n]{0,1000}?[^\s*])\1(?![\p{L}\p{N}*])/gu
const STRONG_IN_WORD = /\*\*(?=[^\s*])([^*\n]{0,500}?[^\s*])\*\*/gu
const EMPHASIS = /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_\n]{0,1000}?[^\s_])\1(?![\p{L}\p{N}_])/gu
const STRUCK = /~~(?=\S)([^~\n]{0,500}?\S)~~/gu
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|>~$&])/gu

// # Title → a paragraph with a full stop · **bold**, _so_ → the words · [text](url) → text · > quote → the words · --- → a break
//
// After html and code; before lists, which share the star and the dash.
export const markdown: Rule = (text) =>
  /[*_#[~\\>=-]/.test(text.text)
    ? text
        .replace(UNDERLINED, () => '\n\n')
        .replace(RULER, () => '\n')
        .replace(DEFINITION, () => '')
        .replace(HEADING, ([, title = '']) => `\n${title}${/[.!?:;…]["')]?$/.test(title) ? '' : '.'}\n`)
        .replace(QUOTE, ([written]) => (written.includes('>') ? '' : undefined))
        .replace(IMAGE, ([, alt]) => alt)
        .replace(LINK, ([, words]) => words)
        .replace(REFERENCE, ([, words]) => words)
        .replace(FOOTNOTE, () => '')
        .replace(AUTOLINK, ([, address]) => address)
        .replace(STRONG, ([, , words]) => words)
        .replace(STRONG_IN_WORD, ([, words]) => words)
        .replace(EMPHASIS, ([, , words]) => words)
        .replace(STRUCK, ([, words]) => words)
        .replace(ESCAPED, ([, character]) => character)
    : text
