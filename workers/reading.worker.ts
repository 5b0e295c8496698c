import { expose, transfer } from 'comlink'
import { AssetStore, SITE_FILES } from '../src/storage/asset-store.ts'
import { readKeptFile } from '../src/storage/read-kept-file.ts'
import type { ReadingWorker } from '../src/storage/reading-thread.ts'

const store = AssetStore.open(SITE_FILES)

// A thread that reads large files of the store for the speech thread.
expose({
  async read(file) {
    const bytes = await readKeptFile(file, await store)
    return bytes && transfer(bytes, [bytes.buffer])
  },
} satisfies ReadingWorker)
