import { createTextFrontEnd, textAssetsFor } from './create-text-front-end.ts'
import type { LexiconEntry } from './lexicon-entry.ts'
import type { TextFrontEnd } from './text-front-end.ts'
import type { Locale } from './utterance.ts'

/** The front end of each locale, made when it is first asked for, with the user's lexicon of that time. */
export class FrontEnds {
  readonly #assets: (names: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>
  readonly #lexicon: () => Promise<readonly LexiconEntry[]>
  readonly #made = new Map<string, Promise<TextFrontEnd>>()

  /** @param assets gives the named text files, unpacked. */
  constructor(
    assets: (names: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>,
    lexicon: () => Promise<readonly LexiconEntry[]>,
  ) {
    this.#assets = assets
    this.#lexicon = lexicon
  }

  /** @throws SpeechError AssetError; the next call tries again. */
  get(locale: Locale, emoji: 'say' | 'skip'): Promise<TextFrontEnd> {
    const key = `${locale} ${emoji}`
    const known = this.#made.get(key)
    if (known) return known
    const made = this.#make(locale, emoji)
    this.#made.set(key, made)
    made.catch(() => {
      if (this.#made.get(key) === made) this.#made.delete(key)
    })
    return made
  }

  /** The lexicon has changed. */
  forget(): void {
    this.#made.clear()
  }

  async #make(locale: Locale, emoji: 'say' | 'skip'): Promise<TextFrontEnd> {
    const assets = await this.#assets(textAssetsFor(locale))
    return createTextFrontEnd(assets, locale, await this.#lexicon(), emoji)
  }
}
