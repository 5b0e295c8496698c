import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments.ts'

const voices = ['af_heart', 'bf_emma']
const read = (...args: string[]): ReturnType<typeof readArguments> =>
  readArguments(['--out', 'o.wav', '--text', 'Hello.', ...args], voices)

describe('readArguments', () => {
  it('fills in what the page would choose', () => {
    expect(read()).toEqual({
      text: 'Hello.',
      out: 'o.wav',
      voice: 'af_heart',
      speed: 1,
      delivery: undefined,
      provider: undefined,
      threads: undefined,
      isolated: true,
      background: undefined,
      file: { format: 'wav', loudness: null, headings: [], captions: [] },
      captionFiles: [],
    })
  })

  it('reads every option', () => {
    const args = [
      '--voice',
      'bf_emma',
      '--speed',
      '1.25',
      '--provider',
      'webgpu',
      '--threads',
      '2',
      '--not-isolated',
    ]
    expect(read(...args)).toMatchObject({
      voice: 'bf_emma',
      speed: 1.25,
      provider: 'webgpu',
      threads: 2,
      isolated: false,
    })
  })

  it('reads a background and how much louder or softer it is', () => {
    expect(read('--background', 'rain').background).toEqual({ sound: 'rain', level: 0 })
    expect(read('--background', 'coffee_shop:-6').background).toEqual({ sound: 'coffee_shop', level: -6 })
  })

  it('takes a voice formula', () => {
    expect(read('--voice', 'af_heart*0.7 + bf_emma*0.3').voice).toBe('af_heart*0.7 + bf_emma*0.3')
  })

  it('reads a delivery, also below zero', () => {
    const args = [
      '--emotion',
      'happy:1.5+Calm',
      '--emotion=sad:0',
      '--pitch',
      '-4',
      '--rate',
      '1.25',
      '--gain',
      '-6.5',
    ]
    expect(read(...args).delivery).toEqual({
      emotions: [
        { emotion: 'happy', strength: 1.5 },
        { emotion: 'calm', strength: 1 },
        { emotion: 'sad', strength: 0 },
      ],
      pitch: -4,
      rate: 1.25,
      gain: -6.5,
    })
  })

  it('reads what the file shall be', () => {
    const args = [
      '--format',
      'opus',
      '--captions',
      'a.vtt',
      '--captions',
      'b.SRT',
      '--title',
      'T',
      '--chapters',
    ]
    const { file, captionFiles } = read(...args)
    expect(file).toMatchObject({ format: 'ogg', loudness: -16, title: 'T', captions: ['vtt', 'srt'] })
    expect(captionFiles.map(({ path }) => path)).toEqual(['a.vtt', 'b.SRT'])
    expect(read('--loudness', '-23').file.loudness).toBe(-23)
    expect(read('--format', 'flac', '--loudness', 'off').file.loudness).toBeNull()
    expect(readArguments(['--out', 'o.mp3', '--text', 'a'], voices).file).toMatchObject({ format: 'mp3' })
  })

  it('reads text and markup from files', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'litetts-speak-')), 'text')
    writeFileSync(file, '<speak>From a file.</speak>')
    const text = '<speak>From a file.</speak>'
    expect(readArguments(['--out', 'o', '--text-file', file], voices)).toMatchObject({ text })
    expect(readArguments(['--out', 'o', '--ssml', file], voices)).toMatchObject({ text })
    writeFileSync(file, 'No markup.')
    expect(() => readArguments(['--out', 'o', '--ssml', file], voices)).toThrow('is not SSML')
  })

  it.each([
    [
      ['--voice', 'nobody'],
      'There is no voice “nobody”. Choose one from the list. The voices are af_heart, bf_emma.',
    ],
    [['--voice', 'af_heart*0.7 + * bf_emma'], 'at column 16: expected a voice’s name or “(”'],
    [['--voice', 'af_heart + am_adam'], 'At column 12 of the voice formula: There is no voice “am_adam”'],
    [['--voice', 'af_heart - bf_emma'], 'sum to zero'],
    [['--speed', '0'], 'from 0.5 to 2'],
    [['--speed', 'NaN'], 'from 0.5 to 2'],
    [['--speed', '99'], 'from 0.5 to 2'],
    [['--pitch', '-13'], '--pitch is “-13”; give a number from -12 to 12.'],
    [['--rate', 'fast'], '--rate is “fast”; give a number from 0.5 to 2.'],
    [['--gain', ''], 'give a number from -24 to 12'],
    [['--emotion', 'grumpy'], '--emotion grumpy is not an emotion; give neutral, happy,'],
    [['--emotion', 'sad:3'], 'The strength of --emotion sad is “3”; give a number from 0 to 2.'],
    [['--threads', '1.5'], 'whole number from 1 to 64'],
    [['--provider', 'cuda'], 'it is wasm or webgpu'],
    [['--text-file', 'x'], 'one of --text'],
    [['--format', 'mp4'], 'one of wav, wav24'],
    [['--loudness', '3'], 'off, or LUFS from -40 to -9'],
    [['--captions', 'c.txt'], 'let it end in .vtt'],
    [['--background', 'thunder'], 'is not known; give rain, wind'],
    [['--background', 'rain:-90'], 'with -12 to 12 dB'],
    [['--nonsense'], '--nonsense'],
    [['extra'], 'extra'],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(() => read(...args)).toThrow(sentence)
  })

  it('needs something to say and a place for it', () => {
    expect(() => readArguments(['--out', 'o'], voices)).toThrow('Give what to say')
    expect(() => readArguments(['--text', 'a'], voices)).toThrow('--out')
    expect(() => readArguments(['--out', 'o', '--text', ' \n'], voices)).toThrow('nothing to say')
    expect(() => readArguments(['--out', 'o', '--text-file', '/none'], voices)).toThrow('cannot be read')
  })
})
