/** The library's entry: speech for any page of an origin that holds the files of LiteTTS Web. */
import { TtsClient } from '../client/tts-client.ts'
import type { PartialConfiguration } from '../config/tts-configuration.ts'
import { SpeechError } from '../errors.ts'
import { shown } from '../lib/shown.ts'
import { Speech } from './speech.ts'

export type { RenderOptions, Speech, SpeakOptions, SpeechChunk, TextOptions } from './speech.ts'
export type { SpokenText, SpokenMark, SpokenTextEvents, SpokenTextState, SpokenWord } from './spoken-text.ts'
export type { SpeechError, SpeechErrorName } from '../errors.ts'
export type { PartialConfiguration, TTSConfiguration } from '../config/tts-configuration.ts'
export type {
  CaptionFormat,
  LoadState,
  NamedBlend,
  SoundFormat,
  SpeechDelivery,
  TimedMark,
  TimedWord,
  VoiceInfo,
} from '../protocol.ts'
export type { RenderedSound } from '../speech-worker.ts'

export interface SpeechOptions {
  /** Address of the folder with the files of the site, of this page's own origin. Absent: `litetts/` beside the page. */
  readonly base?: string | URL
  /** A voice or a formula. */
  readonly voice?: string
  /** 0.5 … 2. */
  readonly speed?: number
  /** Any other setting. */
  readonly configuration?: PartialConfiguration
}

/** Speech in this page. Nothing is fetched before it is asked to load or to speak. @throws SpeechError InputError */
export function createSpeech({
  base = 'litetts/',
  voice,
  speed,
  configuration = {},
}: SpeechOptions = {}): Speech {
  const folder = folderOf(base)
  const client = new TtsClient({
    spawn: () => new Worker(new URL('engine/speech.js', folder), { type: 'module' }),
    workletUrl: new URL('engine/player.js', folder).href,
    assetsUrl: folder.href,
  })
  const speech = new Speech(client, (error) => explained(error, folder))
  speech.configure({
    ...configuration,
    speech: {
      ...configuration.speech,
      ...(voice !== undefined && { voice }),
      ...(speed !== undefined && { speed }),
    },
  })
  return speech
}

function folderOf(base: string | URL): URL {
  const folder = addressOf(base)
  if (!folder.pathname.endsWith('/')) folder.pathname += '/'
  if (folder.origin === location.origin) return folder
  throw new SpeechError(
    'InputError',
    `Speech runs in a worker, and a worker has to come from this page’s own origin, not from ${folder.origin}. Copy the files of the site to ${location.origin}.`,
  )
}

function addressOf(base: string | URL): URL {
  try {
    return new URL(base, document.baseURI)
  } catch {
    throw new SpeechError(
      'InputError',
      `${shown(String(base))} is no address. Give the folder that holds the files of LiteTTS Web, such as “/litetts/”.`,
    )
  }
}

/** A worker that is not there fails without a reason. */
async function explained(error: SpeechError, folder: URL): Promise<SpeechError> {
  if (error.name !== 'ModelError') return error
  const answer = await fetch(new URL('engine/speech.js', folder), { method: 'HEAD' }).catch(() => null)
  const isScript = /javascript/.test(answer?.headers.get('content-type') ?? '')
  if (answer === null || (answer.ok && isScript)) return error
  return new SpeechError(
    'AssetError',
    `${folder.pathname} does not hold the files of LiteTTS Web. Copy them there with “npx litetts-web FOLDER”, or give createSpeech another base.`,
    { cause: error },
  )
}
