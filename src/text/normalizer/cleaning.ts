import { characters } from './clean/characters.ts'
import { code } from './clean/code.ts'
import { data } from './clean/data.ts'
import { emoticons } from './clean/emoticons.ts'
import { html } from './clean/html.ts'
import { lists } from './clean/lists.ts'
import { markdown } from './clean/markdown.ts'
import { paragraphs } from './clean/paragraphs.ts'
import { punctuation } from './clean/punctuation.ts'
import { tables } from './clean/tables.ts'
import { transcriptions } from './clean/transcriptions.ts'
import type { Rule } from './rule.ts'

/** What a document goes through before it is split into sentences, in this order. */
export const CLEANING: readonly Rule[] = [
  data,
  characters,
  emoticons,
  html,
  code,
  transcriptions,
  markdown,
  tables,
  lists,
  punctuation,
  paragraphs,
]
