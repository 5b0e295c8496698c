import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { AssetManifest } from '../../src/config/asset-manifest.ts'
import { SAMPLES_PER_COLUMN, STYLE_SIZE, VOICE_ROWS } from '../../src/config/limits.ts'
import type { AcousticInput } from '../../src/engine/acoustic-model.ts'
import { ExpectedStatistics } from '../../src/engine/expected-statistics.ts'
import { logMelDistance } from '../../src/engine/log-mel-distance.ts'
import { StatisticsPredictor } from '../../src/engine/statistics-predictor.ts'
import { readUsualUnit } from '../../src/engine/voice-statistics.ts'
import { WindowedAcousticModel } from '../../src/engine/windowed-acoustic-model.ts'
import { tokensOf } from '../../src/text/tokens.ts'
import { readFloats } from '../../src/voice/import/read-floats.ts'
import { VoiceMap } from '../../src/voice/voice-map.ts'
import { joinSamples } from '../../src/lib/join-samples.ts'
import { groupFolder, readAssetLock } from '../assets/asset-lock.mjs'
import { readVoice } from './acoustic-inputs.ts'
import { WINDOW } from './build-model.ts'
import { LIVE_CHECK_TEXTS } from './live-check-texts.ts'
import { openModel } from './open-model.ts'
import { sha256 } from './pack.ts'
import { cutModel } from './prepare-graphs.ts'
import { readOnnx } from './read-onnx.ts'
import { seamStep } from './seam-step.ts'
import { readStatisticsTable } from './statistics-table.ts'

/**
 * How far live decoding, whose norms borrow predicted statistics, is from decoding the unit whole: log-mel distance over
 * twenty sentences, four voices, two blends and a voice that is like none of them, as one from a file may be. `--texts N`,
 * `--blend N` (that one alone, counted from 1), `--strong` (with as strong a delivery as emotions have) and `--plain` (the
 * voice's average, nothing predicted).
 */
const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '20' },
    blend: { type: 'string' },
    strong: { type: 'boolean' },
    plain: { type: 'boolean' },
  },
})

const BLENDS: readonly AcousticInput['blend'][] = [
  [{ voice: 'af_heart', weight: 1 }],
  [{ voice: 'am_michael', weight: 1 }],
  [{ voice: 'bf_emma', weight: 1 }],
  [{ voice: 'bm_george', weight: 1 }],
  [
    { voice: 'af_heart', weight: 0.6 },
    { voice: 'af_bella', weight: 0.4 },
  ],
  [
    { voice: 'am_fenrir', weight: 0.5 },
    { voice: 'af_sarah', weight: 0.5 },
  ],
]
/** Beyond a voice, away from another; nobody has measured its statistics. */
const OWN: AcousticInput['blend'] = [
  { voice: 'bf_emma', weight: 1.3 },
  { voice: 'am_michael', weight: -0.3 },
]
const STRONG = { pitch: 5, range: 1.9, rate: 1.25 }
const BAR = { mean: 1.5, worst: 2.5, later: 0.9, seam: 1.5 }
/** Under Node the model is slower than in a browser. */
const IN_HAND_SECONDS = 60

const groups = readAssetLock(join(import.meta.dirname, '../../assets.lock.json'))
const folderOf = (group: string) => groupFolder(groups.find(({ name }) => name === group)!)
const file = readFileSync(join(folderOf('model'), 'kokoro-v1.0.int8.onnx'))
const pieces = cutModel(readOnnx(file))
const table = readStatisticsTable(sha256(file))
const predictor = new StatisticsPredictor(new Uint8Array(table.predictor))
const expected = new ExpectedStatistics(
  values.plain ? ({ predict: (usual: unknown) => usual } as unknown as StatisticsPredictor) : predictor,
  async (voice) => readUsualUnit(new Uint8Array(table.voices[voice]!)),
)
const model = new WindowedAcousticModel(await openModel(pieces, 'fast'), WINDOW, expected, {
  provider: 'wasm',
  threads: 2,
  plan: 'fast',
  reason: '',
})
const embeddings = new Map(
  [...BLENDS, OWN].flat().map(({ voice }) => [voice, readVoice(join(folderOf('voices'), `${voice}.bin`))]),
)

function styleOf(blend: AcousticInput['blend'], row: number): Float32Array {
  return Float32Array.from({ length: STYLE_SIZE }, (_, at) =>
    blend.reduce(
      (sum, { voice, weight }) => sum + weight * embeddings.get(voice)![row * STYLE_SIZE + at]!,
      0,
    ),
  )
}

/** The voices that stand in for one that came in a file: as for a visitor who imports it. */
function standingIn(rows: Float32Array): AcousticInput['blend'] {
  const site = join(import.meta.dirname, '../../public')
  const { voices, voiceCentres } = JSON.parse(
    readFileSync(join(site, 'assets.json'), 'utf8'),
  ) as AssetManifest
  if (!voiceCentres) throw new Error('The set-up has made no voiceCentres. Run npm start once.')
  const centres = readFloats(readFileSync(join(site, voiceCentres.path)), 'float32')
  return new VoiceMap(Object.keys(voices), centres).nearest(rows)
}

const ownRows = new Float32Array(VOICE_ROWS * STYLE_SIZE)
for (let row = 0; row < VOICE_ROWS; row++) ownRows.set(styleOf(OWN, row), row * STYLE_SIZE)
const speakers = [...BLENDS.map((blend) => ({ mix: blend, blend })), { mix: OWN, blend: standingIn(ownRows) }]

/**
 * Live, as for a listener who is given the first window at once and then has enough in hand.
 * @returns the sound, and the samples at which windows meet
 */
async function decode(input: AcousticInput): Promise<{ pcm: Float32Array; seams: number[] }> {
  const windows: Float32Array[] = []
  const listener = { aheadSeconds: 0, rate: 1 }
  for await (const { pcm } of model.generate({ ...input, listener })) {
    windows.push(pcm)
    listener.aheadSeconds = IN_HAND_SECONDS
  }
  let at = 0
  const ends = windows.map(({ length }) => (at += length))
  const seams = ends.slice(0, -1)
  // Where stage 1 goes over from borrowed statistics to the unit's own.
  if (seams.length > 0) seams.push(seams[0]! + WINDOW.margin.stage2 * SAMPLES_PER_COLUMN)
  return { pcm: joinSamples(windows), seams }
}

const distances: number[] = []
const later: number[] = []
let seam = 0
for (const [at, { mix, blend }] of speakers.entries()) {
  if (values.blend && at + 1 !== Number(values.blend)) continue
  const own: number[] = []
  for (const { us, gb } of LIVE_CHECK_TEXTS.slice(0, Number(values.texts))) {
    const tokens = tokensOf(mix[0]!.voice.startsWith('b') ? gb : us)
    const every = (value: number) => new Array<number>(tokens.length).fill(value)
    const delivery = {
      pitch: every(STRONG.pitch),
      range: every(STRONG.range),
      rate: every(STRONG.rate),
    }
    const input = {
      tokens: [0, ...tokens, 0],
      style: styleOf(mix, tokens.length - 1),
      speed: 1,
      blend,
      ...(values.strong && { delivery }),
    }
    const whole = await decode({ ...input, use: 'export' })
    const live = await decode({ ...input, use: 'live' })
    own.push(logMelDistance(live.pcm, whole.pcm))
    const [first] = live.seams
    if (first) later.push(logMelDistance(live.pcm.subarray(first), whole.pcm.subarray(first)))
    seam = Math.max(seam, ...live.seams.map((at) => seamStep(live.pcm, at)))
  }
  distances.push(...own)
  const name = mix.map(({ voice, weight }) => `${weight} ${voice}`).join(' + ')
  console.log(`${name}: ${own.map((distance) => distance.toFixed(2)).join(' ')}`)
}
const meanOf = (all: readonly number[]) => all.reduce((sum, distance) => sum + distance, 0) / all.length
const mean = meanOf(distances)
const worst = Math.max(...distances)
console.log(`live against whole: log-mel ${mean.toFixed(2)} dB on average, ${worst.toFixed(2)} at worst`)
console.log(
  `after the first window: ${meanOf(later).toFixed(2)} dB on average, ${Math.max(...later).toFixed(2)} at worst`,
)
console.log(`largest step where windows meet, as a share of the largest within 10 ms: ${seam.toFixed(2)}`)
if (!(mean <= BAR.mean && worst <= BAR.worst && meanOf(later) <= BAR.later && seam <= BAR.seam))
  process.exitCode = 1
