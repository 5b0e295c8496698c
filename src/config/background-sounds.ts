/** What can be heard under speech. `level`: what suits it, in dB against the speech, where nothing else is asked for. */
export const BACKGROUND_SOUNDS = {
  rain: { name: 'Rain', level: -18 },
  wind: { name: 'Wind', level: -18 },
  nature: { name: 'Birds and leaves', level: -20 },
  coffee_shop: { name: 'Coffee shop', level: -18 },
  office: { name: 'Office', level: -20 },
  white: { name: 'White noise', level: -28 },
  pink: { name: 'Pink noise', level: -24 },
  brown: { name: 'Brown noise', level: -20 },
} as const satisfies Record<string, { readonly name: string; readonly level: number }>

export type BackgroundSound = keyof typeof BACKGROUND_SOUNDS

export function isBackgroundSound(name: string): name is BackgroundSound {
  return Object.hasOwn(BACKGROUND_SOUNDS, name)
}
