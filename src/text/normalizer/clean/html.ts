import type { Rule } from '../rule.ts'
import { ENTITIES } from '../entities.ts'

const UNSPOKEN = /<(script|style|template|noscript)\b[^>]{0,200}>[\s\S]*?(?:<\/\1\s{0,5}>|$)/giu
const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu
const BLOCK =
  /\s{0,20}<\/?(?:p|div|h[1-6]|ul|ol|dl|table|thead|tbody|section|article|header|footer|main|nav|aside|blockquote|pre|figure|figcaption|form|hr|body|html|head|title)(?:\s[^<>]{0,500})?\/?>\s{0,20}/giu
const LINE = /[ \t]{0,20}<(?:\/?(?:tr|dd|dt|caption)|\/li|br)(?:\s[^<>]{0,500})?\/?>[ \t]{0,20}\n?/giu
const ITEM = /\s{0,20}<li(?:\s[^<>]{0,500})?>\s{0,20}/giu
const CELL = /<\/t[dh]>\s{0,20}(?=<t[dh])/giu
const IMAGE = /<img\b[^<>]{0,500}?\balt=(?:"([^"<>]{0,300})"|'([^'<>]{0,300})')[^<>]{0,500}>/giu
const TAG =
  /<\/?(?:a|abbr|acronym|address|audio|b|bdi|bdo|big|button|cite|code|del|details|dfn|em|font|i|iframe|img|input|ins|kbd|label|li|link|mark|meta|object|option|path|picture|q|s|samp|select|small|source|span|strike|strong|sub|summary|sup|svg|td|textarea|th|time|tt|u|var|video|wbr)(?:\s[^<>]{0,500})?\/?>|<!doctype[^<>]{0,200}>/giu
/** “<ann> hello”: who says it, in a chat. */
const SPEAKER = /^<([\p{L}][\p{L}\p{N}_-]{1,20})> (?=\S)/gmu
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,30}));/gu

// <p>Fish &amp; chips</p> → Fish & chips as a paragraph · <br> → a line · scripts, styles and comments → nothing
//
// Only known tags: “a < b” and “<3” stay. Before markdown.
export const html: Rule = (text) =>
  /[<&]/.test(text.text) ? withoutTags(text).replace(ENTITY, (match) => entity(match)) : text

const withoutTags: (text: Parameters<Rule>[0]) => ReturnType<Rule> = (text) =>
  text.text.includes('<')
    ? text
        .replace(UNSPOKEN, ([written]) =>
          written.endsWith('>') && /<\/\w+\s*>$/.test(written.slice(-20)) ? ' ' : undefined,
        )
        .replace(COMMENT, ([written]) => (written.endsWith('-->') ? ' ' : undefined))
        .replace(IMAGE, ([, double, single]) => double ?? single ?? '')
        .replace(BLOCK, () => '\n\n')
        .replace(ITEM, () => '\n- ')
        .replace(LINE, () => '\n')
        .replace(CELL, () => ', ')
        .replace(TAG, () => '')
        .replace(SPEAKER, ([, name]) => `${name}: `)
    : text

function entity([, decimal, hex, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return ENTITIES[name]
  const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16)
  const isText = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isText ? String.fromCodePoint(code) : ' '
}
