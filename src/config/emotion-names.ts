/** The emotions that can be asked for by name; their recipes are in src/synthesis/emotions.ts. */
export const EMOTION_NAMES = [
  'neutral',
  'happy',
  'sad',
  'angry',
  'excited',
  'calm',
  'confident',
  'gentle',
  'mysterious',
  'playful',
] as const

export type EmotionName = (typeof EMOTION_NAMES)[number]
