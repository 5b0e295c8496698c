/** A piece of text of a page, as PDF.js gives it. */
export interface PdfPiece {
  readonly text: string
  /** Points from the left and from the bottom. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** Size of the letters, points. */
  readonly size: number
  /** Any name of it. */
  readonly font: string
}

export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  readonly size: number
  /** Empty where it has several. */
  readonly font: string
}

/** Pieces of a page in the order in which they are drawn → its lines; raised small figures, the marks of notes, left out. */
export function pdfLines(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfLine[] = []
  for (const piece of pieces) {
    if (piece.text === '') continue
    const line = lines.at(-1)
    const right = piece.x + piece.width
    const isSame =
      line && Math.abs(piece.y - line.y) < 0.6 * line.size && piece.x >= line.right - 2 * line.size
    if (!isSame) {
      if (piece.text.trim() !== '') lines.push({ ...piece, right })
      continue
    }
    const isMark =
      piece.size < 0.8 * line.size && piece.y > line.y + 1 && /^\s*[\d*†‡,]+\s*$/.test(piece.text)
    if (isMark) continue
    const isApart =
      piece.x - line.right > 0.15 * line.size && !/\s$/.test(line.text) && !/^\s/.test(piece.text)
    lines[lines.length - 1] = {
      text: line.text + (isApart ? ' ' : '') + piece.text,
      x: line.x,
      y: line.y,
      right: Math.max(line.right, right),
      size: Math.max(line.size, piece.size),
      font: piece.text.trim() === '' || piece.font === line.font ? line.font : '',
    }
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
}
