/** Below it the source takes a column for unvoiced (the published model's `voiced_threshold`). */
export const VOICED_HERTZ = 10
