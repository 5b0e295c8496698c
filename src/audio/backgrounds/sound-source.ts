import type { Random } from '../../lib/random.ts'

/** Gives one sample after the other, at SAMPLE_RATE, without end. */
export type SoundSource = () => number

/** Begins a sound; the same random numbers give the same sound. */
export type OpenSource = (random: Random) => SoundSource
