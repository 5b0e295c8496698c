import { ONNX_TYPES, OnnxModel } from './onnx-schema.ts'
import type { Attribute, Constant, DataType, Graph, Node, Port } from './graph.ts'

interface TensorMessage {
  name?: string
  dims?: string[]
  dataType?: number
  floatData?: number[]
  int32Data?: number[]
  int64Data?: string[]
  rawData?: Uint8Array
}
interface AttributeMessage {
  name: string
  type?: number
  f?: number
  i?: string
  s?: Uint8Array
  t?: TensorMessage
  floats?: number[]
  ints?: string[]
}
interface NodeMessage {
  input?: string[]
  output?: string[]
  name?: string
  opType: string
  domain?: string
  attribute?: AttributeMessage[]
}
interface PortMessage {
  name: string
  type?: { tensorType?: { elemType?: number; shape?: { dim?: { dimValue?: string; dimParam?: string }[] } } }
}
interface ModelMessage {
  graph: {
    node?: NodeMessage[]
    initializer?: TensorMessage[]
    input?: PortMessage[]
    output?: PortMessage[]
  }
}

const TYPE_NAMES = new Map(Object.entries(ONNX_TYPES).map(([name, id]) => [id as number, name as DataType]))

function typeName(id: number | undefined): DataType {
  const name = TYPE_NAMES.get(id ?? 0)
  if (!name) throw new TypeError(`The model holds a tensor of ONNX type ${id}; add it to ONNX_TYPES.`)
  return name
}

function tensorBytes(type: DataType, message: TensorMessage): Uint8Array {
  const raw = message.rawData
  if (raw) return new Uint8Array(raw.buffer, raw.byteOffset, raw.length)
  const bytes = (array: { buffer: ArrayBufferLike }) => new Uint8Array(array.buffer)
  if (type === 'float32') return bytes(Float32Array.from(message.floatData ?? []))
  if (type === 'int64') return bytes(BigInt64Array.from(message.int64Data ?? [], BigInt))
  if (type === 'int32') return bytes(Int32Array.from(message.int32Data ?? []))
  return Uint8Array.from(message.int32Data ?? [], (value) => value & 255)
}

function readTensor(message: TensorMessage): Constant {
  const type = typeName(message.dataType)
  return {
    kind: 'constant',
    type,
    shape: (message.dims ?? []).map(Number),
    bytes: tensorBytes(type, message),
  }
}

function readAttribute(message: AttributeMessage): Attribute {
  switch (message.type) {
    case 1:
      return { float: message.f ?? 0 }
    case 2:
      return { int: Number(message.i ?? 0) }
    case 3:
      return { string: new TextDecoder().decode(message.s) }
    case 4:
      return { tensor: readTensor(message.t ?? {}) }
    case 6:
      return { floats: message.floats ?? [] }
    case 7:
      return { ints: (message.ints ?? []).map(Number) }
    default:
      throw new TypeError(
        `Attribute ${message.name} has ONNX type ${message.type}; this reader does not know it.`,
      )
  }
}

function readNode(message: NodeMessage): Node {
  const attributes = (message.attribute ?? []).map((one) => [one.name, readAttribute(one)] as const)
  return {
    op: message.opType,
    domain: message.domain ?? '',
    name: message.name ?? '',
    inputs: message.input ?? [],
    outputs: message.output ?? [],
    attributes: Object.fromEntries(attributes),
  }
}

function readPort(message: PortMessage): Port {
  const tensor = message.type?.tensorType
  const shape = (tensor?.shape?.dim ?? []).map((dim) => dim.dimParam ?? Number(dim.dimValue ?? 0))
  return { name: message.name, type: typeName(tensor?.elemType), shape }
}

/** An ONNX file as a graph; the tensors are views of `file`. @throws TypeError for what this model does not use */
export function readOnnx(file: Uint8Array): Graph {
  const { graph } = OnnxModel.toObject(OnnxModel.decode(file), { longs: String }) as ModelMessage
  return {
    nodes: (graph.node ?? []).map(readNode),
    tensors: new Map((graph.initializer ?? []).map((tensor) => [tensor.name ?? '', readTensor(tensor)])),
    inputs: (graph.input ?? []).map(readPort),
    outputs: (graph.output ?? []).map(readPort),
  }
}
