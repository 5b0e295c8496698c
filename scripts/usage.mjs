/**
 * How each command is called, by the name of its program, and what it does.
 * @type {Readonly<Record<string, readonly [usage: string, does: string]>>}
 */
const COMMANDS = {
  start: [
    'npm start -- [--port 4173] [--not-isolated]',
    'Sets everything up, serves the site and prints its address.',
  ],
  test: ['npm test', 'Sets everything up and runs every check.'],
  speak: [
    'npm run -s speak -- (--text "…" | --text-file F | --ssml F.xml) --out F [--voice FORMULA] [--speed 1] ' +
      '[--format wav|wav24|wav32f|flac|mp3|ogg|webm|m4a|aac|pcm] [--loudness -16|-23|off] [--title "…"] [--chapters] [--watermark] ' +
      '[--captions F.vtt|F.srt|F.lrc|F.json]… [--background rain[:DB]] ' +
      '[--emotion NAME[:STRENGTH][+…]] [--pitch SEMITONES] [--range FACTOR] [--rate FACTOR] [--pauses FACTOR] [--gain DB] ' +
      '[--provider wasm|webgpu] [--threads N] [--not-isolated]',
    'Speaks a text in the built site into a sound file and prints one JSON line.',
  ],
  narrate: [
    'npm run -s narrate -- IN OUT [--format mp3] [--voice af_heart] [--speed 1] [--loudness -16|off] ' +
      '[--captions vtt,srt,lrc,json|none] [--jobs 1] [--shard I/N] [--threads N]',
    'Speaks every text and book of a folder into sound files with captions.',
  ],
  'inspect-text': [
    'npm run -s inspect-text -- [--lang en-us|en-gb] [--jsonl] [--ssml]',
    'Shows how the texts on standard input will be read, one JSON object a line.',
  ],
  bench: [
    'npm run bench -- [--provider wasm|webgpu] [--rounds 3] [--only "part of a name"]… [--quick]',
    'Measures this site beside kokoro-js and prints a table.',
  ],
  'bench-drag': ['npm run bench:drag', 'Measures how long a change of a blend takes to be heard.'],
  'bench-live': [
    'npm run bench:live -- [--rounds 3]',
    'Measures how soon speech is heard, and what hurrying gains.',
  ],
  'bench-text': ['npm run bench:text', 'Measures the text front end beside the phonemizer of kokoro-js.'],
  soak: [
    'npm run soak -- [--minutes 60 | --real 10]',
    'Lets the site speak for so many minutes, with tones sixteen times as fast as time or with the real model.',
  ],
  'check-webgpu': [
    'npm run check-webgpu -- [jsep|native]',
    'Compares WebGPU with WebAssembly on one word; takes minutes.',
  ],
  'check-model': [
    'npm run check-model -- [--texts N] [--speakers N] [--model F.onnx] [--voices FOLDER]',
    'Compares the built model with the published one.',
  ],
  'check-live': [
    'npm run check-live -- [--texts 20] [--blend N] [--strong] [--plain]',
    'Compares speech made in windows with speech made whole.',
  ],
  'check-stages': ['npm run check-stages', 'Compares the stages of the built model with the published one.'],
  'check-delivery': [
    'npm run -s check-delivery -- [--voices af_heart,…] [--emotions] [--only NAME,…] [--save FOLDER]',
    'Measures what pitch, rate, level and emotions do to the sound.',
  ],
  'check-words': [
    'npm run -s check-words -- [--voices af_heart,…]',
    'Compares when words are told with when they are heard.',
  ],
  'check-files': ['npm run check-files', 'Speaks into every format and lets ffmpeg judge the files.'],
  'check-export': [
    'npm run check-export',
    'Makes a book of 100,000 words into one file and watches the memory.',
  ],
  'check-watermark': [
    'npm run check-watermark -- [FILE…]',
    'Measures the mark in sound: its level, bit errors, false positives. Needs ffmpeg.',
  ],
  'write-docs': ['npm run docs', 'Writes the pages of docs that are made from the sources.'],
  sbom: ['npm run sbom', 'Prints the bill of materials as CycloneDX.'],
  screenshots: ['npm run screenshots', 'Makes the pictures of the site.'],
  'build-library': ['npm run build:library', 'Writes the package for other projects into dist-library.'],
}

/** @param {string} command one that takes no options may be missing above */
export function usageOf(command) {
  return `Usage: ${COMMANDS[command]?.[0] ?? `npm run ${command}`}`
}

/**
 * What is printed when help is asked for; undefined when it is not.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string | undefined}
 */
export function helpAsked(command, args) {
  if (!args.includes('--help') && !args.includes('-h')) return undefined
  return [usageOf(command), COMMANDS[command]?.[1] ?? '', ''].join('\n')
}
