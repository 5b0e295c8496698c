import { cardinal, digits } from '../number-words.ts'
import type { Rule } from '../rule.ts'
import { SIGN_NAMES } from '../sign-names.ts'

const DOI =
  /(?<![\p{L}\p{N}])(?:(https?):\/\/(dx\.)?)?(?:doi|DOI)(: ?| |\.org\/)10\.(\d{4,9})\/([^\s<>"“”(){}[\]|]{1,200})/gu
const ARXIV = /(?<![\p{L}\p{N}])ar[Xx]iv(?:: ?| )(\d{4})\.(\d{4,5})(v\d{1,2})?(?![\p{L}\p{N}]|\.\d)/gu

// doi:10.1000/abc12 → DOI ten dot one zero zero zero slash abc one two · arXiv:2301.04567 → archive two three zero one dot …
//
// doi.org/10.1000/a → DOI dot org slash ten dot …
//
// Before addresses and decimals, which share the dots.
export const paperNumbers: Rule = (text, { locale }) =>
  text
    .replace(DOI, ([, scheme, dx, mark, registrant = '', name = '']) => {
      const stop = /[.,;:!?'’]{1,4}$/.exec(name)?.[0] ?? ''
      const parts = name.slice(0, name.length - stop.length).match(/\d+|\p{L}+|[./_:-]/gu) ?? []
      const address = `${scheme ? `${scheme.toUpperCase()} ` : ''}${dx ? 'DX dot ' : ''}DOI${mark === '.org/' ? ' dot org slash' : ''}`
      return `${address} ten dot ${digits(registrant)} slash ${parts.map(say).join(' ')}${stop}`
    })
    .replace(
      ARXIV,
      ([, month = '', number = '', version]) =>
        `archive ${digits(month)} dot ${digits(number)}${version ? ` version ${cardinal(version.slice(1), locale)}` : ''}`,
    )

function say(part: string): string {
  if (/\d/.test(part)) return digits(part)
  return SIGN_NAMES[part] ?? (part.length < 4 && !/[aeiou]/i.test(part) ? part.toUpperCase() : part)
}
