import { TAG_NAMES } from '../../config/tag-names.ts'
import { kokoroPhonemes } from '../kokoro-phonemes.ts'
import { OffsetText } from '../offset-text.ts'
import type { Piece } from '../offset-text.ts'
import type { Delivery, Locale } from '../utterance.ts'
import { blocksOf } from './blocks.ts'
import type { DeliverySpan, MarkedPause, MarkedPlace, MarkedText, Pronunciation } from './marked-text.ts'
import { placeOf } from '../xml/place.ts'
import {
  DATA_RUN,
  FASTEST_RATE,
  LONGEST_PAUSE_MS,
  LONGEST_RUN,
  SLOWEST_RATE,
  clockTime,
  duration,
  rateFactor,
  voiceName,
} from './values.ts'

const TAG = new RegExp(
  String.raw`(?<data>${DATA_RUN})|\[(?<word>[^\][\n]{1,200})\]\(/(?<ipa>[^/\n()]{1,200})/\)|\[(?<name>${TAG_NAMES}):(?<value>[^\][\n]{0,100})\]`,
  'giu',
)

/**
 * Reads the tags that plain text may hold: `[Worcester](/wˈʊstəɹ/)`, `[pause:1.5s]`, `[at:1:23.5]`, and `[voice:af_bella]` and
 * `[rate:1.2]`, which hold until the next of their kind. A tag that asks for what cannot be is reported in `problems`
 * and left as text; nothing throws. Linear in the text.
 */
export function readPlainMarkup(input: string, locale: Locale): MarkedText {
  const pieces: Piece[] = []
  const pronunciations: Pronunciation[] = []
  const deliveries: DeliverySpan[] = []
  const pauses: MarkedPause[] = []
  const voices: MarkedPlace[] = []
  const problems: string[] = []
  let delivery: Delivery = {}
  let since = 0
  const deliver = (at: number, next: Delivery) => {
    if (at > since && Object.keys(delivery).length > 0) deliveries.push({ start: since, end: at, delivery })
    delivery = next
    since = at
  }
  for (const match of input.matchAll(TAG)) {
    const { data, word, ipa = '', name = '', value = '' } = match.groups ?? {}
    const at = match.index
    const end = at + match[0].length
    const drop = () => pieces.push({ index: at, written: match[0].length, spoken: '' })
    const complain = (message: string) => problems.push(`${placeOf(input, at)}: ${message}`)
    if (data !== undefined) {
      const left = data.length - LONGEST_RUN
      pieces.push({ index: at + LONGEST_RUN, written: left, spoken: '' })
      complain(`${data.length} characters without a space are no language. The last ${left} are left out.`)
      continue
    }
    if (word !== undefined) {
      // The word itself is said either way.
      pieces.push({ index: at, written: 1, spoken: '' })
      pieces.push({ index: at + 1 + word.length, written: match[0].length - 1 - word.length, spoken: '' })
      try {
        pronunciations.push({
          start: at + 1,
          end: at + 1 + word.length,
          phonemes: kokoroPhonemes(ipa, locale),
        })
      } catch (error) {
        complain((error as Error).message)
      }
      continue
    }
    const tag = name.toLowerCase()
    if (tag === 'pause') {
      const ms = duration(value)
      if (ms === undefined) {
        complain(
          `“${match[0]}” is no pause of at most ${LONGEST_PAUSE_MS / 1000} seconds. Write it as [pause:1.5s].`,
        )
      } else {
        pauses.push({ at, ms })
        drop()
      }
    } else if (tag === 'at') {
      const clockMs = clockTime(value)
      if (clockMs === undefined) {
        complain(`“${match[0]}” is no time of at most 24 hours. Write it as [at:83.5s] or [at:1:23.5].`)
      } else {
        pauses.push({ at, ms: 0, clockMs })
        drop()
      }
    } else if (tag === 'rate') {
      const rate = rateFactor(value)
      if (rate === undefined) {
        complain(
          `“${match[0]}” is no rate from ${SLOWEST_RATE} to ${FASTEST_RATE}. Write it as [rate:1.2]; 1 is the voice's own.`,
        )
      } else {
        deliver(end, { ...delivery, rate })
        drop()
      }
    } else {
      const voice = voiceName(value)
      if (voice === undefined) {
        complain(`“${match[0]}” names no voice. Write it as [voice:af_bella].`)
      } else {
        voices.push({ at, name: voice })
        deliver(end, { ...delivery, voice })
        drop()
      }
    }
  }
  deliver(input.length, {})
  const text = pieces.length > 0 ? OffsetText.of(input).splice(pieces) : OffsetText.of(input)
  return {
    blocks: blocksOf(text),
    pronunciations,
    deliveries,
    pauses,
    marks: [],
    backgrounds: [],
    voices,
    problems,
  }
}
