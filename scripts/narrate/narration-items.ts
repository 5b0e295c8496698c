import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { DOCUMENT_ENDINGS } from '../../src/config/document-kinds.ts'

/** A text or book to be spoken. */
export interface NarrationItem {
  /** Its file, from the folder of texts, with /. */
  readonly path: string
  /** What is made of it, from the folder for that, without an ending. */
  readonly target: string
}

/** Everything in a folder and those below it that can be read, in the order of names; hidden files are left out. */
export async function narrationItems(folder: string): Promise<NarrationItem[]> {
  const paths = (await filesBelow(folder))
    .map((file) => relative(folder, file).split(sep).join('/'))
    .filter((path) => DOCUMENT_ENDINGS.includes(extname(path).slice(1).toLowerCase()))
    .sort()
  const stem = (path: string) => path.slice(0, path.length - extname(path).length)
  const uses = new Map<string, number>()
  for (const path of paths) uses.set(stem(path), (uses.get(stem(path)) ?? 0) + 1)
  // Two of one name keep their endings, lest one write over the other.
  return paths.map((path) => ({ path, target: uses.get(stem(path)) === 1 ? stem(path) : path }))
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map((entry) => {
        const path = join(folder, entry.name)
        return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : []
      }),
  )
  return found.flat()
}
