import { markupToText } from './markup-to-text.ts'
import { mainTextOf } from './read-html.ts'

/** What stands around a text on a page, and is copied along when all of the page is. */
const AROUND = /<(?:nav|aside|footer|form)\b|\brole=["']?(?:navigation|banner|contentinfo)\b/i

/**
 * What was copied from a page or a word processor → text, headings and lists marked. What somebody has selected is taken
 * as it is; only of a page that was copied whole the main text is looked for.
 */
export function readPasted(markup: string): string {
  const fragment = /<!--StartFragment-->([^]*)<!--EndFragment-->/.exec(markup)?.[1] ?? markup
  return (AROUND.test(fragment) ? mainTextOf(fragment) : markupToText(fragment)).text
}
