import { expect, it } from 'vitest'
import { readOnnx } from './read-onnx.ts'
import { tinyBlock } from './tiny-block.ts'
import { writeOnnx } from './write-onnx.ts'

it('reads back what it wrote: nodes, attributes, ports and constants', () => {
  const block = tinyBlock()
  const constants = new Map([...block.tensors].filter(([, tensor]) => tensor.kind === 'constant'))
  const read = readOnnx(writeOnnx({ ...block, tensors: constants }))
  expect(read.nodes).toEqual(block.nodes)
  expect(read.inputs).toEqual(block.inputs)
  expect(read.outputs).toEqual(block.outputs)
  expect([...read.tensors.keys()]).toEqual([...constants.keys()])
  for (const [name, tensor] of read.tensors) {
    const original = constants.get(name)
    if (tensor.kind !== 'constant' || original?.kind !== 'constant')
      throw new Error(`${name} is no constant.`)
    expect([...tensor.bytes]).toEqual([...original.bytes])
    expect(tensor.shape).toEqual(original.shape)
  }
})

it('writes the same bytes twice', () => {
  expect(writeOnnx(tinyBlock())).toEqual(writeOnnx(tinyBlock()))
})
