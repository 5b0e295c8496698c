import { describe, expect, it } from 'vitest'
import { stemsOf } from './stems.ts'

describe('stemsOf', () => {
  it.each([
    ['ponies', 'pony'],
    ['taxis', 'taxi'],
    ['tried', 'try'],
    ['hopping', 'hopp'],
    ['hoping', 'hope'],
    ['ranged', 'range'],
    ['parked', 'park'],
    ['tasted', 'taste'],
    ['teased', 'tease'],
    ['kissed', 'kiss'],
    ['needing', 'need'],
    ["runnin'", 'runn'],
  ])('takes %s for a form of %s first', (word, stem) => {
    expect(stemsOf(word)[0]?.text).toBe(stem)
  })

  it.each([
    ['boxes', 'box'],
    ['hopping', 'hop'],
    ['echoes', 'echo'],
    ['planting', 'plant'],
    ['cats', 'cat'],
  ])('finds in %s also %s', (word, stem) => {
    expect(stemsOf(word).map(({ text }) => text)).toContain(stem)
  })

  it.each(['glass', 'red', 'king', 'sing', 'as', 'bed', ''])('sees no ending in %s', (word) => {
    expect(stemsOf(word)).toEqual([])
  })
})
