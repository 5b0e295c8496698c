/**
 * Gives the memory of numbers back that nobody reads any more, instead of when they are collected: while a model is
 * loaded, hundreds of megabytes would wait for that. Where the browser cannot, it leaves them to be collected.
 */
export function freeNumbers({ buffer }: ArrayBufferView): void {
  ;(buffer as { transfer?(byteLength: number): ArrayBuffer }).transfer?.(0)
}
