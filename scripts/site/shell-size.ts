import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** What the page fetches of script before it starts the speech worker, gzipped, in bytes. */
const MOST_BYTES = 150_000

/** Fails the build where the entry and all it imports statically have grown beyond the measure. */
export function shellSize(mostBytes = MOST_BYTES): Plugin {
  return {
    name: 'shell-size',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const shell = new Set<string>()
        const add = (file: string): void => {
          const chunk = bundle[file]
          if (chunk?.type !== 'chunk' || shell.has(file)) return
          shell.add(file)
          for (const imported of chunk.imports) add(imported)
        }
        for (const [file, chunk] of Object.entries(bundle)) {
          if (chunk.type === 'chunk' && chunk.isEntry) add(file)
        }
        const sizes = [...shell].map((file) => {
          const chunk = bundle[file]
          return { file, bytes: chunk?.type === 'chunk' ? gzipSync(chunk.code).length : 0 }
        })
        const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0)
        if (bytes <= mostBytes) return
        const list = sizes.map((size) => `${size.file} ${kilobytes(size.bytes)}`).join(', ')
        this.error(
          `The page's script before the worker has ${kilobytes(bytes)} gzipped, more than ${kilobytes(mostBytes)} ` +
            `(${list}). Load what the first paint does not need with import(), as the views do.`,
        )
      },
    },
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}
