/**
 * The packed lexicon, big-endian: magic, number of words, bytes of all words, bytes of all phonemes, length of the
 * alphabet (uint32 each); the alphabet (UTF-16); the words, sorted by code unit; their phonemes in the same order.
 * Words and phonemes are front-coded: first one byte a row, how many bytes it shares with the row before, then the
 * remainders, each ended by a zero byte. A phoneme is its place in the alphabet + 1; 128 + n opens the reading for
 * the n-th key below.
 */
export const LEXICON_MAGIC = 0x4c544c31

/** Parts of speech that may have a reading of their own; `None` is the reading before a pause. */
export const TAG_KEYS = ['NOUN', 'VERB', 'ADJ', 'ADV', 'DT', 'VBD', 'VBN', 'VBP', 'None'] as const
