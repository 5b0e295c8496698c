import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, phonemeUnits } from '../../scripts/text/letter-to-sound-align.ts'
import { encodeLetterToSound } from '../../scripts/text/letter-to-sound-encoder.ts'
import { trainNgrams } from '../../scripts/text/letter-to-sound-ngrams.ts'
import { offendingSymbol } from './kokoro-phonemes.ts'
import { LetterToSound } from './letter-to-sound.ts'

const trained = (region: string) =>
  new LetterToSound(
    new Uint8Array(readFileSync(new URL(`./trained/letter-to-sound-${region}.bin`, import.meta.url))),
  )

describe('LetterToSound', () => {
  it('learns which letters give which sounds, and applies it to words it never saw', () => {
    const onsets = { b: 'b', p: 'p', sh: 'ʃ', t: 't', k: 'k', sm: 'sm' }
    const rhymes = { at: 'ˈæt', eet: 'ˈit', ash: 'ˈæʃ', oop: 'ˈup', ike: 'ˈIk', eek: 'ˈik', ip: 'ˈɪp' }
    const words = Object.entries(onsets).flatMap(([onset, consonant]) =>
      Object.entries(rhymes).map(([rhyme, sound]) => [onset + rhyme, consonant + sound] as const),
    )
    const known = words.filter(([word]) => word !== 'shike' && word !== 'smoop')
    const model = new LetterToSound(encodeLetterToSound(trainNgrams(align(known), 4, 0), 4))
    for (const [word, phonemes] of words) expect(model.say(word)).toBe(phonemes)
  })

  it('gives every letter of a training word its sounds, none lost', () => {
    const words = [['phone', 'fˈOn'], ['box', 'bˈɑks'], ['knee', 'nˈi'], ['mule', 'mjˈul']] as const // prettier-ignore
    const aligned = align(words)
    expect(aligned.map(({ sounds }) => sounds.join(''))).toEqual(words.map(([, phonemes]) => phonemes))
    expect(aligned.every(({ letters, sounds }) => letters.length === sounds.length)).toBe(true)
    expect(phonemeUnits('mjˈuːzɪk')).toEqual(['m', 'j', 'ˈuː', 'z', 'ɪ', 'k'])
  })

  it.each([
    ['us', 'blick', 'blˈɪk'],
    ['us', 'florper', 'flˈɔɹpəɹ'],
    ['gb', 'florper', 'flˈɔːpə'],
    ['us', 'snabbering', 'snˈæbəɹɪŋ'],
  ])('says unknown words as an English reader would (%s %s)', (region, word, phonemes) => {
    expect(trained(region).say(word)).toBe(phonemes)
  })

  it.each(['us', 'gb'])('stresses exactly one vowel of any letters, in the alphabet (%s)', (region) => {
    const model = trained(region)
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,16}$/), (word) => {
        const phonemes = model.say(word)
        expect(offendingSymbol(phonemes)).toBeUndefined()
        expect(phonemes.split('ˈ').length - 1).toBeLessThanOrEqual(1)
        if (/[AIOQWYaiuæɑɒɔəɛɜɪʊʌ]/.test(phonemes)) expect(phonemes).toContain('ˈ')
      }),
    )
  })

  it('passes over what is no letter, and says nothing for nothing', () => {
    const model = trained('us')
    expect(model.say("blick's")).toBe(model.say('blicks'))
    expect(model.say('')).toBe('')
  })

  it('refuses bytes that are no model', () => {
    expect(() => new LetterToSound(new Uint8Array(40))).toThrow(RangeError)
  })
})
