/**
 * Cuts what is written as one word into the words it is made of:
 * McGrory → Mc Grory · well-known → well known · and/or → and or · OpenAI → Open AI · HTMLParser → HTML Parser · B2B → B 2 B
 */
export function partsOf(word: string): readonly string[] {
  return word.split(BREAK).filter((part) => part !== '')
}

const BREAK =
  /(?<=^[Mm]c)(?=\p{L}{3})|[-‐‑/_+.&·]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})|(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=[\p{L}\p{Nd}])/u
