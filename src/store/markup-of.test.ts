import { expect, it } from 'vitest'
import { markupOf } from './markup-of.ts'

it('takes a <speak> element for SSML, with what may stand before it', () => {
  expect(markupOf('<speak>Hello.</speak>')).toBe('ssml')
  expect(markupOf(' \n<speak version="1.1" xml:lang="en-US">Hello.</speak>')).toBe('ssml')
  expect(markupOf('<?xml version="1.0"?>\n<!-- greeting -->\n<speak>Hello.</speak>')).toBe('ssml')
})

it('takes anything else for text', () => {
  for (const text of [
    'Hello.',
    '<p>Hello.</p>',
    '<speaker>Hello.</speaker>',
    'The tag <speak> is SSML.',
    '',
  ]) {
    expect(markupOf(text)).toBe('plain')
  }
})
