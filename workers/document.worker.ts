import { expose } from 'comlink'
import { trustOwnScripts } from '../src/client/trusted-urls.ts'
import type { DocumentWorker } from '../src/document-worker.ts'
import { checkFileSize } from '../src/documents/check-file-size.ts'
import { readDocument } from '../src/documents/read-document.ts'

trustOwnScripts()
expose({
  async read(name, file, onProgress) {
    checkFileSize(file.size)
    return readDocument(name, new Uint8Array(await file.arrayBuffer()), (share) => void onProgress(share))
  },
  async readPasted(markup) {
    return (await import('../src/documents/read-pasted.ts')).readPasted(markup)
  },
} satisfies DocumentWorker)
