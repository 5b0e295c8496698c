import { elementCount } from './constant.ts'
import type { Attribute, Graph, Node, Port, Tensor } from './graph.ts'
import { ONNX_TYPES, OnnxModel } from './onnx-schema.ts'

/** onnxruntime 1.30 reads both; the published model has the same. */
const IR_VERSION = 9
const OPSETS = [
  { domain: '', version: 20 },
  { domain: 'com.microsoft', version: 1 },
]
const EXTERNAL = 1

function tensorMessage(name: string, tensor: Tensor): object {
  const dims = tensor.shape
  if (tensor.kind === 'constant')
    return { name, dims, dataType: ONNX_TYPES[tensor.type], rawData: tensor.bytes }
  const externalData = [
    { key: 'location', value: name },
    { key: 'offset', value: '0' },
    { key: 'length', value: String(4 * elementCount(dims)) },
  ]
  return { name, dims, dataType: ONNX_TYPES.float32, externalData, dataLocation: EXTERNAL }
}

function attributeMessage(name: string, attribute: Attribute): object {
  if ('float' in attribute) return { name, type: 1, f: attribute.float }
  if ('int' in attribute) return { name, type: 2, i: attribute.int }
  if ('string' in attribute) return { name, type: 3, s: new TextEncoder().encode(attribute.string) }
  if ('tensor' in attribute) return { name, type: 4, t: tensorMessage('', attribute.tensor) }
  if ('graph' in attribute) return { name, type: 5, g: graphMessage(attribute.graph, name) }
  if ('floats' in attribute) return { name, type: 6, floats: attribute.floats }
  return { name, type: 7, ints: attribute.ints }
}

function nodeMessage(node: Node): object {
  const attribute = Object.entries(node.attributes).map(([name, value]) => attributeMessage(name, value))
  return {
    input: node.inputs,
    output: node.outputs,
    name: node.name,
    opType: node.op,
    domain: node.domain,
    attribute,
  }
}

function portMessage(port: Port): object {
  const dim = port.shape.map((size) => (typeof size === 'number' ? { dimValue: size } : { dimParam: size }))
  return { name: port.name, type: { tensorType: { elemType: ONNX_TYPES[port.type], shape: { dim } } } }
}

function graphMessage(graph: Graph, name: string): object {
  return {
    name,
    node: graph.nodes.map(nodeMessage),
    initializer: [...graph.tensors].map(([tensorName, tensor]) => tensorMessage(tensorName, tensor)),
    input: graph.inputs.map(portMessage),
    output: graph.outputs.map(portMessage),
  }
}

/** A graph as an ONNX file; its weights are external data, each under its own name as path. */
export function writeOnnx(graph: Graph): Uint8Array {
  const model = {
    irVersion: IR_VERSION,
    producerName: 'litetts-web',
    opsetImport: OPSETS,
    graph: graphMessage(graph, 'kokoro'),
  }
  return OnnxModel.encode(OnnxModel.fromObject(model)).finish()
}
