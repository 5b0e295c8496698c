/**
 * The packed letter-to-sound model, big-endian: magic, number of graphones, order, then for each order the number of
 * nodes (uint32 each); the graphones, each a letter and its sounds (UTF-16, ended by a zero); then for each order five
 * columns with one byte a node: letter and rank of the graphone, log probability, backoff weight, number of children.
 * The nodes of an order stand in the order of their parents. The highest order has neither backoff nor children.
 */
export const LETTER_TO_SOUND_MAGIC = 0x4c545331

/** A letter with what it sounds as (possibly nothing). */
export interface Graphone {
  readonly letter: string
  readonly sounds: string
}

/** Ids of the edges of a word; the graphones' ids follow. */
export const WORD_START = 0
export const WORD_END = 1

/** Natural logarithms are kept in steps of this size. */
export const LOG_STEP = 0.2

/** Added to a backoff weight before it is kept, as some are above one. */
export const BACKOFF_SHIFT = 16
