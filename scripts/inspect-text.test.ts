import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SCRIPT = fileURLToPath(new URL('./inspect-text.ts', import.meta.url))

function inspectText(input: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, ...args], {
    input,
    encoding: 'utf8',
  })
  const answers = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  return { answers, stderr, status }
}

describe('inspect-text', { timeout: 60_000 }, () => {
  it('answers each line with one object', () => {
    const { answers, status } = inspectText('Tea costs £2.\nIs it hot? Yes.\n', '--lang', 'en-gb')
    expect(status).toBe(0)
    expect(answers).toHaveLength(2)
    expect(answers[0]).toMatchObject({ text: 'Tea costs £2.', spoken: 'Tea costs two pounds.' })
    expect(answers[0].words[2]).toMatchObject({ text: '£2', start: 10, end: 12, phonemes: 'tˈuː pˈWndz' })
    expect(answers[0].tokenCount).toBe(answers[0].phonemes.length)
    expect(answers[1].sentences).toEqual([
      { start: 0, end: 10 },
      { start: 11, end: 15 },
    ])
  })

  it('says what is wrong with a line and goes on', () => {
    const { answers, status } = inspectText(
      '{"text": "One."}\n{"text": 1}\nnonsense\n\n{"text": "Two."}\n',
      '--jsonl',
    )
    expect(status).toBe(0)
    expect(answers.map(({ spoken, error }) => spoken ?? error)).toEqual([
      'One.',
      'The line is no object with a "text". Write {"text": "…"}.',
      'The line is not JSON. Write {"text": "…"}.',
      'The line is not JSON. Write {"text": "…"}.',
      'Two.',
    ])
  })

  it('reads SSML, and warns of tags it cannot obey', () => {
    const ssml = '<speak>Hi <sub alias="world">W</sub></speak>\n<speak>Hi <oops/></speak>\n'
    const { answers } = inspectText(ssml, '--ssml')
    expect(answers[0].spoken).toBe('Hi world')
    expect(answers[1].error).toMatch(/^Line 1, column 11: <oops> cannot be spoken/)
    expect(inspectText('Wait [pause:later] now.\n').answers[0].warnings).toEqual([
      expect.stringMatching(/is no pause/),
    ])
  })

  it('names a language it does not have', () => {
    const { status, stderr } = inspectText('', '--lang', 'fr')
    expect(status).toBe(1)
    expect(stderr).toMatch(/There is no language “fr”/)
  })
})
