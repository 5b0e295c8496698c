import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OffsetText } from '../offset-text.ts'
import { tokenize } from '../tokenizer.ts'
import { HOMOGRAPHS } from './homograph-readings.ts'
import { HomographResolver } from './homograph-resolver.ts'
import { viewSentence } from './sentence-view.ts'
import { Tagger } from './tagger.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url))
const tagger = new Tagger(read('../trained/tagger.bin'))
const resolver = new HomographResolver(read('../trained/homographs.bin'), 'en-us')

const cases = read('everyday-homographs.txt')
  .toString()
  .split('\n')
  .filter((line) => line.includes('|'))
  .map((line) => {
    const [marked, sense] = line.split('|').map((part) => part.trim())
    const tokens = tokenize(OffsetText.of(marked!.replaceAll('*', '')))
    const start = marked!.indexOf('*')
    return { marked: marked!, sense: sense!, tokens, at: tokens.findIndex((token) => token.start === start) }
  })

describe('homographs of everyday speech', () => {
  it('has senses that exist', () => {
    for (const { marked, sense, tokens, at } of cases) {
      const readings = HOMOGRAPHS.get(tokens[at]!.text.toLowerCase()) ?? []
      expect(
        readings.map((reading) => reading.sense),
        marked,
      ).toContain(sense)
    }
  })

  it('reads at least 88 of 100 as people do', () => {
    const missed = cases.flatMap(({ marked, sense, tokens, at }) => {
      const view = viewSentence(tokens.map((token) => token.text))
      const found = resolver.sense(view, tagger.tag(view), at)?.sense
      return found === sense ? [] : [`${marked} → ${found}`]
    })
    expect(cases.length).toBeGreaterThanOrEqual(150)
    expect(missed.length / cases.length, missed.join('\n')).toBeLessThanOrEqual(0.12)
  })
})
