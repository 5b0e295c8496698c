/**
 * Trains the part-of-speech tagger and writes src/text/trained/tagger.bin.
 *
 *     npx tsx scripts/text/train-tagger.ts TAGGED.jsonl... [--out FILE] [--epochs 3] [--worth 1] [--unit 1.2] [--held-out 0.05]
 *
 * Each line of a file is one sentence as any tagger (the teacher) or a person tagged it:
 *
 *     {"tokens": ["Don't", "record", "that", "."], "tags": ["VB", "VB", "DT", "."]}
 *
 * Tokens are those of src/text/tokenizer.ts: a word keeps its apostrophe part (the tag is the host's) and its hyphens.
 * Sentences from the script's own grammar (everyday-sentences.ts) are added to them.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { modelKey, packLinearModel } from '../../src/text/context/linear-model.ts'
import { PENN_TAGS } from '../../src/text/context/penn-tags.ts'
import { viewSentence } from '../../src/text/context/sentence-view.ts'
import { NO_TAG, TAGGER_FEATURES, taggerFeatures } from '../../src/text/context/tagger-features.ts'
import { Tagger } from '../../src/text/context/tagger.ts'
import { AveragedPerceptron } from './averaged-perceptron.ts'
import { everydaySentences, type TaggedSentence } from './everyday-sentences.ts'
import { seededRandom } from './seeded-random.ts'
import { varyWriting } from './vary-writing.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'src/text/trained/tagger.bin' },
    epochs: { type: 'string', default: '3' },
    worth: { type: 'string', default: '1' },
    unit: { type: 'string', default: '1.2' },
    'min-count': { type: 'string', default: '5' },
    'held-out': { type: 'string', default: '0.05' },
    everyday: { type: 'string', default: '6000' },
  },
})
const random = seededRandom(20)
const indexOfTag = new Map<string, number>(PENN_TAGS.map((tag, i) => [tag, i]))

const heldOut: TaggedSentence[] = []
const sentences: TaggedSentence[] = [...everydaySentences(Number(values.everyday), random)]
for (const file of positionals) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line) continue
    const sentence = JSON.parse(line) as TaggedSentence
    if (sentence.tokens.length === 0 || !sentence.tags.every((tag) => indexOfTag.has(tag))) continue
    if (random() < Number(values['held-out'])) heldOut.push(sentence)
    else sentences.push(varyWriting(sentence, random))
  }
}

const views = sentences.map(({ tokens }) => viewSentence(tokens))
const truths = sentences.map(({ tags }) => tags.map((tag) => indexOfTag.get(tag)!))
const features = new Int32Array(TAGGER_FEATURES)

// A feature must be seen a few times to be worth its bytes.
const counts = new Uint8Array(2 ** 24)
views.forEach((view, s) => {
  for (let i = 0; i < view.length; i++) {
    taggerFeatures(view, i, truths[s]![i - 1] ?? NO_TAG, truths[s]![i - 2] ?? NO_TAG, features)
    for (const feature of features) {
      const key = modelKey(feature)
      if (counts[key]! < 255) counts[key]!++
    }
  }
})
const common = (feature: number) => counts[modelKey(feature)]! >= Number(values['min-count'])

// The features that a first round gives real weight are all that a second one may use.
const draft = train(common).quantised(Number(values.worth))
const worthy = new Set(draft.map(({ key }) => key))
const perceptron = train((feature) => worthy.has(modelKey(feature)))

function train(known: (feature: number) => boolean): AveragedPerceptron {
  const learner = new AveragedPerceptron(PENN_TAGS.length)
  const order = views.map((_, i) => i)
  for (let epoch = 1; epoch <= Number(values.epochs); epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    let right = 0
    let all = 0
    for (const s of order) {
      let before = NO_TAG
      let beforeThat = NO_TAG
      for (let i = 0; i < views[s]!.length; i++) {
        taggerFeatures(views[s]!, i, before, beforeThat, features)
        const truth = truths[s]![i]!
        const guess = learner.predict(features)
        learner.learn(features, truth, guess, known)
        right += Number(guess === truth)
        all++
        beforeThat = before
        before = guess
      }
    }
    console.log(`epoch ${epoch}: ${((100 * right) / all).toFixed(2)} % of ${all} tokens`)
  }
  return learner
}

const packed = packLinearModel(perceptron.quantised(Number(values.unit)))
writeFileSync(values.out, packed)
console.log(`${values.out}: ${packed.length} bytes, ${gzipSync(packed, { level: 9 }).length} gzipped`)

const tagger = new Tagger(packed)
const confused = new Map<string, number>()
let right = 0
let all = 0
for (const { tokens, tags } of heldOut) {
  const found = tagger.tag(viewSentence(tokens))
  tags.forEach((tag, i) => {
    all++
    const guess = PENN_TAGS[found[i]!]!
    if (guess === tag) right++
    else confused.set(`${tag}→${guess}`, (confused.get(`${tag}→${guess}`) ?? 0) + 1)
  })
}
if (all > 0) {
  const worst = [...confused].sort((a, b) => b[1] - a[1]).slice(0, 20)
  console.log(`held out: ${((100 * right) / all).toFixed(2)} % of ${all} tokens as the teacher`)
  console.log(worst.map(([pair, count]) => `${pair} ${count}`).join('  '))
}
