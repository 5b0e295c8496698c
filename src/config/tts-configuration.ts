import { BACKGROUND_CHOICES } from './background-sounds.ts'
import {
  KEPT_SPEECH_MB,
  MAX_LISTENING_SPEED,
  MAX_SPEED,
  MAX_TEXT_LENGTH,
  MIN_LISTENING_SPEED,
  MIN_SPEED,
} from './limits.ts'
import type { ChoiceSetting, Setting, SwitchSetting, TextSetting, NumberSetting } from './setting.ts'

/**
 * Every setting there is, by group. The settings page, `docs/configuration.md` and the validation are made from this
 * table; `config.json`, profiles, exports and the page's address speak of a setting by its path: `audio.sentencePause`.
 */
export const SETTINGS = {
  speech: {
    voice: {
      kind: 'text',
      default: 'af_heart',
      maxLength: 1_000,
      label: 'Voice',
      description: 'A voice, or several with their weights.',
      applies: 'next text',
      query: 'voice',
    },
    speed: {
      kind: 'number',
      default: 1,
      min: MIN_SPEED,
      max: MAX_SPEED,
      step: 0.05,
      unit: '×',
      label: 'Speaking rate',
      description: 'How fast the voice itself speaks.',
      applies: 'next text',
      query: 'speed',
    },
    chunking: {
      kind: 'choice',
      default: 'adaptive',
      choices: {
        adaptive: 'As long as this device has time for',
        sentence: 'A sentence',
        phrase: 'A clause or two',
        fixed: 'About ten seconds',
      },
      label: 'Spoken in one breath',
      description: 'How a long text is cut: longer pieces sound more natural, shorter ones are heard sooner.',
      applies: 'next text',
    },
    systemVoice: {
      kind: 'switch',
      default: false,
      label: 'A voice of the system meanwhile',
      description:
        'Speaks while the model is fetched or started, which then goes on from that word; only a voice that works on this device alone.',
      applies: 'next text',
    },
  },
  audio: {
    volume: {
      kind: 'number',
      default: 100,
      min: 0,
      max: 100,
      step: 5,
      unit: '%',
      label: 'Volume',
      description: 'How loud this page plays; files are not changed by it.',
      applies: 'at once',
    },
    listeningSpeed: {
      kind: 'number',
      default: 1,
      min: MIN_LISTENING_SPEED,
      max: MAX_LISTENING_SPEED,
      step: 0.05,
      unit: '×',
      label: 'Listening speed',
      description:
        'How fast you listen to what the voice says; the pitch stays. Files are not changed by it.',
      applies: 'at once',
    },
    clausePause: {
      kind: 'number',
      default: 0.2,
      min: 0,
      max: 3,
      step: 0.05,
      unit: 's',
      label: 'Pause inside a sentence',
      description: 'Silence where a sentence is spoken in pieces, at speed 1.',
      applies: 'next chunk',
    },
    sentencePause: {
      kind: 'number',
      default: 0.5,
      min: 0,
      max: 5,
      step: 0.1,
      unit: 's',
      label: 'Pause after a sentence',
      description: 'Silence between two sentences that are spoken apart, at speed 1.',
      applies: 'next chunk',
    },
    paragraphPause: {
      kind: 'number',
      default: 0.8,
      min: 0,
      max: 10,
      step: 0.1,
      unit: 's',
      label: 'Pause after a paragraph',
      description: 'Silence between two paragraphs, at speed 1.',
      applies: 'next chunk',
    },
    background: {
      kind: 'choice',
      default: 'none',
      choices: BACKGROUND_CHOICES,
      label: 'Background sound',
      description: 'What is heard under the speech, here and in files; it steps back while the voice speaks.',
      applies: 'next text',
    },
    backgroundLevel: {
      kind: 'number',
      default: 0,
      min: -12,
      max: 12,
      step: 1,
      unit: 'dB',
      label: 'Level of the background',
      description: 'Louder or softer than what suits the sound, which is about 20 dB below the speech.',
      applies: 'next text',
    },
  },
  text: {
    english: {
      kind: 'choice',
      default: 'voice',
      choices: { voice: 'As the voice is', 'en-us': 'American', 'en-gb': 'British' },
      label: 'Pronunciation',
      description: 'Which English the words are looked up in.',
      applies: 'next text',
    },
    emoji: {
      kind: 'choice',
      default: 'skip',
      choices: { skip: 'Skipped', say: 'Said by name' },
      label: 'Emoji',
      description: 'Whether the names of emoji are read aloud; a text of nothing else always is.',
      applies: 'next text',
    },
  },
  engine: {
    provider: {
      kind: 'choice',
      default: 'auto',
      choices: {
        auto: 'Whichever is faster and right',
        wasm: 'WebAssembly',
        webgpu: 'WebGPU wherever right',
      },
      label: 'Runs on',
      description:
        'The processor or the graphics card. A card is used only where it says a test phrase right.',
      applies: 'engine restart',
      query: 'provider',
    },
    gpuRuntime: {
      kind: 'choice',
      default: 'auto',
      choices: { auto: 'The faster one', jsep: 'The default one (jsep)', native: 'The one in C++ (native)' },
      label: 'WebGPU build',
      description: 'Which build of the runtime is tried on the graphics card.',
      applies: 'engine restart',
      query: 'gpu',
    },
    threads: {
      kind: 'number',
      default: 0,
      min: 0,
      max: 64,
      step: 1,
      integer: true,
      unit: 'threads',
      meanings: { 0: 'chosen by the page' },
      label: 'Threads',
      description: 'Threads of WebAssembly; more than one needs cross-origin isolation.',
      applies: 'engine restart',
      query: 'threads',
    },
    latencyGain: {
      kind: 'number',
      default: 0,
      min: 0,
      max: 100,
      step: 5,
      unit: '%',
      meanings: { 0: 'off' },
      label: 'Hurry',
      description:
        'The voice speaks faster by so much and is stretched back to its tempo: sooner heard, but less natural.',
      applies: 'next text',
    },
    plan: {
      kind: 'choice',
      default: 'auto',
      choices: { auto: 'By memory', fast: 'Fast, more memory', lean: 'Lean, less memory' },
      label: 'Plan',
      description: 'How the convolutions are computed. Both sound the same.',
      applies: 'engine restart',
      query: 'plan',
    },
  },
  limits: {
    textLength: {
      kind: 'number',
      default: MAX_TEXT_LENGTH,
      min: 100,
      max: MAX_TEXT_LENGTH,
      step: 1_000,
      integer: true,
      unit: 'characters',
      label: 'Longest text',
      description: 'A longer one is refused, with both numbers.',
      applies: 'next text',
    },
    keepSpeech: {
      kind: 'switch',
      default: true,
      label: 'Keep what was spoken',
      description: 'Sound stays on this device for a while, so that the same words are heard again at once.',
      applies: 'next text',
      query: 'keep',
    },
    queueLength: {
      kind: 'number',
      default: 100,
      min: 1,
      max: 1_000,
      step: 10,
      integer: true,
      unit: 'texts',
      label: 'Longest queue',
      description: 'How many texts may wait to be spoken; one more is refused.',
      applies: 'at once',
    },
    jobs: {
      kind: 'number',
      default: 4,
      min: 1,
      max: 32,
      step: 1,
      integer: true,
      unit: 'files',
      label: 'Files at once',
      description: 'How many files may be made at the same time; one more is refused.',
      applies: 'at once',
    },
    requestsPerMinute: {
      kind: 'number',
      default: 60,
      min: 1,
      max: 6_000,
      step: 10,
      integer: true,
      unit: 'a minute',
      label: 'Requests of other pages',
      description:
        'How often each page that speaks through this site may ask for speech; more is refused, with the time to wait.',
      applies: 'at once',
    },
    keptSpeech: {
      kind: 'number',
      default: KEPT_SPEECH_MB,
      min: 10,
      max: 4_000,
      step: 10,
      unit: 'MB',
      label: 'Room for what was spoken',
      description: 'What was heard longest ago goes first; an hour takes about 170 MB.',
      applies: 'next chunk',
    },
    library: {
      kind: 'number',
      default: 500,
      min: 1,
      max: 4_000,
      step: 10,
      unit: 'MB',
      label: 'Room for the library',
      description:
        'Texts that would take more are not kept, with both numbers; a novel takes about half of one.',
      applies: 'at once',
    },
    embedOrigins: {
      kind: 'text',
      default: 'self',
      maxLength: 2_000,
      label: 'Pages that may embed',
      description:
        'Origins whose pages may speak through embed.html, with spaces between; “self” is this site’s own. Obeyed in config.json alone.',
      applies: 'at once',
      isForSite: true,
    },
    download: {
      kind: 'choice',
      default: 'ask-metered',
      choices: {
        allow: 'Download when Speak is pressed',
        'ask-metered': 'Ask on a metered connection',
        ask: 'Always ask first',
      },
      label: 'Download of the model',
      description: 'What happens when the model is not on this device yet.',
      applies: 'at once',
    },
  },
  interface: {
    theme: {
      kind: 'choice',
      default: 'system',
      choices: { system: 'As the system', light: 'Light', dark: 'Dark' },
      label: 'Theme',
      description: 'Colours of the page.',
      applies: 'at once',
    },
    textSize: {
      kind: 'number',
      default: 100,
      min: 75,
      max: 200,
      step: 5,
      unit: '%',
      label: 'Text size',
      description: 'Size of everything on the page.',
      applies: 'at once',
    },
    motion: {
      kind: 'choice',
      default: 'system',
      choices: { system: 'As the system', reduced: 'Reduced', full: 'Full' },
      label: 'Motion',
      description: 'Whether things may slide and fade.',
      applies: 'at once',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Setting>>>>

type Table = typeof SETTINGS
type Held<S> = S extends NumberSetting
  ? number
  : S extends SwitchSetting
    ? boolean
    : S extends ChoiceSetting
      ? keyof S['choices']
      : S extends TextSetting
        ? string
        : never

/** A value for every setting, frozen: whoever holds one sees no half of a change. */
export type TTSConfiguration = {
  readonly [G in keyof Table]: { readonly [K in keyof Table[G]]: Held<Table[G][K]> }
}

/** Some settings, as a file, a profile or a change names them. */
export type PartialConfiguration = { readonly [G in keyof Table]?: Partial<TTSConfiguration[G]> }

/** What the groups are called, in the order they are shown. */
export const GROUP_LABELS = {
  speech: 'Speech',
  audio: 'Sound',
  text: 'Text',
  engine: 'Engine',
  limits: 'Limits',
  interface: 'Page',
} as const satisfies Record<keyof Table, string>

/** What a profile holds. */
export const PROFILE_GROUPS = ['speech', 'audio'] as const satisfies readonly (keyof Table)[]
