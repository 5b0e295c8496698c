import type { TTSConfiguration } from '../config/tts-configuration.ts'
import { SpeechError } from '../errors.ts'
import { TokenBucket } from '../lib/token-bucket.ts'
import type { SpeechRequest } from '../protocol.ts'

/** What a request is for. */
export type Use = 'aloud' | 'file'

/** So many origins are remembered; the one that asked least recently is forgotten. */
const MOST_ORIGINS = 100

/**
 * The one door to the engine: whichever surface a request comes from, it is counted here and refused with a sentence where
 * there are too many. The page's own requests have no rate, since each takes the place of the one before.
 */
export class Admission {
  readonly #limits: () => TTSConfiguration['limits']
  readonly #now: () => number
  readonly #buckets = new Map<string, TokenBucket>()
  readonly #underWay: Record<Use, number> = { aloud: 0, file: 0 }

  /** @param limits read for each request. @param now milliseconds of any clock */
  constructor(limits: () => TTSConfiguration['limits'], now: () => number) {
    this.#limits = limits
    this.#now = now
  }

  /** Carries a request out. @throws SpeechError LimitError before it has begun; whatever `carryOut` throws */
  async follow<T>(request: SpeechRequest, use: Use, carryOut: () => Promise<T>): Promise<T> {
    this.#checkRoom(request, use)
    if (request.origin !== undefined) this.#checkRate(request.origin)
    this.#underWay[use] += 1
    try {
      return await carryOut()
    } finally {
      this.#underWay[use] -= 1
    }
  }

  #checkRoom({ turn }: SpeechRequest, use: Use): void {
    const { queueLength, jobs } = this.#limits()
    const { aloud, file } = this.#underWay
    if (use === 'aloud' && turn === 'queued' && aloud > queueLength) {
      throw new SpeechError(
        'LimitError',
        `${aloud - 1} texts wait to be spoken already, and no more than ${queueLength} may. Wait until one is done, or remove one.`,
      )
    }
    if (use === 'file' && file >= jobs) {
      throw new SpeechError(
        'LimitError',
        `${file === 1 ? 'A file is' : `${file} files are`} being made already, and no more than ${jobs} may be at once. Wait until one is done.`,
      )
    }
  }

  #checkRate(origin: string): void {
    const { requestsPerMinute } = this.#limits()
    const bucket = this.#buckets.get(origin) ?? new TokenBucket(requestsPerMinute, this.#now)
    // The last one is the one that asked last.
    this.#buckets.delete(origin)
    this.#buckets.set(origin, bucket)
    for (const [oldest] of this.#buckets) {
      if (this.#buckets.size <= MOST_ORIGINS) break
      this.#buckets.delete(oldest)
    }
    const waitMs = bucket.take(requestsPerMinute)
    if (waitMs === 0) return
    throw new SpeechError(
      'LimitError',
      `This page may ask for speech ${requestsPerMinute} times a minute and has done so. Ask again in ${Math.ceil(waitMs / 1000)} s.`,
    )
  }
}
