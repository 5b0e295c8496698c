/** What people call the formats on a button. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  wav24: 'WAV',
  wav32f: 'WAV',
  ogg: 'Ogg',
  webm: 'WebM',
}

export const LOUDNESS_NAMES = {
  null: 'As it is spoken',
  '-16': '−16 LUFS, for podcasts',
  '-23': '−23 LUFS, for broadcast',
} as const

export const CAPTION_NAMES = {
  none: 'None',
  vtt: 'WebVTT, with word times',
  srt: 'SubRip',
  lrc: 'LRC',
  json: 'JSON',
} as const

export function shortNameOf(format: string): string {
  return SHORT_NAMES[format] ?? format.toUpperCase()
}

/** The first words of the text, in characters that every file system takes. */
export function fileNameOf(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.slice(0, 5) ?? []
  return words.join('-').toLowerCase().slice(0, 60) || 'speech'
}
