import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRoute, routeHref } from './router.ts'

const told = (hash: string) => {
  const { view, params } = parseRoute(hash)
  return [view, Object.fromEntries(params)]
}

describe('parseRoute', () => {
  it.each([
    ['', '', {}],
    ['#automation', '', {}],
    ['#/', '', {}],
    ['#/speak', 'speak', {}],
    ['#/voices/', 'voices', {}],
    ['#/voices?blend=af_heart*0.5+%2B+am_adam', 'voices', { blend: 'af_heart*0.5 + am_adam' }],
    ['#/speak?text=Why%3F&automation', 'speak', { text: 'Why?', automation: '' }],
    ['#/speak?text=a?b', 'speak', { text: 'a?b' }],
    ['#/library?%', 'library', { '%': '' }],
  ])('reads %j', (hash, view, params) => {
    expect(told(hash)).toEqual([view, params])
  })

  it('reads back whatever routeHref wrote', () => {
    const key = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__')
    // A lone surrogate cannot stand in an address.
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(fc.dictionary(key, text), (params) => {
        expect(told(routeHref('voices', params))).toEqual(['voices', { ...params }])
      }),
    )
  })
})
