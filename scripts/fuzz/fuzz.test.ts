import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Speech } from '../../src/embed/speech.ts'
import { SpeechError } from '../../src/errors.ts'
import { createTextFrontEnd, textAssetsFor } from '../../src/text/create-text-front-end.ts'
import type { TextFrontEnd } from '../../src/text/text-front-end.ts'
import { installAudio } from '../faults/bench-audio.ts'
import { openPage } from '../faults/bench-page.ts'
import { readTextAssets } from '../read-text-assets.ts'
import { embed } from './embed-surface.ts'
import { surfaces } from './surfaces.ts'

/** None of them is larger than some kilobytes. */
const LONGEST_MS = 3_000
const INTERNALS =
  /\bat .+:\d+:\d+|node_modules|\/(home|work|usr|src)\/|(Type|Reference|Syntax)Error|\[object /

let reader: TextFrontEnd
const asked: string[] = []
const audio = installAudio()

beforeAll(async () => {
  reader = createTextFrontEnd(await readTextAssets(textAssetsFor('en-us')), 'en-us', [])
  vi.stubGlobal('fetch', async (url: unknown) => {
    asked.push(String(url))
    throw new TypeError('Failed to fetch')
  })
})

afterAll(() => {
  vi.unstubAllGlobals()
  audio.remove()
})

function checkSentence(sentence: string): void {
  expect(sentence).toMatch(/[.!?]$/)
  expect(sentence).not.toMatch(INTERNALS)
  expect(sentence.length).toBeLessThan(1_500)
}

const names = surfaces(undefined as never)

describe('whatever is thrown at it', () => {
  it('is ten thousand requests', () => {
    expect(names.reduce((sum, { requests }) => sum + requests, 0)).toBeGreaterThanOrEqual(10_000)
  })

  it.each(names.map(({ name }) => name))(
    '%s is taken or refused with a sentence, soon, and asks nothing of the network',
    async (name) => {
      const { requests, request, ask } = surfaces(reader).find((surface) => surface.name === name)!
      await fc.assert(
        fc.asyncProperty(request, async (value) => {
          const started = process.cpuUsage()
          try {
            const sentences = await ask(value as never)
            if (Array.isArray(sentences))
              for (const sentence of sentences as string[]) checkSentence(sentence)
          } catch (error) {
            if (!(error instanceof SpeechError)) throw error
            checkSentence(error.message)
          }
          const { user, system } = process.cpuUsage(started)
          expect((user + system) / 1000).toBeLessThan(LONGEST_MS)
        }),
        { numRuns: requests, seed: 20_260_101, endOnFailure: true },
      )
      expect(asked).toEqual([])
    },
    120_000,
  )

  it('a flood from one origin is held to its limit, and another one is still obeyed', async () => {
    const speech = new Speech(openPage().client)
    const from = (origin: string, length: number) =>
      Array.from({ length }, (_, id) => ({
        data: { litetts: 1, id: `${id}`, kind: 'speak', text: 'one.', queued: true },
        origin,
        answers: Infinity,
      }))
    const refused = (await embed(speech, from('https://friend.example', 300), false)).filter((sentence) =>
      /^This page may ask for speech 60 times a minute .+ Ask again in \d+ s\.$/.test(sentence),
    )
    expect(refused.length).toBeGreaterThanOrEqual(235)
    expect(await embed(speech, from('https://site.example', 1), false)).toEqual([])
  })
})
