import { writeFileSync } from 'node:fs'
import { openWavEncoder } from '../../src/audio/wav-encoder.ts'
import { SAMPLE_RATE } from '../../src/config/limits.ts'

/** 16 bit, mono. */
export function saveWav(path: string, pcm: Float32Array): void {
  const parts: Uint8Array[] = []
  const tags = { title: '', voice: '', speed: 1 }
  const info = { sampleRate: SAMPLE_RATE, samples: pcm.length, tags, chapters: [] }
  const encoder = openWavEncoder(16, info, { write: (bytes) => void parts.push(bytes) })
  void encoder.write(pcm)
  void encoder.end()
  writeFileSync(path, Buffer.concat(parts))
}
