/** A hash of a text, 16 hex digits: two runs of FNV-1a with different offsets. For telling things apart, not for secrets. */
export function hashOf(text: string): string {
  const run = (offset: number) => {
    let hash = offset
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, '0')
  }
  return run(0x811c9dc5) + run(0x050c5d1f)
}
