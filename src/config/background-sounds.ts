/** What can be heard under speech. `level`: what suits it, in dB against the speech, where nothing else is asked for. */
export const BACKGROUND_SOUNDS = {
  rain: { level: -18 },
  wind: { level: -18 },
  nature: { level: -20 },
  coffee_shop: { level: -18 },
  office: { level: -20 },
  white: { level: -28 },
  pink: { level: -24 },
  brown: { level: -20 },
} as const satisfies Record<string, { readonly level: number }>

/** As people call them. */
export const BACKGROUND_CHOICES = {
  none: 'None',
  rain: 'Rain',
  wind: 'Wind',
  nature: 'Birds and leaves',
  coffee_shop: 'Coffee shop',
  office: 'Office',
  white: 'White noise',
  pink: 'Pink noise',
  brown: 'Brown noise',
} as const satisfies Record<BackgroundSound | 'none', string>

export type BackgroundSound = keyof typeof BACKGROUND_SOUNDS

export function isBackgroundSound(name: string): name is BackgroundSound {
  return Object.hasOwn(BACKGROUND_SOUNDS, name)
}
