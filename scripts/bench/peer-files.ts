import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PHONEME_VOCABULARY } from '../../src/text/phoneme-vocabulary.ts'
import type { Graph, Port, Tensor } from '../model/graph.ts'
import { dequantise } from '../model/passes/dequantise.ts'
import { readOnnx } from '../model/read-onnx.ts'
import { expandWeights } from '../model/weights.ts'
import { tidy } from '../model/tidy.ts'
import { writeOnnx } from '../model/write-onnx.ts'

/** The versions that kokoro-js's own bundle was made with. */
const PEER_PACKAGE = 'kokoro-js@1.2.1'
const PEER_RUNTIME = 'onnxruntime-web@1.22.0-dev.20250409-89f8206ba4'

export interface PeerFiles {
  /** `kokoro.web.js`, unmodified. */
  readonly bundle: string
  /** The layout of the hub repository that the bundle asks for. */
  readonly hub: string
  /** The runtime's `.wasm` and `.mjs` files that the bundle asks a CDN for. */
  readonly runtime: string
}

/** Unpacks the published packages and renames the weights' input and output as the hub's files have them. Cached in `folder`. */
export function preparePeer(folder: string, int8Model: string): PeerFiles {
  const files = {
    bundle: join(folder, 'peer/dist/kokoro.web.js'),
    hub: join(folder, 'hub'),
    runtime: join(folder, 'runtime/dist'),
  }
  if (existsSync(join(folder, 'ready'))) return files
  rmSync(folder, { recursive: true, force: true })
  unpack(PEER_PACKAGE, join(folder, 'peer'))
  unpack(PEER_RUNTIME, join(folder, 'runtime'))
  mkdirSync(join(files.hub, 'onnx'), { recursive: true })
  writeTokenizer(files.hub)
  const int8 = renamed(readOnnx(readFileSync(int8Model)))
  writeFileSync(join(files.hub, 'onnx/model_quantized.onnx'), writeOnnx(int8))
  writeFileSync(join(files.hub, 'onnx/model.onnx'), writeOnnx(withConstants(tidy(dequantise)(int8))))
  cpSync(join(folder, 'peer/voices'), join(files.hub, 'voices'), { recursive: true })
  writeFileSync(join(folder, 'ready'), '')
  return files
}

/** The hub's names for the graph's ends. */
const HUB_NAMES: Readonly<Record<string, string>> = { tokens: 'input_ids', audio: 'waveform' }

function renamed(graph: Graph): Graph {
  const rename = (name: string) => HUB_NAMES[name] ?? name
  const port = (one: Port): Port => ({ ...one, name: rename(one.name) })
  return {
    ...graph,
    inputs: graph.inputs.map(port),
    outputs: graph.outputs.map(port),
    nodes: graph.nodes.map((node) => ({
      ...node,
      inputs: node.inputs.map(rename),
      outputs: node.outputs.map(rename),
    })),
  }
}

/** The graph with its weights inside, as float32. */
function withConstants(graph: Graph): Graph {
  const inside = ([name, tensor]: readonly [string, Tensor]): [string, Tensor] => {
    if (tensor.kind === 'constant') return [name, tensor]
    const bytes = new Uint8Array(expandWeights(tensor).buffer)
    return [name, { kind: 'constant', type: 'float32', shape: tensor.shape, bytes }]
  }
  return { ...graph, tensors: new Map([...graph.tensors].map(inside)) }
}

function unpack(spec: string, into: string): void {
  mkdirSync(into, { recursive: true })
  const packed = JSON.parse(
    execFileSync('npm', ['pack', spec, '--json', '--pack-destination', into], { encoding: 'utf8' }),
  ) as { filename: string }[]
  execFileSync('tar', ['xzf', join(into, packed[0]!.filename), '-C', into, '--strip-components=1'])
}

/** The three small files beside the weights: kokoro-js needs a tokenizer that maps Kokoro's symbols one to one. */
function writeTokenizer(hub: string): void {
  const vocabulary = { $: 0, ...PHONEME_VOCABULARY }
  const symbols = Object.keys(PHONEME_VOCABULARY).join('')
  const tokenizer = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: { type: 'Replace', pattern: { Regex: `[^$${symbols}]` }, content: '' },
    pre_tokenizer: { type: 'Split', pattern: { Regex: '' }, behavior: 'Isolated', invert: false },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '$', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '$', type_id: 0 } },
      ],
      special_tokens: { $: { id: '$', ids: [0], tokens: ['$'] } },
    },
    decoder: null,
    model: { vocab: vocabulary },
  }
  const config = {
    model_max_length: 512,
    pad_token: '$',
    tokenizer_class: 'PreTrainedTokenizer',
    unk_token: '$',
  }
  writeFileSync(join(hub, 'config.json'), JSON.stringify({ model_type: 'style_text_to_speech_2' }))
  writeFileSync(join(hub, 'tokenizer.json'), JSON.stringify(tokenizer))
  writeFileSync(join(hub, 'tokenizer_config.json'), JSON.stringify(config))
}
