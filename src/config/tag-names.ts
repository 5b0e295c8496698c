/** What the tags of plain text may be called, as alternatives of a pattern: `[pause:1s]`. */
export const TAG_NAMES = 'pause|at|voice|rate'
