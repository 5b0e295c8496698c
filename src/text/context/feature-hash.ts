const FNV_OFFSET = 0x811c9dc5 | 0
const FNV_PRIME = 0x01000193

/** A 32-bit hash of part of a text (FNV-1a over its UTF-16 code units). */
export function hashText(text: string, start = 0): number {
  let hash = FNV_OFFSET
  for (let i = start; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME)
  return hash
}

/** Folds a number into a hash; the order matters, so `w then t` and `t then w` differ. */
export function foldHash(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ Math.imul(value, 0x9e3779b1), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
