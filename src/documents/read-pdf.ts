import { SpeechError } from '../errors.ts'
import type { OnProgress, ReadText } from './imported-document.ts'
import { pdfLines } from './pdf-lines.ts'
import { pdfText } from './pdf-text.ts'

const MOST_PAGES = 3_000

/** A PDF with text in it. @throws SpeechError InputError where it is damaged or locked */
export async function readPdf(bytes: Uint8Array, onProgress: OnProgress): Promise<ReadText> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // Its worker runs in this thread, which is a worker already.
  ;(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??=
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const loading = getDocument({
    // It keeps what it is given.
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const pdf = await loading.promise
    if (pdf.numPages > MOST_PAGES) {
      throw new SpeechError(
        'InputError',
        `This PDF has ${pdf.numPages} pages; at most ${MOST_PAGES} can be read. Split it.`,
      )
    }
    const pages = []
    for (let number = 1; number <= pdf.numPages; number++) {
      onProgress((number - 1) / pdf.numPages)
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const pieces = items.flatMap((item) => {
        if (!('str' in item)) return []
        const [, , skew = 0, size = 0, x = 0, y = 0] = item.transform as number[]
        const { str: text, width, fontName: font } = item
        return [{ text, x, y, width, size: Math.hypot(skew, size), font }]
      })
      pages.push(pdfLines(pieces))
      page.cleanup()
    }
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
    const title = (info as { Title?: string }).Title?.trim()
    return { text: pdfText(pages), title: title && !/\.\w{2,4}$|^untitled/i.test(title) ? title : undefined }
  } catch (cause) {
    if (cause instanceof SpeechError) throw cause
    const isLocked = cause instanceof Error && cause.name === 'PasswordException'
    const message = isLocked
      ? 'This PDF is locked with a password. Save it without one, then open it again.'
      : 'This PDF is damaged or not complete. Fetch or save it again, then open it.'
    throw new SpeechError('InputError', message, { cause })
  } finally {
    await loading.destroy()
  }
}
