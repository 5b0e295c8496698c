import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { SOUND_FORMATS } from '../../src/config/sound-formats.ts'
import { readDocument } from '../../src/documents/read-document.ts'
import type { NarrateArguments } from './narrate-arguments.ts'
import { NarratedItem, sha256 } from './narrated-item.ts'
import { narrationItems, type NarrationItem } from './narration-items.ts'
import { NarrationProgress } from './narration-progress.ts'
import type { Narrator, WithNarrators } from './narrator.ts'

/** Counts up when the same text would sound different: everything is then made anew. */
const MAKING = 1

export interface NarrationResult {
  readonly made: number
  readonly skipped: number
  readonly failed: readonly { readonly path: string; readonly message: string }[]
}

interface Work {
  readonly item: NarrationItem
  readonly bytes: Uint8Array
  readonly target: NarratedItem
  readonly key: string
}

/** A folder of texts → a folder of sound and captions. What is there already is not made again. */
export async function runNarration(
  { input, output, narration, jobs, shard }: NarrateArguments,
  withNarrators: WithNarrators,
): Promise<NarrationResult> {
  const items = (await narrationItems(input)).filter((_, index) => index % shard.of === shard.index)
  const progress = new NarrationProgress(items.length)
  const failed: { path: string; message: string }[] = []
  const waiting: Work[] = []
  for (const item of items) {
    const bytes = await readFile(join(input, item.path))
    const key = sha256(JSON.stringify({ MAKING, ...narration, threads: null, sha256: sha256(bytes) }))
    const target = new NarratedItem(output, item.target)
    if (await target.isDone(key)) progress.skipped()
    else waiting.push({ item, bytes, target, key })
  }
  const skipped = items.length - waiting.length
  const count = waiting.length

  const work = async (narrator: Narrator) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { item, bytes, target, key } = next
      try {
        const text = await readDocument(basename(item.path), bytes)
        const { file, captions, seconds } = await narrator.narrate(text, narration)
        await target.write(key, { [SOUND_FORMATS[narration.format].extension]: file, ...captions })
        progress.made(item.path, seconds)
      } catch (error) {
        failed.push({ path: item.path, message: error instanceof Error ? error.message : String(error) })
        progress.failed(item.path)
      }
    }
  }
  if (count > 0) {
    await withNarrators(Math.min(jobs, count), narration, async (narrators) => {
      await Promise.all(narrators.map(work))
    })
  }
  progress.end()
  failed.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { made: count - failed.length, skipped, failed }
}
