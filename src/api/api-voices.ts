/** OpenAI's voices, and the ones here that are nearest in kind. */
export const OPENAI_VOICES: Readonly<Record<string, string>> = {
  alloy: 'af_alloy',
  ash: 'am_michael',
  ballad: 'bm_george',
  cedar: 'am_puck',
  coral: 'af_bella',
  echo: 'am_echo',
  fable: 'bm_fable',
  marin: 'af_heart',
  nova: 'af_nova',
  onyx: 'am_onyx',
  sage: 'af_sarah',
  shimmer: 'af_sky',
  verse: 'am_fenrir',
}

/** A voice or formula of ours, for whatever a client calls it. */
export function voiceFor(name: string): string {
  return Object.hasOwn(OPENAI_VOICES, name) ? OPENAI_VOICES[name]! : name
}
