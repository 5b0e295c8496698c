import { SpeechError } from '../errors.ts'
import { PHONEME_VOCABULARY } from './phoneme-vocabulary.ts'

const IDS: ReadonlyMap<string, number> = new Map(Object.entries(PHONEME_VOCABULARY))

/**
 * Phonemes in Kokoro's alphabet → token ids, one a code unit, without pads.
 * @throws SpeechError InputError naming the first symbol that the alphabet lacks; nothing is dropped in silence.
 */
export function tokensOf(phonemes: string): number[] {
  return Array.from(phonemes, (symbol) => {
    const id = IDS.get(symbol)
    if (id === undefined) {
      const code = symbol.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
      throw new SpeechError(
        'InputError',
        `The voice has no sound for “${symbol}” (U+${code}). Write the pronunciation with Kokoro's symbols only.`,
      )
    }
    return id
  })
}
