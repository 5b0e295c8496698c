import type { CutPoint } from './passes/cut.ts'

const float32 = (tensor: string, name: string, shape: readonly (number | string)[]): CutPoint => ({
  tensor,
  name,
  type: 'float32',
  shape,
})

const TOKENS: CutPoint = { tensor: 'tokens', name: 'tokens', type: 'int64', shape: [1, 'tokens'] }
const STYLE = float32('style', 'style', [1, 256])
const SPEED = float32('speed', 'speed', [1])
const FRAMES = float32('/encoder/predictor/ReduceSum_output_0', 'frames', [1, 'tokens'])
const ENCODED = float32('/encoder/text_encoder/Transpose_2_output_0', 'encoded', [1, 512, 'tokens'])
const CONTEXT = float32('/encoder/MatMul/turned', 'context', [1, 640, 'tokens'])
const ALIGNED = float32('/encoder/MatMul_output_0', 'aligned', [1, 640, 'frames'])
const FEATURES = float32('/encoder/MatMul_1_output_0', 'features', [1, 512, 'frames'])
const F0 = float32('/encoder/Reshape_output_0', 'f0', [1, 'columns'])
const ENERGY = float32('/encoder/Reshape_1_output_0', 'energy', [1, 'columns'])
const DURATIONS = float32('/encoder/Clip_output_0', 'durations', [1, 'tokens'])
const TIMBRE = float32('/decoder/Slice_output_0', 'timbre', [1, 128])
const HIDDEN = float32('/decoder/decoder/decode.3/Div_4_output_0', 'hidden', [1, 512, 'columns'])
const HARMONICS = float32('/decoder/decoder/generator/Concat_3_output_0', 'harmonics', [1, 22, 'harmonics'])
const COARSE = float32('/decoder/decoder/generator/Div_2_output_0', 'coarse', [1, 256, 'coarse'])
const AUDIO = float32('/decoder/Reshape_output_0', 'audio', [1, 'samples'])

/** Where the published graph falls apart; the shapes are explained in src/config/model-manifest.ts. */
export const KOKORO_CUTS = {
  text: { inputs: [TOKENS, STYLE], outputs: [FRAMES, ENCODED, CONTEXT] },
  curves: { inputs: [ALIGNED, STYLE], outputs: [F0, ENERGY] },
  source: { inputs: [F0], outputs: [HARMONICS] },
  body: { inputs: [FEATURES, F0, ENERGY, TIMBRE], outputs: [HIDDEN] },
  stage1: { inputs: [HIDDEN, HARMONICS, TIMBRE], outputs: [COARSE] },
  stage2: { inputs: [COARSE, HARMONICS, TIMBRE], outputs: [AUDIO] },
} as const

/** `text`, the alignment and `curves` in one, as published: what the alignment in src/engine is checked against. */
export const WHOLE_PROSODY = {
  inputs: [TOKENS, STYLE, SPEED],
  outputs: [FEATURES, F0, ENERGY, DURATIONS],
} as const
