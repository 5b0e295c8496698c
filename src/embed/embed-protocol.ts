/** What a page and the embedded one say to each other by `postMessage`. */
import { SOUND_FORMATS, type SoundFormat } from '../config/sound-formats.ts'
import type { LoadState, VoiceInfo } from '../protocol.ts'
import type { SpokenMark, SpokenWord } from './spoken-text.ts'

/** Of the protocol; every message carries it as `litetts`. */
export const EMBED_VERSION = 1

interface Said {
  readonly voice?: string
  readonly speed?: number
}

/** Outer page → embedded page, with `litetts` and an `id` that its answers carry. */
export type EmbedRequest =
  | { readonly kind: 'load' | 'pause' | 'resume' | 'cancel' | 'voices' }
  | ({ readonly kind: 'speak'; readonly text: string; readonly queued?: boolean } & Said)
  | ({ readonly kind: 'render'; readonly text: string; readonly format?: SoundFormat } & Said)

/** Embedded page → outer page, with `litetts` and the `id` of the request. */
export type EmbedAnswer =
  | { readonly kind: 'state'; readonly state: LoadState }
  | { readonly kind: 'start' }
  | { readonly kind: 'word'; readonly word: SpokenWord }
  | { readonly kind: 'mark'; readonly mark: SpokenMark }
  | { readonly kind: 'file'; readonly file: Blob; readonly seconds: number }
  | { readonly kind: 'voices'; readonly voices: readonly VoiceInfo[] }
  /** The last answer, where nothing went wrong. */
  | { readonly kind: 'done' }
  /** The last answer otherwise. */
  | { readonly kind: 'error'; readonly name: string; readonly message: string }

/** A message for us, or null; `problem` says what is wrong with one. */
export type ReadMessage =
  { readonly id: string; readonly request: EmbedRequest } | { readonly id: string; readonly problem: string }

const PLAIN_KINDS: readonly unknown[] = ['load', 'pause', 'resume', 'cancel', 'voices']
const LONGEST_ID = 100

/** Reads what came by `postMessage`; other scripts of the outer page send messages of their own. */
export function readEmbedMessage(data: unknown): ReadMessage | null {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'litetts')) return null
  const { litetts, id, kind, text, voice, speed, queued, format } = data as Record<string, unknown>
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) {
    return { id: '', problem: `Every message needs an id, a text of 1 to ${LONGEST_ID} characters.` }
  }
  if (litetts !== EMBED_VERSION) {
    return { id, problem: `This page speaks version ${EMBED_VERSION} of the protocol: send litetts: 1.` }
  }
  if (PLAIN_KINDS.includes(kind)) return { id, request: { kind } as EmbedRequest }
  if (kind !== 'speak' && kind !== 'render') {
    return { id, problem: 'kind should be one of speak, render, load, voices, pause, resume, cancel.' }
  }
  if (typeof text !== 'string') return { id, problem: 'text should be a text.' }
  if (voice !== undefined && typeof voice !== 'string') return { id, problem: 'voice should be a text.' }
  if (speed !== undefined && typeof speed !== 'number') return { id, problem: 'speed should be a number.' }
  const said = { text, ...(voice !== undefined && { voice }), ...(speed !== undefined && { speed }) }
  if (kind === 'speak') return { id, request: { kind, ...said, queued: queued === true } }
  if (format !== undefined && !(typeof format === 'string' && Object.hasOwn(SOUND_FORMATS, format))) {
    return { id, problem: `format should be one of ${Object.keys(SOUND_FORMATS).join(', ')}.` }
  }
  return { id, request: { kind, ...said, ...(format !== undefined && { format: format as SoundFormat }) } }
}

/** Whether a page of that origin may speak here. @param allowed origins with spaces between; `self` is this site's own */
export function mayEmbed(origin: string, allowed: string, self: string): boolean {
  return allowed.split(/\s+/).some((entry) => (entry === 'self' ? self : entry) === origin)
}
