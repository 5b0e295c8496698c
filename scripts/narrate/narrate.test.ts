import { spawn } from 'node:child_process'
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readNarrateArguments } from './narrate-arguments.ts'

const work = mkdtempSync(join(tmpdir(), 'litetts-narrate-'))
const texts = join(work, 'in')

/** What a folder holds, hidden folders too. */
function contents(folder: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    if (statSync(join(folder, name)).isFile())
      found[name] = readFileSync(join(folder, name)).toString('base64')
  }
  return found
}

interface Run {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

function narrate(out: string, args: readonly string[] = [], killAfterMs?: number): Promise<Run> {
  const program = ['--import', 'tsx', 'scripts/narrate/narrate-computed.ts', texts, join(work, out)]
  const child = spawn(process.execPath, [...program, '--format', 'flac', '--captions', 'vtt,srt', ...args])
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (data) => (stdout += data))
  child.stderr.on('data', (data) => (stderr += data))
  if (killAfterMs !== undefined) {
    // From the first item on, not from the start of Node.
    child.stderr.once('data', () => setTimeout(() => child.kill('SIGKILL'), killAfterMs))
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out: stdout, error: stderr })))
}

beforeAll(() => {
  for (let i = 0; i < 20; i++) {
    const path = join(texts, i % 4 === 0 ? `part${i % 3}/text${i}.md` : `text${i}.txt`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `# Text ${i}\n\nNumber ${i} is about ${'a river and '.repeat(1 + (i % 5))}the sea.\n`)
  }
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

describe('narrate', () => {
  it('ends with the same files however often it is killed, and three shards make the whole', async () => {
    const whole = await narrate('whole', ['--jobs', '2'])
    expect(whole).toMatchObject({ code: 0, out: '{"made":20,"skipped":0,"failed":[]}\n' })
    const expected = contents(join(work, 'whole'))
    expect(Object.keys(expected).length).toBe(20 * 4)
    expect(Object.keys(expected)).toContain('part0/text0.flac')

    for (const killAfterMs of [5, 90, 40 + Math.random() * 250]) await narrate('killed', [], killAfterMs)
    const last = await narrate('killed')
    expect(last.code).toBe(0)
    expect(JSON.parse(last.out).skipped).toBeGreaterThan(0)
    expect(contents(join(work, 'killed'))).toEqual(expected)

    const shards = await Promise.all(
      ['1/3', '2/3', '3/3'].map((shard) => narrate('shards', ['--shard', shard])),
    )
    expect(shards.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(shards.map(({ out }) => JSON.parse(out).made).toSorted()).toEqual([6, 7, 7])
    expect(contents(join(work, 'shards'))).toEqual(expected)
  }, 60_000)

  it('makes again what was changed, asked for otherwise or damaged, and nothing else', async () => {
    await narrate('again')
    writeFileSync(join(work, 'again/text1.flac'), 'damaged')
    writeFileSync(join(texts, 'text2.txt'), 'Changed.')
    expect(JSON.parse((await narrate('again')).out)).toEqual({ made: 2, skipped: 18, failed: [] })
    expect(JSON.parse((await narrate('again', ['--speed', '1.5'])).out).made).toBe(20)
  }, 60_000)

  it('tells bad items at the end, and makes the rest', async () => {
    writeFileSync(join(texts, 'bad.epub'), 'This is no book.')
    writeFileSync(join(texts, 'empty.txt'), '')
    writeFileSync(join(texts, 'zz.txt'), 'unspeakable')
    writeFileSync(join(texts, 'picture.png'), 'is not looked at')
    const { code, out, error } = await narrate('bad')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({ made: 20, skipped: 0, failed: ['bad.epub', 'empty.txt', 'zz.txt'] })
    expect(error).toContain('bad.epub: This file is named like an EPUB, but is none.')
    expect(error).toContain('empty.txt: This file is empty.')
    expect(error).toContain('zz.txt: Nothing in this text can be said aloud.')
  }, 60_000)
})

describe('readNarrateArguments', () => {
  const read = (...args: string[]) => readNarrateArguments(['in', 'out', ...args])

  it('counts shards from one or, as a cluster does, from nought', () => {
    const shards = (...all: string[]) => all.map((shard) => read('--shard', shard).shard.index).toSorted()
    expect(shards('1/3', '2/3', '3/3')).toEqual([0, 1, 2])
    expect(shards('0/3', '1/3', '2/3')).toEqual([0, 1, 2])
  })

  it.each([
    [['--shard', '4/3'], 'the second of three'],
    [['--jobs', '0'], 'from 1 to 64'],
    [['--format', 'mp5'], 'one of wav'],
    [['--captions', 'txt'], 'some of vtt'],
    [['--speed', '9'], 'from 0.5 to 2'],
    [['third'], 'two folders'],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(() => read(...args)).toThrow(sentence)
  })
})
