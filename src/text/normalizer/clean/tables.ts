import type { Rule } from '../rule.ts'

const SEPARATOR =
  /^[ \t]{0,8}\|?(?:[ \t]{0,8}:?-{2,100}:?[ \t]{0,8}[|+]){1,60}(?:[ \t]{0,8}:?-{2,100}:?)?[ \t]{0,8}$\n?/gmu
const ROW = /^[ \t]{0,8}\|([^\n]{1,2000})\|[ \t]{0,8}$/gmu
const LOOSE_ROW = /^([^|\n]{1,300}(?: \| [^|\n]{1,300}){1,30})$/gmu
const TABS = /(?<=\S)\t+(?=\S)/gu

// | Name | Age | → Name, Age. · |---|---| → nothing
//
// After markdown, so that a cell's own markup is gone.
export const tables: Rule = (text) =>
  /[|\t]/.test(text.text)
    ? text
        .replace(SEPARATOR, () => '')
        .replace(ROW, ([, row = '']) => sentence(row))
        .replace(LOOSE_ROW, ([, row = '']) => sentence(row))
        .replace(TABS, () => ', ')
    : text

function sentence(row: string): string {
  const cells = row.split('|').map((cell) => cell.trim())
  const said = cells.filter((cell) => cell !== '' && !/^[-:]+$/.test(cell)).join(', ')
  return said === '' || /[.!?]$/.test(said) ? said : `${said}.`
}
