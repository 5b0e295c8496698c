import type { Rule } from '../rule.ts'
import type { Locale } from '../../utterance.ts'
import { cardinal, digits, pairs, spellOut, year } from '../number-words.ts'
import { SIGN_NAMES } from '../sign-names.ts'

const HOST_PART = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?'
const KNOWN_ENDING =
  '(?:com|org|net|edu|gov|mil|int|info|biz|io|ai|app|dev|co|me|ly|gg|tv|uk|us|ca|au|de|fr|es|it|nl|se|no|dk|fi|ch|at|be|pl|ru|cn|jp|kr|in|br|mx|eu|ie|nz|za' +
  '|xyz|online|site|tech|blog|shop|store|cloud|page|wiki|news|jpe?g|png|gif|svg|webp|pdf|docx?|xlsx?|pptx?|txt|csv|tsv|json|xml|ya?ml|toml|html?|css|scss|[cm]?[jt]sx?' +
  '|py|rb|rs|go|java|kt|cpp|hpp|c|h|cs|php|sh|bat|exe|dll|zip|tar|gz|rar|iso|mp[34]|wav|flac|ogg|mov|avi|mkv|log|md|ini|cfg|conf|sql|db|bin|onnx|wasm|epub|ttf|lock|env)'
const TAIL = '[^\\s<>"“”(){}\\[\\]|]{0,2000}'

const URL = new RegExp(`(?<![\\p{L}\\p{N}@])(https?|ftps?|sftp|file|wss?|ssh|git)://(${TAIL})`, 'giu')
const EMAIL = new RegExp(
  `(?<![\\p{L}\\p{N}._%+&@-])(?:mailto:)?([\\p{L}\\p{N}][\\p{L}\\p{N}._%+&'-]{0,63})@(${HOST_PART}(?:\\.${HOST_PART}){1,6}(?:/${TAIL})?)`,
  'gu',
)
const DOMAIN = new RegExp(
  `(?<![\\p{L}\\p{N}@._/\\\\-])((?:${HOST_PART}\\.){1,5}${KNOWN_ENDING}(?![\\p{L}\\p{N}_@]|\\.\\p{L}\\p{L}|-\\p{L})(?::\\d{2,5}\\b)?(?:[/?#]${TAIL})?|(?:localhost|\\d{1,3}(?:\\.\\d{1,3}){3})(?:(?::\\d{2,5}\\b)(?:[/?#]${TAIL})?|[/?#](?=\\p{L})${TAIL}))`,
  'giu',
)
const BARE =
  /(?<![\p{L}\p{N}@._/\\-])(\p{Ll}[\p{Ll}\d_-]{1,30})\.(\p{Ll}[\p{Ll}\d_-]{1,20})(?![\p{L}\p{N}@_/\\-]|\.\p{L})/gu
const DOTFILE =
  /(?<![\p{L}\p{N}.)])\.(gitignore|env|bashrc|zshrc|npmrc|net|NET|htaccess|dockerignore|[a-z]{2,5}(?= files?| format| extension))(?![\p{L}\p{N}])/gu
const PATH =
  /(?<![\p{L}\p{N}/\\.~<$€£])((?:~|\.{1,2})?\/(?:[\w.@+-]{1,80}\/){0,15}[\w.@+-]{1,80}\/?|[A-Z]:\\[^\s<>"|?*]{0,300}|\p{L}[\p{L}\p{N}._-]{0,60}(?:\/[\p{L}\p{N}._-]{1,60}){1,12}\/[\p{L}\p{N}_-]{1,60}\.\p{Ll}{1,5}|\p{L}[\p{L}\p{N}_-]{0,60}\/[\p{L}\p{N}_-]{1,60}\.\p{Ll}{1,5})((?::\d{1,5}){0,2})(?![\p{L}\p{N}/])/gu
const BRACKETED =
  /<(?=[\p{L}\p{N}._%+&'-]{1,64}@[\p{L}\p{N}.-]{1,100}>|(?:https?|ftp):\/\/)([^<>\s]{1,2000})>/gu
const HANDLE = /(?<![\p{L}\p{N}@._-])@([\p{L}_][\p{L}\p{N}_.]{0,38}[\p{L}\p{N}_])(?![\p{L}\p{N}@])/gu
/** Invoice #INV-7 */
const NUMBER_SIGN =
  /(?<=\b(?:[Ii]nvoice|[Oo]rder|[Tt]icket|[Cc]ase|[Rr]ef(?:erence)?|PO|[Aa]ccount|[Pp]olicy|[Ii]tem|[Pp]art|[Mm]odel|[Jj]ob|[Cc]laim|[Qq]uote):? )#(?=\p{Lu}[\p{Lu}\d]{0,5}-?\d)/gu
const COLOUR = /(?<![\p{L}\p{N}#&/])#(?=[\dA-Fa-f]{0,5}\d)((?:[\dA-Fa-f]{3}){1,2})(?![\p{L}\p{N}_-])/gu
const HASHTAG = /(?<![\p{L}\p{N}#&/])#(\p{L}[\p{L}\p{N}_]{1,80})(?![\p{L}\p{N}_])/gu
const NUMBERED_HASHTAG = /(?<![\p{L}\p{N}#&/])#(\d{1,4})(\p{Lu}[\p{L}\p{N}_]{1,80})(?![\p{L}\p{N}_])/gu
const WILDCARD = /(?<![\p{L}\p{N}*])\*\.(\p{L}\w{0,9})(?![\p{L}\p{N}*])/gu
const IDENTIFIER =
  /(?<![\p{L}\p{N}_@])_{0,3}\p{L}[\p{L}\p{N}]{0,40}(?:_{1,3}[\p{L}\p{N}]{1,40}){1,10}_{0,3}(?![\p{L}\p{N}_])/gu

// https://www.example.com/a-b → HTTPS WWW example dot com slash a dash b · user@example.com → user at example dot com
// localhost:8080 → localhost colon eighty eighty · ~/notes.txt → tilde slash notes dot TXT · @ada → at ada · #NewYork
//
// First of all rules: an address is full of what the others would take for dates, ranges and abbreviations.
export const electronic: Rule = (text, { locale }) =>
  text
    .replace(BRACKETED, ([, address]) => address)
    .replace(WILDCARD, ([, ending = '']) => `star dot ${say(ending, true)}`)
    .replace(EMAIL, ([, user = '', host = '']) => {
      const [address, stop] = trimmed(host)
      return `${spell(user, locale)} at ${spell(address, locale)}${stop}`
    })
    .replace(URL, ([, scheme = '', rest = '']) => {
      const [address, stop] = trimmed(rest)
      // Written out in full, with scheme and www, an address is dictated in full; otherwise people skip the slashes.
      if (/^www\./i.test(address))
        return `${scheme.toUpperCase()} colon slash slash WWW dot ${spell(address.slice(4), locale)}${stop}`
      const slashes = scheme.toLowerCase() === 'file' ? ' colon slash slash ' : ' '
      return `${/^(?:file|git)$/i.test(scheme) ? scheme : scheme.toUpperCase()}${slashes}${spell(address, locale)}${stop}`
    })
    .replace(DOMAIN, ([written, address = '']) => {
      if (/^\d+(?:\.\d+)*$/.test(address) || /^(?:\p{L}\.){1,4}\p{L}$/u.test(address)) return undefined
      // “the end.In the” lacks a space after its full stop.
      if (/^[\p{L}]+\.(?:In|It|No|At|Us|Me|Be|So|Is|Go)$/u.test(address)) return undefined
      const [host, stop] = trimmed(written)
      return spell(host, locale) + stop
    })
    .replace(PATH, ([written]) => {
      const [path, stop] = trimmed(written)
      return spell(path, locale) + stop
    })
    .replace(DOTFILE, ([, name = '']) => ` dot ${say(name)}`)
    .replace(BARE, ([, name = '', ending = '']) =>
      /^(?:e|i|a|p|etc|vs|ca|cf|al|no|vol|pp|mr|mrs|dr|st|per|cent)$/.test(name)
        ? undefined
        : `${say(name)} dot ${ending}`,
    )
    .replace(HANDLE, ([, name = '']) => `at ${spell(name, locale)}`)
    .replace(NUMBER_SIGN, () => 'number ')
    .replace(COLOUR, ([, hex = '']) => (/[A-Fa-f]/.test(hex) ? `hash ${spellOut(hex)}` : undefined))
    .replace(NUMBERED_HASHTAG, ([, n, tag = '']) => `hashtag ${n} ${camel(tag)}`)
    .replace(HASHTAG, ([, tag = '']) => `hashtag ${camel(tag)}`)
    .replace(IDENTIFIER, ([written]) => written.replace(/_+/g, ' ').trim())

/** A sentence's own punctuation at the end of an address is not part of it. */
function trimmed(address: string): [string, string] {
  const stop = /[.,;:!?'*_]{1,20}$/.exec(address)?.[0] ?? ''
  return [address.slice(0, address.length - stop.length), stop]
}

/** Reads an address aloud: words as words, symbols by name, digits by kind. */
function spell(address: string, locale: Locale): string {
  const isIp = /^(?:\d{1,3}\.){3}\d/.test(address)
  const pieces = address.replace(/^(www\d?)\./i, '$1 ').match(/\p{L}[\p{L}\p{M}]*|\d+|[^\p{L}\d]/gu) ?? []
  return pieces
    .map((piece, i) => {
      if (isIp && i < 7 && /^\d/.test(piece)) return cardinal(piece, locale)
      if (/^\d/.test(piece)) return number(piece, pieces[i - 1] === ':' && i > 0, locale)
      if (/^\p{L}/u.test(piece)) return say(piece, pieces[i - 1] === '.')
      return SIGN_NAMES[piece] ?? (piece.trim() === '' ? '' : ' ')
    })
    .filter((piece) => piece !== '')
    .join(' ')
}

const LETTERS =
  /^(?:www|https?|html?|css|js|jsx|ts|tsx|pdf|png|svg|php|xml|csv|tsv|sql|txt|rtx|gtx|uk|us|io|ai|tv|de|it|fr|nl|se|dk|ch|ru|cn|jp|kr|eu|nz|za|id|api|sdk|cv|rss|url|cpp|py|rs|rb|sh|db|mp|exe|dll|ux|ui|ip|tcp|edu|src|tmp)$/i

function say(word: string, afterDot = false): string {
  if (/^jpe?g$/i.test(word)) return 'jpeg'
  if (word === 'etc') return 'etcetera'
  if (afterDot && word.length === 2 && !/^(?:co|me|go)$/i.test(word)) return word.toUpperCase()
  if (LETTERS.test(word) || /^[b-df-hj-np-tv-xz]{2,5}$/i.test(word)) return word.toUpperCase()
  return camel(word)
}

function number(n: string, isPort: boolean, locale: Locale): string {
  if (isPort) return pairs(n, locale)
  if (/^[1-9]000$/.test(n)) return cardinal(n, locale)
  return /^(?:19|20)\d\d$/.test(n) ? year(n, locale) : digits(n)
}

/** “NewYork” → “New York”, “getURLPath” → “get URL Path”, “my_tag” → “my tag”. */
function camel(word: string): string {
  return word.replace(/_+/g, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
}
