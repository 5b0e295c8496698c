/** The formats captions are written in, by their files' endings. */
export const CAPTION_FORMATS = ['vtt', 'srt', 'lrc', 'json'] as const

export type CaptionFormat = (typeof CAPTION_FORMATS)[number]
