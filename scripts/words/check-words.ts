import { parseArgs } from 'node:util'
import { SAMPLE_RATE } from '../../src/config/limits.ts'
import type { TimedWord } from '../../src/protocol.ts'
import type { TTSSynthesizer } from '../../src/synthesis/tts-synthesizer.ts'
import { openSynthesizer } from '../delivery/open-synthesizer.ts'
import { speechOnsets } from './speech-onsets.ts'

/** At most of their commas the voices are silent for a moment, and hardly anywhere else. */
const SENTENCES = [
  'Nobody moved, nobody spoke, and after a while, the old man laughed.',
  'We met in London, in the rain, under a yellow lamp, and we never met again.',
  'If it rains, stay inside; if it snows, light a fire; otherwise, come along.',
  'My brother, who lives in Vienna, has seven cats, nine dogs, and one very lazy mule.',
]
const SPEEDS = [0.7, 1, 1.4]
/** At speed 1. Shorter ones may be those of a t or a k. */
const SILENCE_SECONDS = 0.12
/** Commas are farther apart than twice that: a word that is told so wrong is still compared with its own onset. */
const REACH_SECONDS = 0.35
const MEDIAN_MS = 50
const WORST_MS = 200
/** A listener who has enough in hand to let a sentence be one unit. */
const LISTENER = { aheadSeconds: 60, rate: 1 }

interface Row {
  readonly voice: string
  readonly speed: number
  readonly text: string
  /** Told less heard. */
  readonly ms: number
}

const { values } = parseArgs({
  options: { voices: { type: 'string', default: 'af_heart,am_michael,bf_emma,bm_george' } },
})

/**
 * Speaks with the real model and compares when the words after commas are said to begin with when sound begins after a
 * silence, which is measured on the sound alone. Fails where the median is above 50 ms, one word above 200, or there is
 * nothing to compare.
 */
const synthesizer = await openSynthesizer()
const rows: Row[] = []
for (const voice of values.voices.split(','))
  for (const speed of SPEEDS) {
    const found = []
    for (const text of SENTENCES) found.push(...(await compare(synthesizer, text, voice, speed)))
    console.log(`${voice} at ${speed}: ${described(found)}`)
    rows.push(...found)
  }
console.log(`All: ${described(rows)}`)
if (rows.length === 0) console.log('Nothing could be compared: no voice was silent at a comma.')
const late = rows.filter(({ ms }) => Math.abs(ms) > WORST_MS)
for (const { text, voice, speed, ms } of late) console.log(`${voice} at ${speed}: “${text}” is ${ms} ms off`)
if (late.length > 0 || !(medianOf(rows) <= MEDIAN_MS)) process.exitCode = 1

async function compare(
  synthesizer: TTSSynthesizer,
  text: string,
  voice: string,
  speed: number,
): Promise<Row[]> {
  const request = { id: 'words', text, markup: 'plain', voice, speed } as const
  const words: TimedWord[] = []
  const pcm: number[] = []
  for await (const step of synthesizer.synthesize(request, LISTENER)) {
    if (step.kind === 'audio') for (const sample of step.segment.pcm) pcm.push(sample)
    if (step.kind === 'segment') words.push(...step.words)
  }
  const heads = words.filter(({ start }) => /[,;] $/.test(text.slice(0, start)))
  const onsets = speechOnsets(Float32Array.from(pcm), SAMPLE_RATE, SILENCE_SECONDS / speed).slice(1)
  return onsets.flatMap((onset) => {
    const off = (word: TimedWord) => Math.abs(word.from! - onset)
    const [word] = heads.toSorted((a, b) => off(a) - off(b))
    if (!word || off(word) > REACH_SECONDS) {
      console.log(`${voice} at ${speed}: a silence that is at no comma ends at ${onset.toFixed(2)} s`)
      return []
    }
    return [{ voice, speed, text: word.text, ms: Math.round(1000 * (word.from! - onset)) }]
  })
}

/** NaN of none. */
function medianOf(rows: readonly Row[]): number {
  return rows.map(({ ms }) => Math.abs(ms)).sort((a, b) => a - b)[Math.floor(rows.length / 2)] ?? NaN
}

function described(rows: readonly Row[]): string {
  if (rows.length === 0) return 'no silence at a comma'
  const worst = Math.max(...rows.map(({ ms }) => Math.abs(ms)))
  const bias = Math.round(rows.reduce((sum, { ms }) => sum + ms, 0) / rows.length)
  return `${rows.length} words, median ${medianOf(rows)} ms, worst ${worst} ms, mean ${bias} ms`
}
