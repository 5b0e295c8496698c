/** Numbers as float32, little endian, whatever the machine's own order. */
export function floatBytes(numbers: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 4))
  numbers.forEach((value, index) => view.setFloat32(index * 4, value, true))
  return new Uint8Array(view.buffer)
}
