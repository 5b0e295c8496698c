import { asSpeechError } from './as-speech-error.ts'
import type { Speech } from './speech.ts'
import { EMBED_VERSION, mayEmbed, readEmbedMessage } from './embed-protocol.ts'
import type { EmbedAnswer, EmbedRequest } from './embed-protocol.ts'

/** As much of a MessageEvent as is needed here. */
export interface EmbedMessage {
  readonly data: unknown
  readonly origin: string
  readonly source: { postMessage(message: unknown, options: { readonly targetOrigin: string }): void } | null
}

export interface EmbedDeskParts {
  readonly speech: Speech
  /** Origins whose pages may speak here; see `mayEmbed`. */
  readonly allowed: () => string
  /** This site's own. */
  readonly self: string
}

/** Answers the pages that have embedded this one, where their origin may. */
export class EmbedDesk {
  readonly #parts: EmbedDeskParts

  constructor(parts: EmbedDeskParts) {
    this.#parts = parts
  }

  /** Never throws. Messages that are none of ours are not answered. */
  async take({ data, origin, source }: EmbedMessage): Promise<void> {
    const read = readEmbedMessage(data)
    if (!read || !source) return
    let isOver = false
    const answer = (answer: EmbedAnswer) => {
      if (isOver) return
      isOver = answer.kind === 'done' || answer.kind === 'error'
      try {
        source.postMessage({ litetts: EMBED_VERSION, id: read.id, ...answer }, { targetOrigin: origin })
      } catch {
        // Whoever asked is gone.
      }
    }
    try {
      // A page without an origin of its own could be anybody's.
      if (origin === 'null' || !mayEmbed(origin, this.#parts.allowed(), this.#parts.self)) {
        if (origin === 'null') return
        return refuse(answer, `Pages of ${origin} may not speak here. Whoever runs this site can allow it.`)
      }
      if ('problem' in read) return refuse(answer, read.problem)
      await this.#obey(read.request, origin, answer)
      answer({ kind: 'done' })
    } catch (error) {
      const { name, message } = asSpeechError(error)
      answer({ kind: 'error', name, message })
    }
  }

  async #obey(request: EmbedRequest, origin: string, answer: (answer: EmbedAnswer) => void): Promise<void> {
    const { speech } = this.#parts
    switch (request.kind) {
      case 'load':
        return speech.load((state) => answer({ kind: 'state', state }))
      case 'pause':
        return speech.pause()
      case 'resume':
        return speech.resume()
      case 'cancel':
        return speech.cancel()
      case 'voices':
        return answer({ kind: 'voices', voices: await speech.voices() })
      case 'speak': {
        const { kind: _, text, ...said } = request
        const spoken = speech.speak(text, { ...said, origin })
        spoken.on('start', () => answer({ kind: 'start' }))
        spoken.on('word', (word) => answer({ kind: 'word', word }))
        spoken.on('mark', (mark) => answer({ kind: 'mark', mark }))
        return spoken.finished
      }
      case 'render': {
        const { kind: _, text, ...said } = request
        const { file, report } = await speech.render(text, { ...said, origin })
        return answer({ kind: 'file', file, seconds: report.seconds })
      }
    }
  }
}

function refuse(answer: (answer: EmbedAnswer) => void, message: string): void {
  answer({ kind: 'error', name: 'InputError', message })
}
