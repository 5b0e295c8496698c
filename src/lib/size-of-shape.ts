/** How many numbers a tensor of this shape has. */
export function sizeOfShape(shape: readonly number[]): number {
  return shape.reduce((all, size) => all * size, 1)
}
