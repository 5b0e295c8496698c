import { strToU8, zipSync } from 'fflate'

/** For tests: files of several kinds, written by hand. */

export function sampleEpub(
  chapters: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const ids = chapters.map((_, index) => `c${index}`)
  const files: Record<string, Uint8Array> = {
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(
      '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    ),
    'OEBPS/book.opf': strToU8(
      `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The Sea &amp; I</dc:title>
      <dc:language>en-GB</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav"/>
      ${ids.map((id, i) => `<item id="${id}" href="text/ch%20${i}.xhtml" media-type="application/xhtml+xml"/>`).join('')}
      </manifest><spine><itemref idref="nav"/>${ids.map((id) => `<itemref idref="${id}"/>`).join('')}</spine></package>`,
    ),
    'OEBPS/nav.xhtml': strToU8('<html><body><nav><ol><li>Contents</li></ol></nav></body></html>'),
  }
  chapters.forEach((chapter, i) => {
    files[`OEBPS/text/ch ${i}.xhtml`] = strToU8(
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${chapter}</body></html>`,
    )
  })
  for (const [name, content] of Object.entries(more)) files[name] = strToU8(content)
  return zipSync(files)
}

export function sampleDocx(body: string): Uint8Array {
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<w:document ${main}><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(
      `<w:styles ${main}><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="titel"><w:name w:val="Title"/></w:style></w:styles>`,
    ),
  })
}

/** A line of a page: where it stands, how large, and what it says. */
export type SampleLine = readonly [x: number, y: number, size: number, text: string]

export function samplePdf(pages: readonly (readonly SampleLine[])[], encrypt = false): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>']
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  for (const lines of pages) {
    const content = lines
      .map(
        ([x, y, size, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
      )
      .join('\n')
    const number = objects.length + 2
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${number} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const at of places) file += `${String(at).padStart(10, '0')} 00000 n \n`
  const hash = '0'.repeat(64)
  const lock = encrypt
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${hash}> /U <${hash}> /P -4 >> /ID [<00> <00>]`
    : ''
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${start}\n%%EOF`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}
