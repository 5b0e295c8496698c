/** Marks of Kokoro's alphabet, and what stands for marks outside it. Quotation marks and brackets pause nothing. */
const MARKS: Readonly<Record<string, string>> = {
  ';': ';', ':': ':', ',': ',', '.': '.', '!': '!', '?': '?', '—': '—', '…': '…', '“': '“', '”': '”', '(': '(', ')': ')',
  '–': '—', '―': '—', '−': '—', '-': '—', '«': '“', '»': '”', '„': '“', '‹': '“', '›': '”', '‘': '“', '’': '”',
  '[': '(', ']': ')', '{': '(', '}': ')', '¡': '', '¿': '', '。': '.', '、': ',', '，': ',', '！': '!', '？': '?', '；': ';', '：': ':',
} // prettier-ignore

const MOST_IN_A_ROW = 3

/** What Kokoro is told for a punctuation token: `--` → — · `"` → “ or ” by its tag · at most three of a kind. */
export function sayPunctuation(text: string, tag: string): string {
  let out = ''
  for (const character of text) {
    const mark =
      character === '"' || character === "'" ? (tag === '``' ? '“' : '”') : (MARKS[character] ?? '')
    if (mark === '—' && out.endsWith('—')) continue
    if (mark !== '' && out.endsWith(mark.repeat(MOST_IN_A_ROW))) continue
    out += mark
  }
  return out
}

/** Whether speech halts here, so that the word before does not lean on the word after. */
export function pauses(phonemes: string): boolean {
  return /[;:,.!?—…]/.test(phonemes)
}
