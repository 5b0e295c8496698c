import { readFileSync } from 'node:fs'
import { STYLE_SIZE } from '../../src/config/limits.ts'
import { PHONEME_VOCABULARY } from '../../src/text/phoneme-vocabulary.ts'
import type { GraphTensor } from '../../src/engine/runnable-graph.ts'

export type GraphTensors = Readonly<Record<string, GraphTensor>>

/** All rows of a voice file: 510 × 256 float32. */
export function readVoice(file: string): Float32Array {
  return new Float32Array(new Uint8Array(readFileSync(file)).buffer)
}

/** What the graphs are fed to speak `phonemes`: tokens with pads, style and timbre. */
export function acousticInputs(phonemes: string, voice: Float32Array): GraphTensors {
  const tokens = [...phonemes].map((symbol) => {
    const token = PHONEME_VOCABULARY[symbol]
    if (token === undefined)
      throw new RangeError(`Kokoro has no symbol ${symbol}; take it out of the phonemes.`)
    return token
  })
  const row = tokens.length - 1
  const style = voice.slice(row * STYLE_SIZE, (row + 1) * STYLE_SIZE)
  return {
    tokens: { shape: [1, tokens.length + 2], data: Float32Array.of(0, ...tokens, 0) },
    style: { shape: [1, STYLE_SIZE], data: style },
    timbre: { shape: [1, STYLE_SIZE / 2], data: style.slice(0, STYLE_SIZE / 2) },
  }
}
