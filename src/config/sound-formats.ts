/** The formats speech is written in. `ceilingDb`: true peak that is not exceeded; a lossy codec overshoots what it is given. */
export const SOUND_FORMATS = {
  wav: { name: 'WAV, 16 bit', extension: 'wav', mimeType: 'audio/wav', ceilingDb: -1.3 },
  wav24: { name: 'WAV, 24 bit', extension: 'wav', mimeType: 'audio/wav', ceilingDb: -1.3 },
  wav32f: { name: 'WAV, 32 bit float', extension: 'wav', mimeType: 'audio/wav', ceilingDb: -1.3 },
  flac: { name: 'FLAC', extension: 'flac', mimeType: 'audio/flac', ceilingDb: -1.3 },
  mp3: { name: 'MP3', extension: 'mp3', mimeType: 'audio/mpeg', ceilingDb: -2 },
  ogg: { name: 'Ogg Opus', extension: 'ogg', mimeType: 'audio/ogg', ceilingDb: -2 },
  webm: { name: 'WebM Opus', extension: 'webm', mimeType: 'audio/webm', ceilingDb: -2 },
  m4a: { name: 'M4A, AAC', extension: 'm4a', mimeType: 'audio/mp4', ceilingDb: -2 },
  aac: { name: 'AAC, raw (ADTS)', extension: 'aac', mimeType: 'audio/aac', ceilingDb: -2 },
  pcm: { name: 'Raw PCM, 16 bit', extension: 'pcm', mimeType: 'application/octet-stream', ceilingDb: -1.3 },
} as const satisfies Record<string, SoundFormatFacts>

interface SoundFormatFacts {
  readonly name: string
  readonly extension: string
  readonly mimeType: string
  readonly ceilingDb: number
}

export type SoundFormat = keyof typeof SOUND_FORMATS
