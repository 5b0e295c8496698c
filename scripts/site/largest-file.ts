import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'

/** Hosts for static sites take files of up to 20 or 25 MiB. */
const MOST_BYTES = 20 * 2 ** 20

/** Fails the build where a file of the site is larger than some hosts take. After whatever writes files. */
export function largestFile(mostBytes = MOST_BYTES): Plugin {
  let config: ResolvedConfig
  return {
    name: 'largest-file',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const folder = join(config.root, config.build.outDir)
        const entries = await readdir(folder, { recursive: true, withFileTypes: true })
        const tooLarge: string[] = []
        for (const entry of entries.filter((entry) => entry.isFile())) {
          const file = join(entry.parentPath, entry.name)
          const { size } = await stat(file)
          if (size > mostBytes) tooLarge.push(`${relative(folder, file)} has ${mebibytes(size)}`)
        }
        if (tooLarge.length === 0) return
        this.error(
          `Files of the site may have at most ${mebibytes(mostBytes)}, or some hosts refuse them: ${tooLarge.join(', ')}. ` +
            'Pack them, or serve them in parts as the model.',
        )
      },
    },
  }
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}
