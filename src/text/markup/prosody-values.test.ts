import { describe, expect, it } from 'vitest'
import { prosodyPitch, prosodyRange, prosodyRate, prosodyVolume } from './prosody-values.ts'

describe('prosody values', () => {
  it.each([
    ['slow', 0.75],
    ['default', 1],
    ['80%', 0.8],
    ['+20%', 1.2],
    ['-20%', 0.8],
    ['1.5', 1.5],
    ['0', undefined],
    ['5', undefined],
    ['quick', undefined],
    ['', undefined],
    ['toString', undefined],
  ])('rate %j is the factor %j', (value, factor) => {
    expect(prosodyRate(value)).toBe(factor)
  })

  it.each([
    ['x-high', 6],
    ['+2st', 2],
    ['-1.5st', -1.5],
    ['+100%', 12],
    ['-50%', -12],
    ['+160Hz', 12],
    ['80Hz', -12],
    ['-200Hz', undefined],
    ['99st', undefined],
  ])('pitch %j is %j semitones', (value, semitones) => {
    expect(prosodyPitch(value)).toBe(semitones)
  })

  it.each([
    ['x-low', 0.3],
    ['+50%', 1.5],
    ['50%', 0.5],
    ['1.2', 1.2],
    ['0', 0],
    ['3', undefined],
    ['wide', undefined],
  ])('range %j is the factor %j', (value, factor) => {
    expect(prosodyRange(value)).toBe(factor)
  })

  it.each([
    ['silent', -96],
    ['+6dB', 6],
    ['-6.5dB', -6.5],
    ['100', 0],
    ['50', -6.021],
    ['0', -96],
    ['-50%', -6.021],
    ['60dB', undefined],
  ])('volume %j is %j decibels', (value, decibels) => {
    expect(prosodyVolume(value)).toBe(decibels)
  })
})
