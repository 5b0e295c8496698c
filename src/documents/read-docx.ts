import mammoth from 'mammoth'
import { SpeechError } from '../errors.ts'
import type { ReadText } from './imported-document.ts'
import { markupToText } from './markup-to-text.ts'
import { openBook } from './open-book.ts'

/** A Word document: headings, paragraphs and lists; footnotes are left out. @throws SpeechError InputError */
export async function readDocx(bytes: Uint8Array): Promise<ReadText> {
  // The library unfolds it anew: first see that it may.
  const parts = openBook(bytes, (name) => name.endsWith('.xml') || name.endsWith('.rels'))
  if (!parts.has('word/document.xml')) {
    throw new SpeechError(
      'InputError',
      'This file is no Word document. Save it as .docx, then open it again.',
    )
  }
  try {
    const own = new Uint8Array(bytes)
    // The first is what a browser takes, the second what Node does.
    const input = { arrayBuffer: own.buffer, buffer: own } as unknown as { arrayBuffer: ArrayBuffer }
    const options = {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
    }
    const { value } = await mammoth.convertToHtml(input, options)
    return { text: markupToText(value.replace(/<ol><li id="(?:foot|end)note[^]*$/, '')).text }
  } catch (cause) {
    throw new SpeechError('InputError', 'This Word document is damaged. Save it again, then open it.', {
      cause,
    })
  }
}
