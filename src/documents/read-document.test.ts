import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import { sampleDocx, sampleEpub, samplePdf } from './sample-files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const refusal = async (name: string, content: Uint8Array) => {
  const error: unknown = await readDocument(name, content).then(
    () => null,
    (error: unknown) => error,
  )
  expect(error).toMatchObject({ name: 'InputError' })
  return (error as Error).message
}

describe('plain text', () => {
  it('makes paragraphs whole whose lines were broken to a width, and leaves verse and lists alone', async () => {
    const text =
      'It was the best of evenings for a walk along the river, and so we went to-\ngether, though the wind had risen and the boats lay low\nin the water.\n\nRoses are red,\nviolets are blue.\n\n- one\n- two'
    const read = await readDocument('a.txt', bytes(text))
    expect(read.text).toContain(
      'we went together, though the wind had risen and the boats lay low in the water.',
    )
    expect(read.text).toContain('Roses are red,\nviolets are blue.')
    expect(read.text).toContain('- one\n- two')
  })

  it.each([
    ['utf-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x21)],
    ['windows-1252', Uint8Array.of(0xe9, 0x21)],
    ['utf-16le', Uint8Array.of(0xff, 0xfe, 0xe9, 0, 0x21, 0)],
    ['utf-16be', Uint8Array.of(0xfe, 0xff, 0, 0xe9, 0, 0x21)],
  ])('reads %s', async (_, content) => {
    expect((await readDocument('a.txt', content)).text).toBe('é!')
  })

  it('notices the language', async () => {
    const german =
      'Der Mann und die Frau waren nicht zu Hause, und das Kind ist auf dem Weg mit einem Hund und einer Katze, die sich nicht mag.'
    expect((await readDocument('a.txt', bytes(german))).language).toBe('de')
    const english =
      'The man and the woman were not at home, and the child is on the way with a dog and a cat that was not to be seen.'
    expect((await readDocument('a.txt', bytes(english))).language).toBe('en')
    expect((await readDocument('a.txt', bytes('Hm.'))).language).toBeUndefined()
  })
})

describe('Markdown', () => {
  it('keeps headings, lists and pronunciations, and leaves out what is not said', async () => {
    const source =
      '---\ntitle: "My Book"\n---\n\nThe Sea\n=======\n\nSee [the map](https://a.example/x) of [Worcester](/wˈʊstəɹ/).[^1]\n\n```js\ncode()\n```\n\n![A boat](b.png)\n\n- one\n- two\n\n<!-- no -->\n[^1]: A note.\n'
    const read = await readDocument('a.md', bytes(source))
    expect(read.title).toBe('My Book')
    expect(read.text).toBe('# The Sea\n\nSee the map of [Worcester](/wˈʊstəɹ/).\n\nA boat\n\n- one\n- two')
    expect(read.headings).toEqual([{ title: 'The Sea', start: 2 }])
  })
})

describe('HTML', () => {
  const article = `<p>${'The river was wide, and slow, and nobody on the shore had seen it like that. '.repeat(6)}</p>`

  it('takes the main text without menus, and runs nothing', async () => {
    const page = `<!doctype html><html lang="en"><head><title>A day out</title><script>globalThis.wasRun = true</script></head>
      <body onload="globalThis.wasRun = true"><nav><a href="/">Home</a><a href="/x">Shop</a></nav>
      <article><h2>By the river</h2>${article}<ul><li>bread</li><li>cheese</li></ul>${article}
      <img src="x" onerror="globalThis.wasRun = true" alt="A barge"><p>Note<sup><a href="#n1">1</a></sup> that.</p></article>
      <footer>All rights reserved</footer><svg><script>globalThis.wasRun = true</script></svg></body></html>`
    const read = await readDocument('a.html', bytes(page))
    expect(read.text).toContain('## By the river\n\nThe river was wide')
    expect(read.text).toContain('- bread\n- cheese')
    expect(read.text).toContain('Note that.')
    expect(read.text).not.toMatch(/wasRun|Home|rights/)
    expect(read).toMatchObject({ title: 'A day out', language: 'en' })
    expect('wasRun' in globalThis).toBe(false)
  })

  it('keeps the headline, which is the title without the name of the site', async () => {
    const page = `<html><head><title>A walk | The Daily Step</title></head><body><h1>The Daily Step</h1>
      <article><h1>A walk</h1>${article}<h2>Home</h2>${article}</article></body></html>`
    const read = await readDocument('a.html', bytes(page))
    expect(read.title).toBe('A walk')
    expect(read.headings.map(({ title }) => title)).toEqual(['A walk', 'Home'])
  })

  it('takes any nesting and anything unclosed, in a moment', async () => {
    const started = performance.now()
    const deep = await readDocument('a.html', bytes(`${'<div>'.repeat(50_000)}Deep down.`))
    expect(deep.text).toBe('Deep down.')
    await readDocument('a.html', bytes(`<p>Hello ${'<b <i x="'.repeat(20_000)}`))
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})

describe('EPUB', () => {
  it('reads the chapters in order, without contents, notes and page numbers', async () => {
    const book = sampleEpub([
      '<h1>One</h1><p>First<a epub:type="noteref" href="#n">3</a> words.</p><span epub:type="pagebreak" title="7">7</span><aside epub:type="footnote">A note.</aside>',
      '<h1>Two</h1><ol><li>a</li><li>b</li></ol><script>bad()</script>',
    ])
    const read = await readDocument('b.epub', book)
    expect(read.text).toBe('# One\n\nFirst words.\n\n# Two\n\n1. a\n2. b')
    expect(read).toMatchObject({ title: 'The Sea & I', language: 'en-GB' })
    expect(read.headings.map(({ title, start }) => [title, read.text.slice(start, start + 3)])).toEqual([
      ['One', 'One'],
      ['Two', 'Two'],
    ])
  })

  it('reads 100,000 words in under 5 s', async () => {
    const chapter = `<h1>Chapter</h1>${`<p>${'Some quiet words of a long novel, <i>set</i> in type. '.repeat(20)}</p>`.repeat(50)}`
    const book = sampleEpub(Array.from({ length: 10 }, () => chapter))
    const started = performance.now()
    const { text } = await readDocument('b.epub', book)
    expect(text.split(/\s+/).length).toBeGreaterThan(100_000)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('takes headings that a chapter lacks from the contents, and leaves out what its styles hide', async () => {
    const contents = ['Storm', 'Calm', 'Rain'].map(
      (name, i) => `<li><a href="text/ch%20${i}.xhtml">${name}</a></li>`,
    )
    const book = sampleEpub(
      [
        '<p class="title">STORM</p><p>The wind rose.</p><p class="only-for-kindle">Tap here.</p>',
        '<img src="heading.png"/><p id="teaser">More!</p><p>The wind fell.</p>',
        '<h2>Three</h2><p>Drops.</p>',
        '<h2>In this book</h2><p><a href="ch%200.xhtml">A storm at night</a></p><p><a href="ch%201.xhtml">Calm at last</a></p>',
      ],
      {
        'OEBPS/nav.xhtml': `<html><body><nav><ol><li><span>Part</span><ol>${contents.join('')}</ol></li></ol></nav></body></html>`,
        'OEBPS/main.css':
          '/* p */ @media print { .title { display: none } } p.only-for-kindle, #teaser { display:none } .a .title{display:none}',
      },
    )
    expect((await readDocument('b.epub', book)).text).toBe(
      '# Storm\n\nThe wind rose.\n\n# Calm\n\nThe wind fell.\n\n## Three\n\nDrops.',
    )
  })

  it('tells a protected book from one that only hides its fonts', async () => {
    const lock = (algorithm: string) => ({
      'META-INF/encryption.xml': `<e><EncryptionMethod Algorithm="${algorithm}"/></e>`,
    })
    const text = ['<p>Words.</p>']
    expect(
      await refusal('b.epub', sampleEpub(text, lock('http://www.w3.org/2001/04/xmlenc#aes128-cbc'))),
    ).toContain('protected')
    const fonts = sampleEpub(text, lock('http://www.idpf.org/2008/embedding'))
    expect((await readDocument('b.epub', fonts)).text).toBe('Words.')
  })
})

describe('Word', () => {
  it('keeps headings by their style, in whatever language', async () => {
    const paragraph = (text: string, style = '') =>
      `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
    const read = await readDocument(
      'd.docx',
      sampleDocx(paragraph('Das Meer', 'berschrift1') + paragraph('Es war weit.')),
    )
    expect(read.text).toBe('# Das Meer\n\nEs war weit.')
    const titled = sampleDocx(paragraph('Minutes', 'titel') + paragraph('All came.'))
    expect(await readDocument('d.docx', titled)).toMatchObject({
      title: 'Minutes',
      text: '# Minutes\n\nAll came.',
    })
  })
})

describe('PDF', () => {
  it('makes paragraphs whole, marks headings, drops page numbers and running titles', async () => {
    const page = (number: number, lines: readonly string[]) => [
      [250, 770, 9, 'The Running Title'] as const,
      ...lines.map((line, i) => [60, 700 - 16 * i, 11, line] as const),
      [300, 30, 9, String(number)] as const,
    ]
    const pdf = samplePdf([
      [
        [60, 730, 20, 'A Beginning'] as const,
        ...page(1, [
          'The evening was long and the river was extra-',
          'ordinarily wide when we came.',
          '',
        ]).slice(1),
      ],
      page(2, ['Then the second page came.']),
      page(3, ['And a third.']),
      page(4, ['And the last.']),
    ])
    const { text, headings } = await readDocument('p.pdf', pdf)
    expect(text).toBe(
      '# A Beginning\n\nThe evening was long and the river was extraordinarily wide when we came.\n\nThen the second page came.\n\nAnd a third.\n\nAnd the last.',
    )
    expect(headings.length).toBe(1)
  })
})

describe('subtitles', () => {
  it('keeps the time of each', async () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\n<i>Hello</i>\nyou.\n\n2\n00:00:05,500 --> 00:00:06,000\nGoodbye.\n'
    expect((await readDocument('s.srt', bytes(srt))).text).toBe(
      '[at:0:01.000] Hello you.\n[at:0:05.500] Goodbye.',
    )
  })

  it('leaves out who speaks and what is only for the eye', async () => {
    const vtt =
      'WEBVTT\n\nNOTE for us\n\n00:01.000 --> 00:02.000 align:start\n- <v Ann>Tea &amp; cake?\n- Yes, well-made.\n\n00:03.000 --> 00:04.000\n[door slams]\n\n00:05.000 --> 00:06.000\n♪ La la ♪\n'
    expect((await readDocument('s.vtt', bytes(vtt))).text).toBe(
      '[at:0:01.000] Tea & cake? Yes, well-made.\n[at:0:05.000] La la',
    )
  })
})

describe('what cannot be read', () => {
  const epub = sampleEpub(['<p>Words.</p>'.repeat(500)])

  it.each([
    ['an empty file', 'a.txt', new Uint8Array(0), 'empty'],
    ['white space alone', 'a.txt', bytes(' \n '), 'no text'],
    ['a truncated EPUB', 'a.epub', epub.slice(0, epub.length / 2), 'damaged or not complete'],
    ['a text named EPUB', 'a.epub', bytes('Hello'), 'named like an EPUB, but is none'],
    [
      'a picture named text',
      'a.txt',
      Uint8Array.from({ length: 900 }, (_, i) => i % 7),
      'no text that can be read',
    ],
    ['control characters alone', 'a.txt', Uint8Array.of(0, 1, 2), 'no text that can be read'],
    ['a few odd bytes', 'a', Uint8Array.of(0x1b, 0x41, 0x1b, 0x7f), 'no text that can be read'],
    ['half a character', 'a.txt', Uint8Array.of(0, 7, 0, 8), 'no text that can be read'],
    ['a ZIP that is no book', 'a.epub', zipSync({ x: bytes('x') }), 'no EPUB'],
    ['a ZIP that is no document', 'a.docx', zipSync({ x: bytes('x') }), 'no Word document'],
    ['a broken document', 'a.docx', sampleDocx('<w:p>').slice(0, 900), 'damaged'],
    ['a locked PDF', 'a.pdf', samplePdf([[[60, 700, 11, 'Secret.']]], true), 'locked with a password'],
    [
      'a truncated PDF',
      'a.pdf',
      samplePdf([[[60, 700, 11, 'Words.']]]).slice(0, 60),
      'damaged or not complete',
    ],
    ['a PDF of pictures', 'a.pdf', samplePdf([[]]), 'pages are pictures'],
    ['an old Office file', 'a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), 'without a password'],
    ['subtitles without any', 'a.srt', bytes('Hello'), 'no subtitles'],
    ['too much text', 'a.txt', bytes('word '.repeat(500_000)), 'at most 2000000'],
  ])('tells %s in a sentence', async (_, name, content, sentence) => {
    expect(await refusal(name, content)).toContain(sentence)
  })

  it.each([
    ['the letters of an archive', 'PK is the code of Pakistan.'],
    ['the name of a format', 'A PDF begins with “%PDF-1.7”.'],
    ['colours of a terminal', '\x1b[31mError\x1b[0m: no tea.'],
    ['a stray byte or two', `A page.\f${'Some words. '.repeat(20)}\x1a`],
  ])('takes a text with %s for what it is', async (_, text) => {
    expect((await readDocument('a.txt', bytes(text))).text).toBe(text)
  })

  it('takes what has any other ending for text', async () => {
    for (const name of ['a', 'a.log', 'a.constructor'])
      expect((await readDocument(name, bytes('Words.'))).text).toBe('Words.')
  })

  it('opens no archive that would burst', async () => {
    const started = performance.now()
    const zeros = new Uint8Array(40_000_000)
    const bomb = zipSync({ 'word/document.xml': zeros, 'OEBPS/a.xhtml': zeros })
    expect(await refusal('a.docx', bomb)).toContain('more than a book can hold')
    expect(await refusal('a.epub', bomb)).toContain('more than a book can hold')
    expect(performance.now() - started).toBeLessThan(30_000)
  })

  it('does not believe what an archive says of itself', async () => {
    // The directory claims a hundred bytes; a hundred million are in it.
    const liar = zipSync({ 'META-INF/container.xml': new Uint8Array(100_000_000) })
    const view = new DataView(liar.buffer)
    for (let at = 0; at < liar.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
    }
    await refusal('a.epub', liar)
  })
})
