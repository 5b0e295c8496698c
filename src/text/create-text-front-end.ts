import { SpeechError } from '../errors.ts'
import { ContextAnalyzer } from './context-analyzer.ts'
import type { LexiconEntry } from './lexicon-entry.ts'
import { TextNormalizer } from './normalizer/text-normalizer.ts'
import { OffsetText } from './offset-text.ts'
import { PhoneticProcessor } from './phonetic-processor.ts'
import { PronunciationFixer } from './pronunciation-fixer.ts'
import { TextFrontEnd } from './text-front-end.ts'
import { checkedLexicon } from './user-lexicon.ts'
import type { Locale } from './utterance.ts'

/**
 * Wires the front end of one locale.
 * @param assets by their names in the manifest, unpacked: `tagger`, `homographs`, and `lexicon-us` and
 *   `letter-to-sound-us` or their `-gb` counterparts.
 * @param lexicon the user's own entries. @throws SpeechError InputError naming what is wrong with an entry.
 */
export function createTextFrontEnd(
  assets: ReadonlyMap<string, Uint8Array>,
  locale: Locale,
  lexicon: readonly LexiconEntry[] = [],
  emoji: 'say' | 'skip' = 'skip',
): TextFrontEnd {
  const asset = (name: string): Uint8Array => {
    const bytes = assets.get(name)
    if (!bytes)
      throw new SpeechError(
        'AssetError',
        `The text asset “${name}” is missing. Reload the page to fetch it again.`,
      )
    return bytes
  }
  const region = locale === 'en-gb' ? 'gb' : 'us'
  const normalizer = new TextNormalizer({ locale, emoji })
  const said = (text: string) => normalizer.normalize(OffsetText.of(text)).text
  // Units are written out after a number only.
  const isRewritten = (word: string) => said(word) !== word || !said(`5 ${word}`).endsWith(` ${word}`)
  return new TextFrontEnd({
    locale,
    normalizer,
    emojiNormalizer: new TextNormalizer({ locale, emoji: 'say' }),
    fixer: new PronunciationFixer(checkedLexicon(lexicon), locale, isRewritten),
    context: new ContextAnalyzer({ tagger: asset('tagger'), homographs: asset('homographs') }, locale),
    phonetics: new PhoneticProcessor(
      { lexicon: asset(`lexicon-${region}`), letterToSound: asset(`letter-to-sound-${region}`) },
      locale,
    ),
  })
}

/** Names of the text assets that a locale needs. */
export function textAssetsFor(locale: Locale): readonly string[] {
  const region = locale === 'en-gb' ? 'gb' : 'us'
  return ['tagger', 'homographs', `lexicon-${region}`, `letter-to-sound-${region}`]
}
