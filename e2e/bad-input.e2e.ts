import { expect, test } from './journey.ts'
import type { Studio } from './studio.ts'

/** Whatever came before, the next text is spoken. */
async function expectNextTextToWork(studio: Studio): Promise<void> {
  await studio.reset()
  await studio.speak('Fine.')
  await studio.hear(0.1)
  expect((await studio.state()).error).toBeNull()
}

for (const [name, text] of [
  ['an empty text', ''],
  ['a blank text', ' \n\t\u00a0\u200b\n'],
] as const) {
  test(`${name} gets a sentence, or a button that cannot be pressed`, async ({ studio }) => {
    await studio.text.fill(text)
    if (await studio.button('Speak').isEnabled()) {
      await studio.button('Speak').click()
      await expect(studio.alert).toContainText(/nothing to say|no words/i)
    }
    await expectNextTextToWork(studio)
  })
}

for (const [name, text] of [
  ['lone surrogates', 'before \ud83d between \udc00 after'],
  ['control characters', 'one\u0000 two\u0007 three\u001b[31m four\u0085 five\u2028 six'],
  ['only emoji', '😀🎉'],
  ['only digits', '4711'],
  ['HTML', '<p>Hello &amp; <b>welcome</b></p><script>alert(1)</script>'],
] as const) {
  test(`${name}: what can be said is spoken`, async ({ studio }) => {
    expectSpeech(await studio.render(text))
    await expectNextTextToWork(studio)
  })
}

test('other scripts: each is spoken, or a sentence says why not', async ({ studio }) => {
  for (const text of ['Привет, мир.', '你好，世界。', 'مرحبا بالعالم', 'नमस्ते', 'שלום']) {
    await expectSpokenOrTold(studio, text)
  }
  await expectNextTextToWork(studio)
})

async function expectSpokenOrTold(studio: Studio, text: string): Promise<void> {
  const sound = await studio.render(text).catch((error: Error) => error.message)
  if (typeof sound === 'string') {
    expect(sound).toMatch(/^[A-Z].+[.!]$/)
    expect(sound).not.toMatch(/undefined|null|TypeError|should not/)
  } else {
    expectSpeech(sound)
  }
}

function expectSpeech(sound: Float32Array): void {
  expect(sound.length).toBeGreaterThan(2_400)
  expect(sound.some((sample) => Math.abs(sample) > 0.02)).toBe(true)
}

test('a megabyte of text starts to speak soon, and stops at once', async ({ studio }) => {
  const sentence = 'It was a bright cold day in the harbour town. '
  await studio.page.evaluate(
    (text) => window.litetts!.getState().actions.setText(text),
    sentence.repeat(Math.ceil(1_000_000 / sentence.length)),
  )
  await studio.button('Speak').click()
  await studio.hear(0.2)
  await studio.button('Stop').click()
  await studio.hearSilence(3_000)
  await expectNextTextToWork(studio)
})

test('more text than fits is refused with both numbers', async ({ studio }) => {
  await expect(studio.render('word '.repeat(400_001))).rejects.toThrow(/2000005.+2000000/)
  await expectNextTextToWork(studio)
})

test('an unknown voice is named, and another can be chosen', async ({ studio }) => {
  await expect(studio.render('Hello.', { voice: 'xx_nobody' })).rejects.toThrow(/xx_nobody/)
  await expectNextTextToWork(studio)
})

for (const speed of [0, Number.NaN, 99, -1, Number.POSITIVE_INFINITY]) {
  test(`speed ${speed} is refused with what is possible`, async ({ studio }) => {
    await expect(studio.render('Hello.', { speed })).rejects.toThrow(/speed.*0\.5.*2/i)
    await expectNextTextToWork(studio)
  })
}
