/**
 * Trains the homograph model and writes src/text/trained/homographs.bin.
 *
 *     npx tsx scripts/text/train-homographs.ts SENTENCES.jsonl READINGS.json [--out FILE] [--folds 10]
 *
 * SENTENCES has a sentence a line with the reading of one word of it, at UTF-16 offsets start to end:
 *
 *     {"wordid": "use_nou", "in": "It's no use.", "start": 8, "end": 11}
 *
 * READINGS names each word's readings, in the order of homograph-readings.ts: {"use": {"use_nou": "…", "use_vrb": "…"}}.
 * (WikipediaHomographData, Apache-2.0, has both.) Sentences of the script's own grammar are added. With --folds the
 * share of sentences read rightly by a model that has not seen them is printed first. Tags come from the trained tagger.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { foldHash, hashText } from '../../src/text/context/feature-hash.ts'
import { homographFeatures } from '../../src/text/context/homograph-features.ts'
import { HOMOGRAPHS } from '../../src/text/context/homograph-readings.ts'
import { ANY_WORD, HOMOGRAPH_LABELS, senseClasses } from '../../src/text/context/homograph-resolver.ts'
import { packLinearModel } from '../../src/text/context/linear-model.ts'
import { viewSentence } from '../../src/text/context/sentence-view.ts'
import { Tagger } from '../../src/text/context/tagger.ts'
import { OffsetText } from '../../src/text/offset-text.ts'
import { tokenize } from '../../src/text/tokenizer.ts'
import { everydayHomographs, type Example } from './everyday-sentences.ts'
import { seededRandom } from './seeded-random.ts'
import { SparseLogistic, type Choice } from './sparse-logistic.ts'

interface Row {
  readonly wordid: string
  readonly in: string
  readonly start: number
  readonly end: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'src/text/trained/homographs.bin' },
    tagger: { type: 'string', default: 'src/text/trained/tagger.bin' },
    folds: { type: 'string', default: '0' },
    epochs: { type: 'string', default: '12' },
    penalty: { type: 'string', default: '0.2' },
    unit: { type: 'string', default: '0.2' },
    everyday: { type: 'string', default: '40' },
  },
})
const [sentencesFile, readingsFile] = positionals
if (!sentencesFile || !readingsFile) throw new Error('Give the file of sentences and the file of readings.')

const tagger = new Tagger(readFileSync(values.tagger))
const idsOf = JSON.parse(readFileSync(readingsFile, 'utf8')) as Record<string, Record<string, string>>
const written = readFileSync(sentencesFile, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .flatMap((line) => exampleOf(JSON.parse(line) as Row))
const everyday = everydayHomographs(Number(values.everyday), seededRandom(5))

function exampleOf(row: Row): Example[] {
  const word = row.wordid.replace(/_.*/, '')
  const sense = Object.keys(idsOf[word] ?? {}).indexOf(row.wordid)
  if (sense < 0 || !HOMOGRAPHS.has(word)) throw new Error(`No reading ${row.wordid} in ${readingsFile}.`)
  const tokens = tokenize(OffsetText.of(row.in))
  const at = tokens.findIndex((token) => token.start <= row.start && row.start < token.end)
  return at < 0 ? [] : [{ word, sense, at, tokens: tokens.map((token) => token.text) }]
}

function train(examples: readonly Example[]): SparseLogistic {
  const model = new SparseLogistic(HOMOGRAPH_LABELS)
  const choices = examples.map((example) => choiceOf(model, example))
  const settings = { epochs: Number(values.epochs), rate: 0.3, penalty: Number(values.penalty) }
  model.train(choices, settings, seededRandom(11))
  return model
}

function choiceOf(model: SparseLogistic, { word, sense, tokens, at }: Example): Choice {
  const view = viewSentence(tokens)
  const { grammar, topic } = homographFeatures(view, tagger.tag(view), at)
  const key = hashText(word)
  const own = [...grammar, ...topic].map((feature) => model.slot(foldHash(feature, key)))
  const readings = HOMOGRAPHS.get(word)!
  const classes = senseClasses(readings)
  const shared = classes ? grammar.map((feature) => model.slot(foldHash(feature, ANY_WORD))) : []
  const options = readings.map((_, i) => {
    const common = (classes?.[i] ?? -1) < 0 ? [] : shared
    const labels = [...own.map(() => i), ...common.map(() => classes![i]!)]
    return { keys: Int32Array.from([...own, ...common]), labels: Uint8Array.from(labels) }
  })
  return { truth: sense, options, weight: 1 }
}

const folds = Number(values.folds)
if (folds > 1) {
  let right = 0
  for (let fold = 0; fold < folds; fold++) {
    const model = train([...written.filter((_, i) => i % folds !== fold), ...everyday])
    for (const example of written.filter((_, i) => i % folds === fold)) {
      const scores = model.scores(choiceOf(model, example).options)
      right += Number(scores.indexOf(Math.max(...scores)) === example.sense)
    }
  }
  console.log(
    `${folds}-fold: ${((100 * right) / written.length).toFixed(2)} % of ${written.length} sentences`,
  )
}

const packed = packLinearModel(train([...written, ...everyday]).quantised(Number(values.unit)))
writeFileSync(values.out, packed)
console.log(`${values.out}: ${packed.length} bytes, ${gzipSync(packed, { level: 9 }).length} gzipped`)
