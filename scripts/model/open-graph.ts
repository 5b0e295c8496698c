import * as ort from 'onnxruntime-node'
import type { GraphTensor, RunnableGraph } from '../../src/engine/runnable-graph.ts'
import type { DataType, Graph } from './graph.ts'
import { expandWeights } from './weights.ts'
import { writeOnnx } from './write-onnx.ts'

function feed(type: DataType, { shape, data }: GraphTensor): ort.Tensor {
  if (type === 'int64')
    return new ort.Tensor(
      'int64',
      BigInt64Array.from(data, (value) => BigInt(value)),
      shape,
    )
  return new ort.Tensor('float32', data, shape)
}

/** A graph in native onnxruntime on the CPU; numbers are cast to what it declares. */
export async function openGraph(graph: Graph, threads = 2): Promise<RunnableGraph> {
  const externalData = [...graph.tensors].flatMap(([path, tensor]) =>
    tensor.kind === 'weights' ? [{ path, data: new Uint8Array(expandWeights(tensor).buffer) }] : [],
  )
  const session = await ort.InferenceSession.create(writeOnnx(graph), {
    externalData,
    intraOpNumThreads: threads,
    logSeverityLevel: 3,
    executionProviders: ['cpu'],
  })
  return {
    async run(inputs) {
      const feeds = graph.inputs.map(({ name, type }) => {
        const tensor = inputs[name]
        if (!tensor)
          throw new TypeError(`The graph needs an input ${name}; it got ${Object.keys(inputs).join(', ')}.`)
        return [name, feed(type, tensor)] as const
      })
      const results = await session.run(Object.fromEntries(feeds))
      const outputs = graph.outputs.map(({ name }) => {
        const tensor = results[name]!
        return [name, { shape: tensor.dims, data: Float32Array.from(tensor.data as Float32Array) }] as const
      })
      return Object.fromEntries(outputs)
    },
    release: () => session.release(),
  }
}
