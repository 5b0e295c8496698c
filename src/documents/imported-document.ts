/** A text or book as it will be spoken: headings are lines with `#`, list items begin with `- `, paragraphs stand apart. */
export interface ImportedDocument {
  readonly title: string
  readonly text: string
  /** Where chapters begin. */
  readonly headings: readonly { readonly title: string; readonly start: number }[]
  /** BCP 47; absent where nobody can tell. */
  readonly language?: string
}

/** What a reader of one format gives. */
export interface ReadText {
  readonly text: string
  readonly title?: string | undefined
  readonly language?: string | undefined
}

/** How much of a file is read, 0 … 1. */
export type OnProgress = (share: number) => void
