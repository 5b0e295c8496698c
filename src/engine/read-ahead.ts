import type { ModelFiles } from './model-files.ts'

/**
 * The same files, but whoever reads a part finds it begun: the next one is fetched, verified and unpacked while a session
 * is made of the one before. `begin` does so for the first.
 */
export function readAhead({ manifest, read }: ModelFiles): ModelFiles & { begin(): void } {
  const begun = new Map<number, Promise<Uint8Array>>()
  const begin = (part: number) => {
    const file = manifest.parts[part]
    if (!file || begun.has(part)) return
    const bytes = read(file)
    // Whoever asks for it is told.
    bytes.catch(() => {})
    begun.set(part, bytes)
  }
  return {
    manifest,
    begin: () => begin(0),
    read: async (file) => {
      const part = manifest.parts.findIndex(({ path }) => path === file.path)
      if (part < 0) return read(file)
      begin(part)
      const bytes = begun.get(part)!
      begun.delete(part)
      const here = await bytes
      begin(part + 1)
      return here
    },
  }
}
