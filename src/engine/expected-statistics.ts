import type { AcousticInput } from './acoustic-model.ts'
import type { GraphTensor } from './runnable-graph.ts'
import type { StatisticsPredictor } from './statistics-predictor.ts'
import { unitFeatures } from './unit-features.ts'
import { blendUsualUnits, type UsualUnit, type VoiceStatistics } from './voice-statistics.ts'

/** Expects a unit's statistics from its voices' tables and from the unit itself. */
export class ExpectedStatistics {
  readonly #predictor: StatisticsPredictor
  readonly #usual: (voice: string) => Promise<UsualUnit>

  /** @param usual reads a voice's table; asked for every unit, so it should remember */
  constructor(predictor: StatisticsPredictor, usual: (voice: string) => Promise<UsualUnit>) {
    this.#predictor = predictor
    this.#usual = usual
  }

  /** @param blend weights sum to 1. @param hidden and harmonics of the whole unit */
  async expect(
    blend: AcousticInput['blend'],
    hidden: GraphTensor,
    harmonics: GraphTensor,
  ): Promise<VoiceStatistics> {
    const parts = await Promise.all(
      blend.map(async ({ voice, weight }) => ({ usual: await this.#usual(voice), weight })),
    )
    const usual = blendUsualUnits(parts)
    return this.#predictor.predict(usual, usual.features, unitFeatures(hidden, harmonics))
  }
}
