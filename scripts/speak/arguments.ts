import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  BACKGROUND_SOUNDS,
  isBackgroundSound,
  type BackgroundSound,
} from '../../src/config/background-sounds.ts'
import { MAX_SPEED, MAX_TEXT_LENGTH, MIN_SPEED } from '../../src/config/limits.ts'
import { SETTINGS } from '../../src/config/tts-configuration.ts'
import type { ExportOptions, SpeechDelivery } from '../../src/protocol.ts'
import { markupOf } from '../../src/lib/markup-of.ts'
import { canonicalFormula } from '../../src/voice/canonical-formula.ts'
import { VOICE_CATALOG } from '../../src/voice/catalog.ts'
import { VoiceDirectory } from '../../src/voice/voice-directory.ts'
import { VoiceDiscovery } from '../../src/voice/voice-discovery.ts'
import { DELIVERY_OPTIONS, readDelivery, withNegatives } from './delivery-arguments.ts'
import { FILE_OPTIONS, readFileOptions, type CaptionFile } from './file-options.ts'

export interface SpeakArguments {
  readonly text: string
  readonly out: string
  readonly voice: string
  readonly speed: number
  readonly delivery: SpeechDelivery | undefined
  readonly provider: 'wasm' | 'webgpu' | undefined
  readonly threads: number | undefined
  readonly isolated: boolean
  /** Of the page's settings; absent: none. */
  readonly background: { readonly sound: BackgroundSound; readonly level: number } | undefined
  /** What the file shall be; what is absent is as the page has it. */
  readonly file: Partial<ExportOptions>
  /** Where captions go. */
  readonly captionFiles: readonly CaptionFile[]
}

/** @throws Error with a sentence that says which argument is wrong and what it may be. */
export function readArguments(args: readonly string[], voices: readonly string[]): SpeakArguments {
  const { values } = parseArgs({
    args: withNegatives(args),
    options: {
      text: { type: 'string' },
      'text-file': { type: 'string' },
      ssml: { type: 'string' },
      out: { type: 'string' },
      voice: { type: 'string', default: 'af_heart' },
      speed: { type: 'string', default: '1' },
      ...DELIVERY_OPTIONS,
      provider: { type: 'string' },
      threads: { type: 'string' },
      'not-isolated': { type: 'boolean', default: false },
      background: { type: 'string' },
      ...FILE_OPTIONS,
    },
  })
  const { provider, voice, out } = values
  const given = [values.text, values['text-file'], values.ssml].filter((value) => value !== undefined)
  if (given.length !== 1) throw new Error('Give what to say with one of --text, --text-file and --ssml.')
  if (!out) throw new Error('Say with --out where the sound shall go, for example --out speech.wav.')
  const text = values.text ?? readText((values['text-file'] ?? values.ssml)!)
  if (text.trim() === '') throw new Error('There is nothing to say: the text is empty.')
  if (text.length > MAX_TEXT_LENGTH) {
    throw new Error(
      `The text has ${text.length} characters; at most ${MAX_TEXT_LENGTH} fit. Speak it in parts.`,
    )
  }
  checkVoice(voice, voices)
  if (provider !== undefined && provider !== 'wasm' && provider !== 'webgpu') {
    throw new Error(`--provider ${provider} is not known; it is wasm or webgpu.`)
  }
  const speed = Number(values.speed)
  if (!(speed >= MIN_SPEED && speed <= MAX_SPEED)) {
    throw new Error(
      `--speed ${values.speed} is not a speed; give a number from ${MIN_SPEED} to ${MAX_SPEED}.`,
    )
  }
  const threads = values.threads === undefined ? undefined : Number(values.threads)
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 64)) {
    throw new Error(
      `--threads ${values.threads} is not a number of threads; give a whole number from 1 to 64.`,
    )
  }
  if (values.ssml !== undefined && markupOf(text) !== 'ssml') {
    throw new Error(`${values.ssml} is not SSML: put all of it into <speak> … </speak>.`)
  }
  const delivery = readDelivery(values)
  const file = readFileOptions(values, text, out)
  const background = values.background === undefined ? undefined : backgroundOf(values.background)
  const isolated = !values['not-isolated']
  return { text, out, voice, speed, delivery, provider, threads, isolated, background, ...file }
}

/** rain · rain:-6 */
function backgroundOf(written: string): NonNullable<SpeakArguments['background']> {
  const [sound = '', level = '0', ...rest] = written.split(':')
  const { min, max } = SETTINGS.audio.backgroundLevel
  if (isBackgroundSound(sound) && rest.length === 0 && Number(level) >= min && Number(level) <= max)
    return { sound, level: Number(level) }
  const names = Object.keys(BACKGROUND_SOUNDS).join(', ')
  throw new Error(
    `--background ${written} is not known; give ${names}, with ${min} to ${max} dB if need be: rain:-6.`,
  )
}

/** The voices of this site alone: what a visitor has saved, a fresh profile does not have. */
function checkVoice(formula: string, voices: readonly string[]): void {
  const known = VOICE_CATALOG.filter(({ id }) => voices.includes(id))
  try {
    canonicalFormula(new VoiceDirectory(new VoiceDiscovery(known)).read(formula))
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error} The voices are ${voices.join(', ')}.`)
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`The file ${file} cannot be read.`)
  }
}
