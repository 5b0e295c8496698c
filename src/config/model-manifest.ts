/**
 * What the model build writes beside its graphs (`models/<hash>/manifest.json`): which files to fetch, and how to make
 * of them what onnxruntime takes. Every path is relative to the manifest; every file is gzip; `bytes` and `sha256` are
 * of the file as served.
 *
 * ## From files to a session
 * 1. Fetch the parts in order, verify, gunzip. A part holds whole stored tensors, in the order the graphs need them:
 *    text, curves, body, stage 1, stage 2; a session can be made as soon as its tensors are here.
 * 2. For each entry of `graph.tensors` call `expandTensor(recipe, stored)` (src/engine/expand-tensor.ts) and hand the
 *    result over as `externalData: [{ path, data }]`, `path` being the entry's key. All are float32.
 * 3. Create the session from the gunzipped graph file. Release what was handed over once it exists.
 *
 * ## The graphs (batch is always 1; float32 unless marked)
 * n tokens, pads included. A *frame* is 600 samples (durations count frames), a *column* is half a frame: 300 samples,
 * 12.5 ms. T frames are F = 2T columns. `stage1` and `stage2` are graphs on WebGPU alone; in WebAssembly each is
 * a head, residual blocks and a tail (`StageFile`), with the same inputs and outputs; it may also be given `keep` [2],
 * with `borrow` = 1: from where to where, as shares of its columns, the result is wanted.
 *
 * | graph     | inputs                                                                                     | outputs |
 * |-----------|--------------------------------------------------------------------------------------------|---------|
 * | `text`    | `tokens` int64 [1,n], `style` [1,256]                                                       | `frames` [1,n] of each token at speed 1, before rounding; `encoded` [1,512,n]; `context` [1,640,n] |
 * | `curves`  | `aligned` [1,640,T], `style` [1,256]                                                        | `f0` [1,2T] Hz, `energy` [1,2T] |
 * | `source`  | `f0` [1,2T]                                                                                | `harmonics` [1,22,60F+1] |
 * | `body`    | `features` [1,512,T], `f0`, `energy`, `timbre` [1,128] = style[0…127]                       | `hidden` [1,512,F] |
 * | `stage1`  | `hidden` [1,512,F], `harmonics` [1,22,60F+1], `timbre`, `statistics` [22,2,256], `borrow` [1] | `coarse` [1,256,10F], `used` [22,2,256] |
 * | `stage2`  | `coarse` [1,256,10F], `harmonics` [1,22,60F+1], `timbre`, `statistics` [22,2,128], `borrow` [1] | `audio` [1,300F], `used` [22,2,128] |
 *
 * Between `text` and `curves` lies the alignment (src/engine/alignment.ts): a token lasts max(1, round(frames ÷ speed))
 * frames, T their sum; `aligned` is `context`, `features` is `encoded`, each column repeated as long as its token lasts.
 * Run `text`, `curves` and `source` on WASM always (durations and the source's running phase do not survive a GPU's
 * rounding); `body`, `stage1` and `stage2` may run on WebGPU (plan `gpu`). All but the last two run once over the unit.
 *
 * ## Statistics
 * `borrow` = 1: the norms use `statistics` (per norm: mean, then variance, of every channel). `borrow` = 0: they measure
 * their own input and ignore `statistics` (pass zeros of the same shape). Either way `used` tells what they used: after
 * a run over a whole unit with `borrow` = 0 it is that utterance's own, fit to improve a voice's table.
 * A voice's table is `statistics[voice]` (src/engine/voice-statistics.ts), blended in the proportions its voices are. The
 * statistics of a unit lie well off its voice's average; `predictor` (src/engine/statistics-predictor.ts) tells how far
 * from the moments of the unit's own `hidden` and `harmonics`, which are known before the generator runs.
 *
 * ## Windows
 * With borrowed statistics a window is exact once it knows `margin` columns of its surroundings on both sides (fewer
 * only at the unit's own ends, where the true edge is). To decode columns [a, b) of a unit of F columns:
 *   a2 = max(0, a − margin.stage2), b2 = min(F, b + margin.stage2)        what stage 2 has to see
 *   a1 = max(0, a2 − margin.stage1), b1 = min(F, b2 + margin.stage1)      what stage 1 has to see
 *   coarse = stage1(hidden[:, :, a1 … b1), harmonics[:, :, 60·a1 … 60·b1 + 1))      → drop 10·(a2 − a1) in front, keep 10·(b2 − a2)
 *   audio  = stage2(coarse,               harmonics[:, :, 60·a2 … 60·b2 + 1))      → drop 300·(a − a2) in front, keep 300·(b − a)
 * Windows that share their statistics join without a seam; what stage 1 made for the one before need not be made again.
 * First stage exact: run `stage1` once over all F columns with `borrow` = 0, then windows of stage 2 alone.
 * Whole and exact (export): `stage1` and `stage2` over all F columns with `borrow` = 0.
 * `window.columns` are window lengths the tiles of the fast convolution fit well, shortest first; which is taken is a
 * matter of the time there is.
 */

import type { AssetFile } from './asset-manifest.ts'

/**
 * `fast` and `lean` compute the generator's residual blocks in kernels of our own; `fast` keeps their weights in the
 * transformed domain, `lean` takes them there at every use, for a third of the memory. `gpu`: graphs alone, with
 * operators that WebGPU has.
 */
export type ModelPlan = 'fast' | 'lean' | 'gpu'

/** Weights as they lie in a gunzipped part, row-major. */
export interface StoredTensor {
  /** Index into `parts`. */
  readonly part: number
  /** In bytes, from the start of the gunzipped part. */
  readonly offset: number
  readonly shape: readonly number[]
  /**
   * `float32-planes`: all lowest bytes first, then all second, … (they compress better apart).
   * All numbers little endian.
   */
  readonly type: 'uint8' | 'int8' | 'float32' | 'float32-planes' | 'float64'
}

/** How a float32 tensor is made of a stored one; the steps apply in the order of the fields. */
export interface TensorRecipe {
  /** Of the expanded tensor. */
  readonly shape: readonly number[]
  /** Key of `stored`. */
  readonly stored: string
  /** Subtracted first; 0 where absent. */
  readonly zeroPoint?: number
  /** Factor of all numbers; 1 where absent. */
  readonly scale?: number
  /** Factors along an axis of the stored tensor: keys of float32 vectors in `stored`. */
  readonly factors?: readonly { readonly axis: number; readonly stored: string }[]
  /** Stored [in, out, 2·stride], an up-sampling kernel → [out·stride, in, 2], its phases as plain convolutions. */
  readonly phases?: number
  /** Key of a matrix G [R, K] of float64: [out, in, K] → [R, out, in], G times each kernel, summed in float64. */
  readonly transform?: string
}

export interface GraphFile extends AssetFile {
  /** Of the gunzipped file. */
  readonly unpackedBytes: number
  /** By the path under which the graph looks for it as external data. */
  readonly tensors: Readonly<Record<string, TensorRecipe>>
}

/** A stage of the generator for WebAssembly. */
export interface StageFile {
  /** The stage's inputs less the statistics → `base`, `noise` [1,rows,C], `affine` [24,2,C] */
  readonly head: GraphFile
  readonly blocks: BlocksFile
  /** `blocks` [1,rows,C] → the stage's output; absent where it is that, turned. */
  readonly tail?: GraphFile
}

/** The residual blocks of a stage (src/engine/kernels): six convolutions of the noise's block, then six of each of three. */
export interface BlocksFile {
  readonly channels: number
  readonly convolutions: readonly {
    readonly taps: number
    readonly dilation: number
    /** Row of `statistics` that its norm uses. */
    readonly norm: number
    /** [out, in, taps], of Snake over π. */
    readonly kernel: TensorRecipe
  }[]
  /** Added to the mean of the three blocks, a number a channel. */
  readonly bias: TensorRecipe
}

/** Changes with what is told here. */
export const MANIFEST_FORMAT = 3

export interface ModelManifest {
  readonly format: typeof MANIFEST_FORMAT
  /** SHA-256 of the ONNX file all this was built from. */
  readonly model: string
  /** Each at most 20 MiB. */
  readonly parts: readonly (AssetFile & { readonly unpackedBytes: number })[]
  readonly stored: Readonly<Record<string, StoredTensor>>
  readonly graphs: {
    readonly text: GraphFile
    readonly curves: GraphFile
    readonly source: GraphFile
    readonly body: GraphFile
    readonly stage1: { readonly wasm: StageFile; readonly gpu: GraphFile }
    readonly stage2: { readonly wasm: StageFile; readonly gpu: GraphFile }
  }
  readonly window: {
    /** Columns of context a window needs on each side to be exact. */
    readonly margin: { readonly stage1: number; readonly stage2: number }
    readonly columns: readonly number[]
  }
  readonly predictor: AssetFile
  /** By voice id. */
  readonly statistics: Readonly<Record<string, AssetFile>>
}

/** Columns of `harmonics` for each column of `hidden`, and one more at the end. */
export const HARMONICS_PER_COLUMN = 60

/** Columns of `coarse` for each column of `hidden`. */
export const COARSE_PER_COLUMN = 10

/** Norms, mean and variance, channels: the shape of each stage's `statistics`. */
export const STATISTICS_SHAPE = { stage1: [22, 2, 256], stage2: [22, 2, 128] } as const
