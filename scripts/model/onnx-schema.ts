import protobuf from 'protobufjs'

const field = (id: number, type: string) => ({ id, type })
const list = (id: number, type: string) => ({ id, type, rule: 'repeated' })
const packed = (id: number, type: string) => ({ id, type, rule: 'repeated', options: { packed: true } })

/** The messages of onnx.proto that this model needs, with ONNX's field numbers; what is not listed is skipped. */
const SCHEMA = {
  ModelProto: {
    irVersion: field(1, 'int64'),
    producerName: field(2, 'string'),
    graph: field(7, 'GraphProto'),
    opsetImport: list(8, 'OperatorSetIdProto'),
  },
  OperatorSetIdProto: { domain: field(1, 'string'), version: field(2, 'int64') },
  GraphProto: {
    node: list(1, 'NodeProto'),
    name: field(2, 'string'),
    initializer: list(5, 'TensorProto'),
    input: list(11, 'ValueInfoProto'),
    output: list(12, 'ValueInfoProto'),
  },
  NodeProto: {
    input: list(1, 'string'),
    output: list(2, 'string'),
    name: field(3, 'string'),
    opType: field(4, 'string'),
    attribute: list(5, 'AttributeProto'),
    domain: field(7, 'string'),
  },
  AttributeProto: {
    name: field(1, 'string'),
    f: field(2, 'float'),
    i: field(3, 'int64'),
    s: field(4, 'bytes'),
    t: field(5, 'TensorProto'),
    g: field(6, 'GraphProto'),
    floats: list(7, 'float'),
    ints: list(8, 'int64'),
    type: field(20, 'int32'),
  },
  TensorProto: {
    dims: list(1, 'int64'),
    dataType: field(2, 'int32'),
    floatData: packed(4, 'float'),
    int32Data: packed(5, 'int32'),
    int64Data: packed(7, 'int64'),
    name: field(8, 'string'),
    rawData: field(9, 'bytes'),
    externalData: list(13, 'StringStringEntryProto'),
    dataLocation: field(14, 'int32'),
  },
  StringStringEntryProto: { key: field(1, 'string'), value: field(2, 'string') },
  ValueInfoProto: { name: field(1, 'string'), type: field(2, 'TypeProto') },
  TypeProto: { tensorType: field(1, 'TensorTypeProto') },
  TensorTypeProto: { elemType: field(1, 'int32'), shape: field(2, 'TensorShapeProto') },
  TensorShapeProto: { dim: list(1, 'DimensionProto') },
  DimensionProto: { dimValue: field(1, 'int64'), dimParam: field(2, 'string') },
}

const nested = Object.fromEntries(Object.entries(SCHEMA).map(([name, fields]) => [name, { fields }]))

/** ModelProto, the root message of an ONNX file. */
export const OnnxModel = protobuf.Root.fromJSON({ nested }).lookupType('ModelProto')

/** ONNX's numbers for the types this model uses. */
export const ONNX_TYPES = {
  float32: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  bool: 9,
  float64: 11,
} as const
