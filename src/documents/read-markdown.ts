import type { ReadText } from './imported-document.ts'

/** Markdown (CommonMark): what is written to be read; addresses, pictures, code and comments are left out. */
export function readMarkdown(source: string): ReadText {
  const front = /^---\n([^]*?)\n(?:---|\.\.\.)\n/.exec(source)
  const title = front && /^title:\s*["']?(.*?)["']?\s*$/m.exec(front[1]!)?.[1]
  const text = (front ? source.slice(front[0].length) : source)
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:[^]*?\n)? {0,3}\1[`~]*[ \t]*$/gm, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/^(\S[^\n]{0,200})\n {0,3}=+[ \t]*$/gm, '# $1')
    .replace(/^([^\s>#*-][^\n]{0,200})\n {0,3}-{2,}[ \t]*$/gm, '## $1')
    .replace(/^ {0,3}\[\^[^\]\n]{1,100}\]:.*$/gm, '')
    .replace(/\[\^[^\]\n]{1,100}\]/g, '')
    .replace(/^ {0,3}\[[^\]\n]{1,200}\]:[ \t]+\S+.*$/gm, '')
    .replace(/!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
    // [Worcester](/wˈʊstəɹ/) is a pronunciation and stays.
    .replace(/\[([^\]\n]{1,500})\]\((?!\/[^/\n()]{1,200}\/\))[^)\n]{0,2000}\)/g, '$1')
    .replace(/\[([^\]\n]{1,500})\]\[[^\]\n]{0,200}\]/g, '$1')
    .replace(/<(?:https?|mailto):[^>\s]{1,2000}>/g, '')
    .replace(/<\/?[a-z][^>\n]{0,500}>/gi, '')
    .replace(/^ {0,3}(?:[-*_][ \t]*){3,}$/gm, '')
    .replace(/^[ \t]{0,3}>[ \t]?/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { text, title: title || undefined }
}
