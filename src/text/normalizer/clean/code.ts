import type { Rule } from '../rule.ts'

const FENCED =
  /^[ \t]{0,12}(?<fence>```+|~~~+)[ \t]{0,8}(?<language>[\w+#.-]{0,30})[^\n`]{0,80}\n(?<code>(?:(?![ \t]{0,12}(?:```|~~~))[^\n]{0,4000}\n){0,2000})[ \t]{0,12}\k<fence>[ \t]{0,8}$/gmu
const FENCE = /^[ \t]{0,12}(?:```+|~~~+)[ \t]{0,8}[\w+#.-]{0,30}[^\n`]{0,80}$/gmu
const INLINE = /(?<![`\\])`([^`\n]{1,300})`(?!`)/gu

/** A line that calls a program with options. */
const COMMAND =
  /^(?:\$ )?(?:git|npm|npx|yarn|pnpm|docker|kubectl|pip3?|curl|wget|sudo|cargo|brew|ssh|scp|tar|chmod|ffmpeg|apt|apt-get|\.\/[\w.-]{1,40}) [^\n`]{0,300}$/gmu

const LONG_OPTION = /(?<=^|\s)--(?=[a-z])([\w-]{1,60})/giu
const SHORT_OPTION = /(?<=^|\s)-(?=[a-z]{1,4}\d{0,3}(?:\s|$|=))/giu

/** A block of more lines than that is not read out. */
const MOST_LINES = 3
const LONGEST_LINE = 80

const LANGUAGES: Readonly<Record<string, string>> = {
  js: 'JavaScript',
  jsx: 'JavaScript',
  javascript: 'JavaScript',
  ts: 'TypeScript',
  tsx: 'TypeScript',
  typescript: 'TypeScript',
  py: 'Python',
  python: 'Python',
  rb: 'Ruby',
  ruby: 'Ruby',
  rs: 'Rust',
  rust: 'Rust',
  go: 'Go',
  java: 'Java',
  kotlin: 'Kotlin',
  swift: 'Swift',
  c: 'C',
  cpp: 'C plus plus',
  'c++': 'C plus plus',
  cs: 'C sharp',
  'c#': 'C sharp',
  php: 'PHP',
  sql: 'SQL',
  html: 'HTML',
  css: 'CSS',
  json: 'JSON',
  yaml: 'YAML',
  yml: 'YAML',
  toml: 'TOML',
  xml: 'XML',
  sh: 'shell',
  bash: 'shell',
  shell: 'shell',
  zsh: 'shell',
}

/** Signs of programs, each of which makes a block of a few lines less like prose. */
const SIGNS = /[{}[\]();=<>$|&\\*/+_]/g

// `git commit -m "x"` → git commit dash m "x" · a fence of up to three short lines, or of prose, is read; a longer one is announced:
// ```python … ``` → Code block in Python, 12 lines.
//
// Before punctuation, which takes two backticks for a quote and two dashes for a pause, and before markdown, whose stars
// code does not mean.
export const code: Rule = (text) => {
  const said = text.replace(COMMAND, ([line]) => sayOptions(line))
  if (!text.text.includes('`') && !text.text.includes('~~~')) return said
  return said
    .replace(FENCED, ({ groups }) => block(groups?.language ?? '', groups?.code ?? ''))
    .replace(FENCE, () => '')
    .replace(INLINE, ([, content = '']) => spoken(content))
}

function block(language: string, content: string): string {
  const lines = content.split('\n').filter((line) => line.trim() !== '')
  if (isProse(language, content)) return `\n${content}`
  if (lines.length <= MOST_LINES && lines.every((line) => line.length <= LONGEST_LINE))
    return `\n${lines.map((line) => spoken(line.trim().replace(/^[$>#] /, ''))).join('.\n')}${lines.length > 0 ? '.' : ''}\n`
  const name = LANGUAGES[language.toLowerCase()]
  return `\n\nCode block${name ? ` in ${name}` : ''}, ${lines.length} lines.\n\n`
}

function isProse(language: string, content: string): boolean {
  if (LANGUAGES[language.toLowerCase()]) return false
  const signs = content.match(SIGNS)?.length ?? 0
  return signs * 40 < content.length
}

/** Options, calls and pipes by name; a closing semicolon is no pause. */
function spoken(content: string): string {
  return sayOptions(content)
    .replace(/(?<=[\p{L}\d_])\(\)/gu, '')
    .replace(/ \|\| /g, ' or ')
    .replace(/ \| /g, ' pipe ')
    .replace(/;\s*$/, '')
}

function sayOptions(line: string): string {
  return line
    .replace(LONG_OPTION, (_option, name: string) => `dash dash ${name.replaceAll('-', ' ')}`)
    .replace(SHORT_OPTION, 'dash ')
}
