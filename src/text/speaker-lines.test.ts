import { describe, expect, it } from 'vitest'
import { growth } from '../../scripts/growth.ts'
import { speakerLines } from './speaker-lines.ts'

const said = (text: string) =>
  speakerLines(text).map(({ speaker, saidFrom, end }) => [speaker, text.slice(saidFrom, end)])

describe('speakerLines', () => {
  it('tells who says what', () => {
    expect(said('Ann: Good morning.\nBob Stone: Is it?\nNot for me.\n\nThey left.')).toEqual([
      ['Ann', 'Good morning.'],
      ['Bob Stone', 'Is it?\nNot for me.'],
    ])
  })

  it('reads names in bold, in capitals, with titles, numbers and stage directions', () => {
    expect(said('**Ann:** Hi.\nGHOST (far away): Boo.\nDr. Lee: Next.\nSpeaker 2: Me.\n– Q: Why?')).toEqual([
      ['Ann', 'Hi.'],
      ['GHOST', 'Boo.'],
      ['Dr. Lee', 'Next.'],
      ['Speaker 2', 'Me.'],
      ['Q', 'Why?'],
    ])
  })

  it('takes a single line, a note or a letterhead for none', () => {
    expect(said('Ann: Good morning.')).toEqual([])
    expect(said('Note: it rains.\nWarning: it pours.\nFrom: Ann\nSubject: rain\nStep 1: run')).toEqual([])
    expect(said('at 10:30 we met\nhttps://example.com is ours')).toEqual([])
  })

  it.each(['Ann: a\n', 'A', 'Ann ', '**', '\n'])('takes a megabyte of %j in linear time', (unit) => {
    expect(growth((length) => speakerLines(unit.repeat(length / unit.length)), 1_000_000)).toBeLessThan(10)
  })
})
