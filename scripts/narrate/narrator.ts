import type { CaptionFormat } from '../../src/protocol.ts'
import type { Narration } from './narrate-arguments.ts'

/** A text as it was read from its file. */
export interface NarrationText {
  readonly title: string
  readonly text: string
  readonly headings: readonly { readonly title: string; readonly start: number }[]
}

export interface NarratedSound {
  readonly file: Uint8Array
  readonly captions: Readonly<Partial<Record<CaptionFormat, string>>>
  readonly seconds: number
}

/** Speaks one text at a time. */
export interface Narrator {
  /** @throws Error with a sentence, where the text cannot be spoken; the next one still can. */
  narrate(text: NarrationText, narration: Narration): Promise<NarratedSound>
}

/** Lends `count` narrators while `use` runs. */
export type WithNarrators = (
  count: number,
  narration: Narration,
  use: (narrators: readonly Narrator[]) => Promise<void>,
) => Promise<void>
