/** A blend that has a name; the name stands for its formula wherever a voice may stand. */
export interface NamedBlend {
  readonly name: string
  readonly formula: string
}

/** Blends that come with the page: for stories, for instructions, for announcements. */
export const VOICE_PRESETS: readonly NamedBlend[] = [
  { name: 'warm_friendly', formula: 'af_heart*0.6 + af_bella*0.4' },
  {
    name: 'professional_calm',
    formula: 'timbre(bf_emma*0.5 + af_sarah*0.5) prosody(af_sarah*0.6 + am_michael*0.4)',
  },
  { name: 'energetic_mix', formula: 'af_bella*0.5 + am_puck*0.3 + af_nova*0.2' },
]
