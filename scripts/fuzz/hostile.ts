import fc from 'fast-check'

/** Pieces that have broken readers of other programs. */
const PIECES = [
  '',
  '\u0000',
  '\ud83d',
  '\udc00',
  '\u202e',
  '\ufeff',
  '\u200d',
  '😀'.repeat(20),
  '𝔘𝔫𝔦',
  'a\u0301'.repeat(50),
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  'https://foreign.example/x.js',
  '<script>fetch("https://foreign.example")</script>',
  '<img src=x onerror=alert(1)>',
  '<!DOCTYPE a [<!ENTITY b "&b;&b;">]>',
  '&#x110000;',
  '&amp;'.repeat(30),
  ']]>',
  '<!--',
  '${7*7}',
  '%00%ff%u0000',
  '9'.repeat(400),
  '1e999',
  '-0',
  'NaN',
  'Infinity',
  '('.repeat(300),
  ')'.repeat(300),
  '"'.repeat(51),
  '\\'.repeat(60),
  '<speak>'.repeat(60),
  '</speak>',
  '[[[',
  'x'.repeat(3_000),
  '. '.repeat(400),
  '\n'.repeat(300),
  '\t\u00a0\u2028\u2029\u0085',
  '->',
  '+*,:;=%',
] as const

const edit = fc.record({
  /** Share of the length. */
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.integer({ min: 0, max: 12 }),
  put: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: 'binary' }) },
  ),
})

/** Texts near to ones that mean something: cut, stuffed and doubled in a few places. */
export function textsNear(...samples: readonly string[]): fc.Arbitrary<string> {
  const near = fc
    .tuple(fc.constantFrom(...samples), fc.array(edit, { maxLength: 4 }))
    .map(([sample, edits]) => edits.reduce(edited, sample))
  return fc.oneof(
    { weight: 6, arbitrary: near },
    { weight: 1, arbitrary: fc.string({ maxLength: 80, unit: 'binary' }) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.constantFrom(...PIECES, ...samples), { maxLength: 5 })
        .map((all) => all.join('')),
    },
  )
}

/** Bytes near to those of a file: flipped, cut short, doubled. */
export function bytesNear(...samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const flip = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.integer({ min: 0, max: 255 }),
  })
  const near = fc
    .tuple(
      fc.constantFrom(...samples),
      fc.array(flip, { maxLength: 8 }),
      fc.double({ min: 0, max: 1.2, noNaN: true }),
    )
    .map(([sample, flips, length]) => {
      const bytes = sample.slice(0, Math.ceil(sample.length * Math.min(1, length)))
      for (const { at, to } of flips) if (bytes.length > 0) bytes[Math.floor(at * (bytes.length - 1))] = to
      return bytes
    })
  return fc.oneof({ weight: 8, arbitrary: near }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) })
}

/** Anything that JSON or a message can hold, often under names that mean something. */
export function valuesNear(...names: readonly string[]): fc.Arbitrary<unknown> {
  const key = fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor'), fc.string({ maxLength: 6 }))
  const leaf = fc.oneof(
    fc.constantFrom<unknown>(...names, ...PIECES, null, undefined, true, false, 0, -1, 1e308, NaN, Infinity),
    fc.double(),
    fc.string({ maxLength: 12 }),
  )
  return fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.dictionary(key, tie('value'), { maxKeys: 5 }),
      fc.array(tie('value'), { maxLength: 4 }),
    ),
  })).value
}

function edited(text: string, { at, cut, put }: { at: number; cut: number; put: string }): string {
  const place = Math.floor(at * text.length)
  return text.slice(0, place) + put + text.slice(place + cut)
}
