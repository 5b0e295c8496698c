/** The voice of a first visit: the best graded one. */
export const DEFAULT_VOICE = 'af_heart'
