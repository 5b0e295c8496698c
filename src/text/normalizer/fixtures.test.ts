import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OffsetText } from '../offset-text.ts'
import type { Locale } from '../utterance.ts'
import { TextNormalizer } from './text-normalizer.ts'

interface Fixture {
  readonly title: string
  readonly input: string
  readonly expected: string
}

/** Three lines a case (title / input / expected), cases apart by an empty line; `\n` in a line is a line break. */
function fixturesIn(path: URL): Fixture[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const [title = '', input = '', expected = ''] = block
        .split('\n')
        .map((line) => line.replaceAll('\\n', '\n').replaceAll('\\t', '\t'))
      return { title, input, expected }
    })
}

/** A title may begin with its settings: “GB: …”, “emoji: …”. */
function normalizerFor(title: string): TextNormalizer {
  const locale: Locale = title.startsWith('GB:') ? 'en-gb' : 'en-us'
  return new TextNormalizer({ locale, emoji: title.startsWith('emoji:') ? 'say' : 'skip' })
}

const files = (folder: string) => {
  const url = new URL(`./${folder}/`, import.meta.url)
  return readdirSync(url)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, path: new URL(name, url) }))
}

describe.each(files('rules'))('rules/$name', ({ path }) => {
  it.each(fixturesIn(path))('$title', ({ title, input, expected }) => {
    const normalizer = normalizerFor(title)
    const said = normalizer.normalize(normalizer.clean(OffsetText.of(input)))
    expect(said.text).toBe(expected)
    expect(normalizer.normalize(said).text).toBe(expected)
  })
})

describe.each(files('clean'))('clean/$name', ({ path }) => {
  it.each(fixturesIn(path))('$title', ({ title, input, expected }) => {
    expect(normalizerFor(title).clean(OffsetText.of(input)).text).toBe(expected)
  })
})
