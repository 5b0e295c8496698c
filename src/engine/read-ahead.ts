import { freeNumbers } from '../lib/free-numbers.ts'
import type { ModelFiles } from './model-files.ts'

/** Parts that stay when the next one is read: a stage's weights lie in two, and are asked for piece by piece. */
const KEPT = 2

/**
 * The same files, but whoever reads a part finds it begun: the next one is fetched, verified and unpacked while a session
 * is made of the one before; after the last comes the first. What was read last is not read again; `release` gives the
 * memory of what is held back, so nobody may be reading it any more.
 */
export function readAhead({ manifest, read }: ModelFiles): ModelFiles & { release(): void } {
  const begun = new Map<number, Promise<Uint8Array>>()
  /** Those that were asked for, the latest last. */
  let asked: number[] = []
  const begin = (part: number) => {
    if (begun.has(part)) return
    const bytes = read(manifest.parts[part]!)
    // Whoever asks for it is told.
    bytes.catch(() => {})
    begun.set(part, bytes)
  }
  return {
    manifest,
    release: () => {
      for (const bytes of begun.values()) bytes.then(freeNumbers, () => {})
      begun.clear()
      asked = []
    },
    read: async (file) => {
      const part = manifest.parts.findIndex(({ path }) => path === file.path)
      if (part < 0) return read(file)
      begin(part)
      const here = await begun.get(part)!.catch((error: unknown) => {
        begun.delete(part)
        throw error
      })
      asked = [...asked.filter((other) => other !== part), part]
      for (const other of asked.slice(0, -KEPT)) begun.delete(other)
      const next = (part + 1) % manifest.parts.length
      if (!asked.includes(next)) begin(next)
      return here
    },
  }
}
