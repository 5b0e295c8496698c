import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { EMOTION_NAMES } from '../../src/config/emotion-names.ts'
import type { SpeechDelivery } from '../../src/protocol.ts'
import { EmotionController, type Performance } from '../../src/synthesis/emotion-controller.ts'
import { joinSamples } from '../../src/lib/join-samples.ts'
import { openSynthesizer } from './open-synthesizer.ts'
import { saveWav } from './save-wav.ts'
import { measure, semitones, shiftBetween, type SoundMeasures } from './sound-measures.ts'

/**
 * Whether the sound changes by what is asked, measured on the audio: fundamental frequency by YIN, length, level of the
 * voiced parts. `--voices a,b`, `--emotions` (those alone), `--only sad,angry` and `--save FOLDER` (the sounds, to listen to); prints a table and
 * fails where a bar is broken.
 */
const { values } = parseArgs({
  options: {
    voices: { type: 'string', default: 'af_heart,am_michael,bf_emma,bm_george' },
    emotions: { type: 'boolean' },
    only: { type: 'string' },
    save: { type: 'string' },
  },
})

/** One breath each, without a mark inside, so that the length is speech alone. */
const TEXTS = [
  'The keeper of the old lighthouse walks down to the harbour every morning.',
  'Nobody in the village remembers who planted those enormous apple trees.',
] as const
const BARS = { pitch: 0.5, seconds: 0.03, level: 1.5 } as const

const synthesizer = await openSynthesizer()
const emotions = new EmotionController()
let broken = 0
const chosen = EMOTION_NAMES.filter((name) => values.only?.split(',').includes(name) ?? name !== 'neutral')
if (values.save) mkdirSync(values.save, { recursive: true })

async function say(voice: string, text: string, delivery?: SpeechDelivery): Promise<Float32Array> {
  const request = { id: '', text, markup: 'plain', voice, speed: 1, ...(delivery && { delivery }) } as const
  const pieces: Float32Array[] = []
  for await (const step of synthesizer.synthesize(request)) {
    if (step.kind === 'audio') pieces.push(step.segment.pcm)
  }
  return joinSamples(pieces)
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const print = (value: number, digits = 2) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`

/** Compares what was measured with what was asked, over all texts of a voice. */
function report(
  label: string,
  plain: readonly SoundMeasures[],
  changed: readonly SoundMeasures[],
  asked: Pick<Performance, 'pitch' | 'rate' | 'gain'>,
): void {
  const over = (compare: (a: SoundMeasures, b: SoundMeasures) => number) =>
    mean(plain.map((one, at) => compare(one, changed[at]!)))
  const pitch = over(shiftBetween)
  const median = over((a, b) => semitones(a.pitch, b.pitch))
  const range = over((a, b) => b.range / a.range)
  const seconds = over((a, b) => b.seconds / a.seconds)
  const level = over((a, b) => b.level - a.level)
  const holds =
    Math.abs(pitch - asked.pitch) <= BARS.pitch &&
    Math.abs(seconds * asked.rate - 1) <= BARS.seconds &&
    Math.abs(level - asked.gain) <= BARS.level
  if (!holds) broken++
  console.log(
    `${holds ? 'ok  ' : 'FAIL'} ${label.padEnd(28)} pitch ${print(pitch)} st (median ${print(median)}; asked ${print(asked.pitch)}), ` +
      `range × ${range.toFixed(2)}, length × ${seconds.toFixed(3)} (${(1 / asked.rate).toFixed(3)}), ` +
      `level ${print(level)} dB (${print(asked.gain)})`,
  )
}

for (const voice of values.voices.split(',')) {
  const sounds = async (label: string, delivery?: SpeechDelivery) => {
    const all: Float32Array[] = []
    for (const text of TEXTS) all.push(await say(voice, text, delivery))
    const names = all.map((_, at) => `${voice} ${label} ${at + 1}.wav`.replaceAll(' ', '-'))
    if (values.save) all.forEach((pcm, at) => saveWav(join(values.save!, names[at]!), pcm))
    return all
  }
  const plainSounds = await sounds('plain')
  const plain = plainSounds.map(measure)
  const check = async (label: string, delivery: SpeechDelivery) =>
    report(
      `${voice} ${label}`,
      plain,
      (await sounds(label, delivery)).map(measure),
      emotions.perform(delivery),
    )
  if (!values.emotions) {
    for (const pitch of [-4, -2, 2, 4, 7]) await check(`pitch ${pitch}`, { pitch })
    for (const rate of [0.8, 1.25, 1.6]) await check(`rate ${rate}`, { rate })
    for (const gain of [-6, 6]) await check(`gain ${gain}`, { gain })
    for (const range of [0.5, 1.5]) await check(`range ${range}`, { range })
  }
  const none = await sounds('nothing', {
    emotions: EMOTION_NAMES.map((emotion) => ({ emotion, strength: 0 })),
  })
  const isSame = none.every((pcm, at) => pcm.every((sample, i) => sample === plainSounds[at]![i]))
  if (!isSame) broken++
  console.log(`${isSame ? 'ok  ' : 'FAIL'} ${voice} with every emotion at 0 is what is said without any`)
  for (const emotion of chosen) {
    for (const strength of [1, 2]) {
      await check(`${emotion} at ${strength}`, { emotions: [{ emotion, strength }] })
    }
  }
}
console.log(broken === 0 ? 'Everything changes by what is asked.' : `${broken} broken`)
if (broken > 0) process.exitCode = 1
