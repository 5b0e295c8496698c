import { copyFile, link, mkdir, readdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'

/** Puts every file of `public/` into the built site as a hard link, or as a copy where the disk has none. */
export function linkPublicFolder(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'link-public-folder',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async writeBundle() {
      const entries = await readdir(config.publicDir, { recursive: true, withFileTypes: true })
      for (const entry of entries.filter((entry) => entry.isFile())) {
        const source = join(entry.parentPath, entry.name)
        const target = join(config.root, config.build.outDir, relative(config.publicDir, source))
        await mkdir(dirname(target), { recursive: true })
        await link(source, target).catch(() => copyFile(source, target))
      }
    },
  }
}
