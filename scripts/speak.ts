import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AssetManifest } from '../src/config/asset-manifest.ts'
import type { SoundReport, TimedMark, TimedWord } from '../src/protocol.ts'
import { buildSite } from './build-site.mjs'
import { ROOT } from './run-tool.mjs'
import { readArguments, type SpeakArguments } from './speak/arguments.ts'
import { withSite } from './speak/open-site.ts'
import { downloadSpeech, speakOnPage } from './speak/speak-on-page.ts'
import { usageOf } from './usage.mjs'

/** Speaks in the built site as a visitor would, writes the sound, and prints one line of measurements. */
const manifest = JSON.parse(readFileSync(join(ROOT, 'public/assets.json'), 'utf8')) as AssetManifest

let request: SpeakArguments
try {
  request = readArguments(process.argv.slice(2), Object.keys(manifest.voices))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n${usageOf('speak')}\n`)
  process.exit(2)
}
try {
  await buildSite()
  const flags = ['--autoplay-policy=no-user-gesture-required']
  await withSite({ isolated: request.isolated, flags }, async (context, url) => {
    const page = context.pages()[0] ?? (await context.newPage())
    const measured = await speakOnPage(page, url, request)
    const { file, captions, report, words, marks } = await downloadSpeech(page, request.file)
    await writeFile(request.out, file)
    for (const { path, format } of request.captionFiles) await writeFile(path, captions[format]!)
    const heard = { words: words.map(timed), ...(marks.length > 0 && { marks: marks.map(reached) }) }
    process.stdout.write(`${JSON.stringify({ ...measured, ...told(report), ...heard })}\n`)
  })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}

/** When a word is heard, in seconds of the file. */
function timed({ text, from, to }: TimedWord) {
  return { text, start: rounded(from), end: rounded(to) }
}

/** When a mark is reached, in seconds of the file. */
function reached({ name, from }: TimedMark) {
  return { name, start: rounded(from) }
}

function rounded(seconds: number | undefined): number | null {
  return seconds === undefined ? null : Number(seconds.toFixed(3))
}

/** The file's own figures, as a line of JSON can hold them. */
function told({ loudness, truePeakDb, spokenLoudness, gainDb, chapters }: SoundReport) {
  const level = (value: number) => (Number.isFinite(value) ? Number(value.toFixed(2)) : null)
  return {
    loudness: level(loudness),
    truePeak: level(truePeakDb),
    spokenLoudness: level(spokenLoudness),
    gain: level(gainDb),
    chapters: chapters.length,
  }
}
