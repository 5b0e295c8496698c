import type { PlacedVoice } from '../protocol.ts'
import type { BlendDraft, DraftHalf, DraftVoice, HalfName } from './blend-draft.ts'

type Sliders = Extract<BlendDraft, { kind: 'sliders' }>

/** As many decimals as a slider can set and a person can read. */
const DECIMALS = 1000

/** A voice more; the others keep their weights. */
export function withVoice(half: DraftHalf, name: string, weight = 0.5): DraftHalf {
  if (half.voices.some((voice) => voice.name === name)) return half
  return { ...half, voices: [...half.voices, { name, weight, locked: false }] }
}

/** A voice less; the last one stays. */
export function withoutVoice(half: DraftHalf, name: string): DraftHalf {
  const voices = half.voices.filter((voice) => voice.name !== name)
  return voices.length === 0 ? half : { ...half, voices }
}

export function withVoiceChanged(half: DraftHalf, name: string, change: Partial<DraftVoice>): DraftHalf {
  return {
    ...half,
    voices: half.voices.map((voice) => (voice.name === name ? { ...voice, ...change } : voice)),
  }
}

export function withHalf(draft: Sliders, half: HalfName, edited: DraftHalf): Sliders {
  return { ...draft, [half]: edited }
}

/** The half as it is heard: where prosody has no recipe of its own, the timbre's. */
export function halfIn(draft: Sliders, half: HalfName): DraftHalf {
  return half === 'prosody' ? (draft.prosody ?? draft.timbre) : draft.timbre
}

/** A recipe of its own for the prosody, to begin with the timbre's; or one for both again. */
export function withSplit(draft: Sliders, isSplit: boolean): Sliders {
  const { timbre } = draft
  return isSplit ? { kind: 'sliders', timbre, prosody: draft.prosody ?? timbre } : { kind: 'sliders', timbre }
}

/** New weights by chance for all voices that are not locked, which share what the locked ones leave. */
export function randomised(half: DraftHalf, random: () => number): DraftHalf {
  // Of an exponential distribution: every mixture is as likely as any other.
  return spread(half, () => -Math.log(1 - random()))
}

/**
 * The blend at a place of the map: the nearer a voice, the more of it; on a voice that voice alone.
 * Locked voices keep their weights.
 */
export function atPlace(
  half: DraftHalf,
  place: { readonly x: number; readonly y: number },
  map: readonly PlacedVoice[],
): DraftHalf {
  return spread(half, ({ name }) => {
    const voice = map.find(({ id }) => id === name)
    return voice ? 1 / (1e-6 + (voice.x - place.x) ** 2 + (voice.y - place.y) ** 2) : 0
  })
}

/** Where a blend lies on the map; undefined where one of its voices has no place there. */
export function placeOf(
  { voices }: DraftHalf,
  map: readonly PlacedVoice[],
): { readonly x: number; readonly y: number } | undefined {
  let [x, y, sum] = [0, 0, 0]
  for (const { name, weight } of voices) {
    const voice = map.find(({ id }) => id === name)
    if (!voice) return undefined
    x += weight * voice.x
    y += weight * voice.y
    sum += weight
  }
  return sum === 0 ? undefined : { x: x / sum, y: y / sum }
}

/** The weights that are not locked, anew in these proportions, so that all sum to one where the locked ones leave room. */
function spread(half: DraftHalf, proportion: (voice: DraftVoice) => number): DraftHalf {
  const parts = half.voices.map((voice) => (voice.locked ? 0 : proportion(voice)))
  const sum = parts.reduce((sum, part) => sum + part, 0)
  const locked = half.voices.reduce((sum, { locked, weight }) => sum + (locked ? weight : 0), 0)
  if (sum === 0 || locked >= 1) return half
  return {
    ...half,
    voices: half.voices.map((voice, index) =>
      voice.locked ? voice : { ...voice, weight: rounded(((1 - locked) * parts[index]!) / sum) },
    ),
  }
}

function rounded(weight: number): number {
  return Math.round(weight * DECIMALS) / DECIMALS
}

/** Voices around a place of the map, the nearest first. */
export function nearestVoices(
  place: { readonly x: number; readonly y: number },
  map: readonly PlacedVoice[],
  count: number,
): DraftVoice[] {
  const distance = ({ x, y }: PlacedVoice) => (x - place.x) ** 2 + (y - place.y) ** 2
  return [...map]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .map(({ id }) => ({ name: id, weight: 1, locked: false }))
}
