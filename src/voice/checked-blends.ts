import { SpeechError } from '../errors.ts'
import { canonicalFormula } from './canonical-formula.ts'
import { VoiceDirectory } from './voice-directory.ts'
import type { VoiceDiscovery } from './voice-discovery.ts'
import { VOICE_PRESETS, type NamedBlend } from './voice-presets.ts'

const LONGEST_NAME = 60

/**
 * @param kept those that were saved before: they stay, also where a voice that they need is gone
 * @returns names trimmed. @throws SpeechError InputError for a name that is taken or cannot be one, or a formula that cannot be spoken
 */
export function checkedBlends(
  blends: readonly NamedBlend[],
  discovery: VoiceDiscovery,
  kept: readonly NamedBlend[] = [],
): NamedBlend[] {
  const directory = new VoiceDirectory(discovery, blends)
  const taken = new Set(VOICE_PRESETS.map(({ name }) => name))
  return blends.map(({ name: written, formula }) => {
    const name = written.trim()
    if (name === '' || name.length > LONGEST_NAME || /["“”\p{Cc}]/u.test(name)) {
      throw new SpeechError(
        'InputError',
        `“${name.slice(0, LONGEST_NAME)}” cannot name a voice. Use 1 to ${LONGEST_NAME} characters without quotation marks.`,
      )
    }
    if (taken.has(name) || discovery.has(name)) {
      throw new SpeechError('InputError', `There is a voice “${name}” already. Choose another name.`)
    }
    taken.add(name)
    const isKept = kept.some((one) => one.name === name && one.formula === formula)
    if (!isKept) checkFormula(name, formula, directory)
    return { name, formula }
  })
}

function checkFormula(name: string, formula: string, directory: VoiceDirectory): void {
  try {
    canonicalFormula(directory.read(formula))
  } catch (error) {
    if (!(error instanceof SpeechError)) throw error
    throw new SpeechError('InputError', `“${name}” cannot be saved. ${error.message}`)
  }
}
