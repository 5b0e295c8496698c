import { expect, it } from 'vitest'
import { markupOf } from './markup-of.ts'

it.each([
  '<speak>Hi</speak>',
  '<speak/>',
  '<speak />',
  '\uFEFF \n<speak\nversion="1.1">Hi</speak>',
  '<?xml version="1.0"?><!-- a > b --><?target data?>\n<!-- second -->\n<speak>Hi</speak>',
  '<!DOCTYPE speak SYSTEM "speak.dtd"><speak>Hi</speak>',
  `<!--${'-'.repeat(50_000)}--><speak>Hi</speak>`,
])('takes a document for SSML: %.40j', (text) => {
  expect(markupOf(text)).toBe('ssml')
})

it.each([
  '',
  'Hi',
  '<speaker>',
  '<p><speak>Hi</speak></p>',
  'see <speak>',
  '<!-- never closed <speak>',
  '<?<speak>',
])('takes %j for plain text', (text) => {
  expect(markupOf(text)).toBe('plain')
})
