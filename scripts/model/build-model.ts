import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AssetFile } from '../../src/config/asset-manifest.ts'
import {
  MANIFEST_FORMAT,
  type GraphFile,
  type ModelManifest,
  type StageFile,
  type TensorRecipe,
} from '../../src/config/model-manifest.ts'
import { floatConstant } from './constant.ts'
import type { Graph } from './graph.ts'
import { entryOf, Pack, packFile, sha256, type PackedFile } from './pack.ts'
import { externalWeights } from './passes/external-weights.ts'
import type { SplitStage } from './passes/residual-blocks.ts'
import { cutModel, modelRecipes, prepareGraph, splitStage, STAGES, type StageName } from './prepare-graphs.ts'
import { readOnnx } from './read-onnx.ts'
import { readStatisticsTable } from './statistics-table.ts'
import { storedFloats, weightsOf, weightsRecipe } from './weights.ts'
import { writeOnnx } from './write-onnx.ts'

/** The largest file a part may be; some hosts refuse more. */
const LARGEST_FILE = 20 * 2 ** 20

/**
 * Margins: what a window sees beyond its edges. Measured with the statistics of the whole: 10 and 2 columns leave 96 dB, as
 * larger ones do; 7 leave 76, 4 only 60, and one column in stage 2 only 52.
 */
export const WINDOW: ModelManifest['window'] = {
  margin: { stage1: 10, stage2: 2 },
  columns: [38, 64, 96, 128, 176, 224],
}

/**
 * Turns the published int8 file into what the page downloads: graphs for every plan, shared weights, statistics.
 * @param outDir gets a folder named by the content's hash; @returns its manifest, path relative to `outDir`
 */
export async function buildModel(
  int8File: string,
  outDir: string,
  log: (line: string) => void = () => {},
): Promise<AssetFile> {
  const file = await readFile(int8File)
  const model = sha256(file)
  const pieces = cutModel(readOnnx(file))
  const pack = new Pack()
  const files: PackedFile[] = []
  const graphs: Record<string, GraphFile> = {}
  const stages: Partial<Record<StageName, { wasm: StageFile; gpu: GraphFile }>> = {}
  let piece = ''
  for (const [name, recipe] of Object.entries(modelRecipes())) {
    if (recipe.graph !== piece) pack.startPart()
    piece = recipe.graph
    const packed = packGraph(name, externalWeights(prepareGraph(pieces, recipe)), pack)
    files.push(packed.file)
    graphs[name] = packed.entry
    log(`${name}: ${packed.file.unpackedBytes} bytes, ${packed.file.bytes} packed`)
    const stage = STAGES.find((one) => name === `${one}.gpu`)
    if (!stage) continue
    const wasm = packStage(stage, splitStage(pieces, stage), pack)
    files.push(...wasm.files)
    stages[stage] = { wasm: wasm.entry, gpu: packed.entry }
  }
  const parts = pack.parts()
  const trained = readStatisticsTable(model)
  const predictor = packFile('predictor', trained.predictor, 'weights')
  const statistics = Object.entries(trained.voices).map(([voice, table]) => {
    return [voice, packFile(`statistics-${voice}`, table, 'weights')] as const
  })
  files.push(...parts, predictor, ...statistics.map(([, packed]) => packed))
  const manifest: ModelManifest = {
    format: MANIFEST_FORMAT,
    model,
    parts: parts.map(entryOf),
    stored: pack.stored,
    graphs: { ...graphsOf(graphs), ...(stages as StageEntries) },
    window: WINDOW,
    predictor: entryOf(predictor),
    statistics: Object.fromEntries(statistics.map(([voice, packed]) => [voice, entryOf(packed)])),
  }
  log(`weights: ${parts.map((part) => part.bytes).join(' + ')} bytes`)
  return writeModel(outDir, manifest, files)
}

function packGraph(name: string, graph: Graph, pack: Pack): { file: PackedFile; entry: GraphFile } {
  const tensors: Record<string, TensorRecipe> = {}
  for (const [path, tensor] of graph.tensors) {
    if (tensor.kind === 'weights') tensors[path] = weightsRecipe(tensor, pack.keep)
  }
  const file = packFile(name, writeOnnx(graph), 'graph')
  return { file, entry: { ...entryOf(file), tensors } }
}

type StageEntries = Pick<ModelManifest['graphs'], StageName>

function packStage(name: string, split: SplitStage, pack: Pack): { files: PackedFile[]; entry: StageFile } {
  const head = packGraph(`${name}.head`, externalWeights(split.head), pack)
  const tail = split.tail && packGraph(`${name}.tail`, externalWeights(split.tail), pack)
  const bias = floatConstant([split.bias.length], split.bias)
  const blocks = {
    channels: split.bias.length,
    convolutions: split.convolutions.map(({ kernel, ...rest }) => ({
      ...rest,
      kernel: weightsRecipe(kernel, pack.keep),
    })),
    bias: weightsRecipe(weightsOf(storedFloats(bias)), pack.keep),
  }
  return {
    files: [head.file, ...(tail ? [tail.file] : [])],
    entry: { head: head.entry, blocks, ...(tail && { tail: tail.entry }) },
  }
}

function graphsOf(graphs: Readonly<Record<string, GraphFile>>): Omit<ModelManifest['graphs'], StageName> {
  const get = (name: string) => graphs[name]!
  return { text: get('text'), curves: get('curves'), source: get('source'), body: get('body') }
}

async function writeModel(
  outDir: string,
  manifest: ModelManifest,
  files: readonly PackedFile[],
): Promise<AssetFile> {
  const content = Buffer.from(JSON.stringify(manifest))
  const hash = sha256(content)
  const folder = hash.slice(0, 16)
  const target = join(outDir, folder)
  const large = files.find((one) => one.bytes > LARGEST_FILE)
  if (large) throw new RangeError(`${large.path} has ${large.bytes} bytes; make PART_BYTES smaller.`)
  if (!existsSync(target)) {
    const unfinished = `${target}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true })
    for (const one of files) await writeFile(join(unfinished, one.path), one.content)
    await writeFile(join(unfinished, 'manifest.json'), content)
    await rename(unfinished, target)
  }
  return { path: `${folder}/manifest.json`, bytes: content.length, sha256: hash }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [int8File, outDir] = process.argv.slice(2)
  if (!int8File || !outDir) {
    console.error('Usage: tsx scripts/model/build-model.ts <kokoro int8 .onnx> <output folder>')
    process.exit(1)
  }
  console.log(await buildModel(int8File, outDir, console.log))
}
