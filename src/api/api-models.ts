import { ApiError } from './api-error.ts'

/** Kokoro under its own name, and under those that clients of OpenAI's API ask for; all are the same model. */
const IDS = ['kokoro', 'tts-1', 'tts-1-hd', 'gpt-4o-mini-tts'] as const

/** Day on which Kokoro-82M v1.0 was published, seconds since 1970. */
const CREATED = 1_737_936_000

export const API_MODELS = IDS.map((id) => ({
  id,
  object: 'model',
  created: CREATED,
  owned_by: 'hexgrad',
}))

/** @throws ApiError 404 for a name that no model has; a dated name such as `gpt-4o-mini-tts-2025-12-15` is its model's */
export function apiModel(name: string) {
  const model = API_MODELS.findLast(({ id }) => name === id || name.startsWith(`${id}-`))
  if (model) return model
  throw new ApiError(
    404,
    `The model ${JSON.stringify(name.slice(0, 60))} does not exist here. Choose one of ${IDS.join(', ')}.`,
    { param: 'model', code: 'model_not_found' },
  )
}
