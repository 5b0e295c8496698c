/**
 * Times the text front end against the phonemizer of kokoro-js (espeak-ng in WebAssembly), in the same run on the same text.
 *
 *     npm run bench:text
 *
 * The peer is fetched by npm into the cache folder and is no dependency of this project.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createTextFrontEnd, textAssetsFor } from '../../src/text/create-text-front-end.ts'
import { readTextAssets } from '../read-text-assets.ts'
import { thousandWords } from './texts.ts'

/** What kokoro-js 1.2.1 depends on. */
const PEER = 'phonemizer@1.2.1'
const PEER_FOLDER = fileURLToPath(new URL('../../.cache/bench/phonemizer/', import.meta.url))
const WARM_UP_RUNS = 12
const RUNS = 15

const MOST_MS = 40
const LEAST_RATIO = 10

type Phonemize = (text: string, language: string) => Promise<string[]>

async function loadPeer(): Promise<Phonemize> {
  const entry = join(PEER_FOLDER, 'node_modules/phonemizer/dist/phonemizer.js')
  if (!existsSync(entry)) {
    mkdirSync(PEER_FOLDER, { recursive: true })
    writeFileSync(join(PEER_FOLDER, 'package.json'), '{ "private": true }\n')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', PEER], {
      cwd: PEER_FOLDER,
      stdio: ['ignore', 2, 2],
    })
  }
  const module = (await import(pathToFileURL(entry).href)) as { phonemize: Phonemize }
  return module.phonemize
}

/** As kokoro-js asks it: punctuation is kept aside, each stretch between is phonemized for itself. */
async function peerPhonemes(phonemize: Phonemize, text: string): Promise<string> {
  const parts = text.split(/(\s*[;:,.!?¡¿—…"«»“”(){}[\]]+\s*)/)
  const said = parts.map(async (part, i) =>
    i % 2 === 1 || part === '' ? part : (await phonemize(part, 'en-us')).join(' '),
  )
  return (await Promise.all(said)).join('')
}

/** @returns milliseconds of one run. */
async function time(run: () => unknown): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)]!
const cell = (value: string | number) => (typeof value === 'number' ? value.toFixed(1) : value).padStart(10)

async function main(): Promise<void> {
  const text = thousandWords()
  const words = text.split(/\s+/).length
  const frontEnd = createTextFrontEnd(await readTextAssets(textAssetsFor('en-us')), 'en-us')
  const phonemize = await loadPeer()
  const ours = () => frontEnd.analyse(text, { markup: 'plain' })
  const theirs = () => peerPhonemes(phonemize, text)

  const perThousand = async (run: () => unknown) => ((await time(run)) * 1000) / words
  const first = await time(ours)
  for (let i = 0; i < WARM_UP_RUNS; i++) await time(ours)
  await time(theirs)
  // In turns, so that what else the machine does meets both alike.
  const [own, peer]: [number[], number[]] = [[], []]
  for (let i = 0; i < RUNS; i++) {
    own.push(await perThousand(ours))
    if (i % 5 === 0) peer.push(await perThousand(theirs))
  }
  for (const times of [own, peer]) times.sort((a, b) => a - b)
  const ratio = median(peer) / median(own)

  console.log(`${words} words; figures are milliseconds for 1,000`)
  console.log(`${''.padEnd(28)}${['median', 'least', 'most'].map(cell).join('')}`)
  for (const [name, times] of [
    ['text front end', own],
    [`kokoro-js (${PEER})`, peer],
  ] as const)
    console.log(`${name.padEnd(28)}${[median(times), times[0]!, times.at(-1)!].map(cell).join('')}`)
  console.log(`first analysis ${first.toFixed(0)} ms; ${ratio.toFixed(1)} times as fast`)
  console.log(`bar: at most ${MOST_MS} ms, at least ${LEAST_RATIO} times as fast`)
  if (median(own) > MOST_MS || ratio < LEAST_RATIO) process.exitCode = 1
}

await main()
