import { zipSync } from 'fflate'
import { sampleDocx, sampleEpub, samplePdf } from '../src/documents/sample-files.ts'
import { expect, test } from './journey.ts'
import type { Studio } from './studio.ts'

const SENTENCE = 'The harbour lay quiet under the snow, and nobody spoke of what the winter had taken. '
/** 100 chapters of 1,000 words. */
const chapters = Array.from(
  { length: 100 },
  (_, i) => `<h2>Chapter ${i + 1}</h2>${`<p>${SENTENCE.repeat(5)}</p>`.repeat(13)}`,
)
const BOOK = sampleEpub(chapters)

interface OpenedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}
const fileOf = (name: string, content: Uint8Array | string): OpenedFile => ({
  name,
  mimeType: '',
  buffer: Buffer.from(content as Uint8Array),
})
const open = (studio: Studio, ...files: OpenedFile[]) =>
  studio.page.getByLabel('File to open').first().setInputFiles(files)
const page = (studio: Studio) => studio.page.getByRole('group', { name: 'The text', exact: true })

test.afterEach(({ studio }) => studio.emptyLibrary())

test('a book of 100,000 words opens within seconds, and its chapters lead into it', async ({ studio }) => {
  const started = Date.now()
  await open(studio, fileOf('sea.epub', BOOK))
  await expect(studio.page.getByRole('status').getByText('“The Sea & I” is in your library.')).toBeVisible()
  await expect(page(studio)).toContainText('The harbour lay quiet')
  const seconds = (Date.now() - started) / 1000
  const [entry] = (await studio.state()).library
  expect(entry).toMatchObject({ title: 'The Sea & I', language: 'en-GB' })
  expect(entry!.words).toBeGreaterThan(100_000)
  test.info().annotations.push({ type: 'seconds', description: String(seconds) })
  // Less than 5 on a machine that does nothing else.
  expect(seconds).toBeLessThan(15)

  await studio.page.locator('summary', { hasText: 'Chapters (100)' }).press('Enter')
  const chapter = studio.page
    .getByRole('navigation', { name: 'Chapters' })
    .getByRole('button', { name: 'Chapter 60' })
  await chapter.press('Enter')
  await expect(chapter).toHaveAttribute('aria-current', 'location')
  await expect(page(studio).getByText('Chapter 60')).toBeInViewport()
})

const bomb = zipSync({ 'META-INF/container.xml': new Uint8Array(20_000_000) })
const evil =
  '<title>Tea</title><h1>Tea</h1><p>Put the kettle on.<img src=x onerror="window.ran=1"><script>window.ran=1</script><iframe srcdoc="<script>parent.ran=1</script>"></iframe></p>'

test('files that cannot be read get a sentence each, nothing of them runs, and the page works on', async ({
  studio,
}) => {
  const { page } = studio
  await studio.text.fill('My own draft.')
  const told = async (file: OpenedFile, sentence: RegExp) => {
    await open(studio, file)
    await expect(studio.alert).toContainText(file.name)
    await expect(studio.alert).toContainText(sentence)
    await studio.page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(studio.text).toHaveValue('My own draft.')
  }
  await told(fileOf('cut.epub', BOOK.subarray(0, BOOK.length / 2)), /damaged or not complete/)
  await told(fileOf('locked.pdf', samplePdf([[[50, 700, 12, 'Secret']]], true)), /locked with a password/)
  await told(fileOf('bomb.epub', bomb), /more than a book can hold/)
  await told(fileOf('letter.docx', '{\\rtf1 no word document}'), /named like a Word document/)
  await told(fileOf('nothing.txt', ''), /empty/)
  await told(
    fileOf(
      'sound.md',
      Uint8Array.from({ length: 5_000 }, (_, i) => i % 9),
    ),
    /no text/,
  )
  await told(fileOf('scan.pdf', samplePdf([[]])), /pages are pictures/)
  await told(fileOf('talk.srt', 'No times here.'), /no subtitles/)

  await open(studio, fileOf('evil.html', `<html><body><article>${evil.repeat(3)}</article></body></html>`))
  await expect(page.getByRole('group', { name: 'The text', exact: true })).toContainText('Put the kettle on.')
  expect(await page.evaluate(() => (window as { ran?: unknown }).ran)).toBeUndefined()

  await page.getByRole('button', { name: 'Back to my draft' }).click()
  await expect(studio.text).toHaveValue('My own draft.')
  await studio.button('Speak').click()
  await studio.hear(0.1)
  await studio.button('Stop').click()
})

test('every kind of file is opened, dropped or pasted, and keeps its headings and lists', async ({
  studio,
}) => {
  const { page: tab } = studio
  const shows = async (...lines: string[]) => {
    for (const line of lines) await expect(page(studio)).toContainText(line)
  }
  await open(
    studio,
    fileOf(
      'walk.pdf',
      samplePdf([
        [
          [50, 700, 24, 'A walk'],
          [50, 650, 12, 'We left the house at nine.'],
          [50, 620, 12, 'It had rained in the night.'],
          [50, 590, 12, 'The path was soft and dark.'],
        ],
      ]),
    ),
    fileOf('note.docx', sampleDocx('<w:p><w:r><w:t>Dear Ann, it rained.</w:t></w:r></w:p>')),
  )
  await shows('# A walk', 'We left the house at nine.')
  expect((await studio.state()).library.map(({ title }) => title)).toContain('Dear Ann, it rained.')

  const drop = (name: string, content: string) =>
    tab.evaluate(
      ([name, content]) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([content!], name!))
        const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true })
        document.body.dispatchEvent(over)
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
        return over.defaultPrevented
      },
      [name, content],
    )
  await tab.getByRole('link', { name: 'Settings' }).click()
  expect(
    await drop(
      'Reise.md',
      '# Reise\n\nWir waren auf dem Weg und das Wetter ist nicht gut mit dem Wind. '.repeat(3),
    ),
  ).toBe(true)
  await shows('# Reise', 'Wir waren auf dem Weg')
  await expect(tab.getByRole('status').getByText('seems to be in German')).toBeVisible()

  await tab.getByRole('button', { name: 'Back to my draft' }).click()
  await studio.text.fill('')
  await studio.text.focus()
  await tab.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Tea Milk Sugar')
    clipboardData.setData(
      'text/html',
      '<h2>Tea</h2><ul><li>Milk</li><li>Sugar</li></ul><script>window.ran=1</script>',
    )
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await expect(studio.text).toHaveValue('## Tea\n\n- Milk\n- Sugar')
  await studio.text.press('ControlOrMeta+z')
  await expect(studio.text).toHaveValue('')
})

test('a large file can be cancelled while it is read', async ({ studio }) => {
  const pages = Array.from({ length: 400 }, (_, i) =>
    Array.from({ length: 40 }, (_, line) => [50, 780 - 18 * line, 12, `${i} ${SENTENCE}`] as const),
  )
  // From inside, as soon as a page is read: from here, all of them may be.
  const cancelled = studio.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const group = document.querySelector('[aria-label="Opening files"]')
          const { value = 0 } = group?.querySelector('progress') ?? {}
          if (!group || value === 0) return
          watch.disconnect()
          group.querySelector('button')!.click()
          resolve(value)
        }
        const watch = new MutationObserver(look)
        watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['value'] })
      }),
  )
  await open(studio, fileOf('long.pdf', samplePdf(pages)), fileOf('more.txt', 'More.'))
  expect(await cancelled).toBeLessThan(1)
  await expect(studio.page.getByRole('group', { name: 'Opening files' })).toBeHidden()
  expect((await studio.state()).library).toEqual([])
  await expect(studio.alert).toBeEmpty()
})

test('offline after the first visit: each kind of file opens, and the library is there after a reload', async ({
  firstVisit,
}) => {
  const { site, open: visit } = await firstVisit({ serviceWorker: true })
  const studio = await visit()
  await studio.page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await expect.poll(() => studio.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await site.switchOff()
  await open(
    studio,
    fileOf('book.epub', sampleEpub(['<h1>One</h1><p>First words.</p>'])),
    fileOf('walk.pdf', samplePdf([[[50, 650, 12, 'We left the house at nine.']]])),
    fileOf('note.docx', sampleDocx('<w:p><w:r><w:t>Dear Ann, it rained.</w:t></w:r></w:p>')),
    fileOf('page.html', '<html><body><p>A page of its own.</p></body></html>'),
  )
  await expect(studio.page.getByRole('status').getByText('4 texts are in your library.')).toBeVisible()
  await studio.page.reload()
  await expect(page(studio)).toContainText('First words.')
  await studio.page.getByRole('link', { name: 'Library' }).click()
  await expect(studio.page.getByRole('button', { name: 'Dear Ann, it rained.', exact: true })).toBeVisible()
})
