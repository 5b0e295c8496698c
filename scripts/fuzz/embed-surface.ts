import fc from 'fast-check'
import { EmbedDesk, type EmbedMessage } from '../../src/embed/embed-desk.ts'
import type { Speech } from '../../src/embed/speech.ts'
import { valuesNear } from './hostile.ts'

const SELF = 'https://site.example'
const FRIEND = 'https://friend.example'
const STRANGERS = ['https://friend.example.evil.example', 'https://evil.example', 'null', 'self']
const NAMES = [
  'litetts',
  'id',
  'kind',
  'text',
  'voice',
  'speed',
  'queued',
  'format',
  'speak',
  'render',
  'voices',
]

export interface HostileMessage {
  readonly data: unknown
  readonly origin: string
  /** Answers that come before the other window is gone. */
  readonly answers: number
}

/** What the pages around an embedded one send it, one message after the other. */
export function hostileMessages(): fc.Arbitrary<HostileMessage[]> {
  const anything = valuesNear(...NAMES)
  const near = fc.record(
    {
      litetts: fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: anything }),
      id: fc.oneof({ weight: 8, arbitrary: fc.constant('a') }, { weight: 1, arbitrary: anything }),
      kind: fc.oneof(
        {
          weight: 8,
          arbitrary: fc.constantFrom('speak', 'render', 'voices', 'load', 'pause', 'resume', 'cancel'),
        },
        { weight: 1, arbitrary: anything },
      ),
      text: fc.oneof({ weight: 4, arbitrary: fc.constant('one. two.') }, { weight: 1, arbitrary: anything }),
      voice: fc.oneof(fc.constantFrom('af_heart', undefined, 'nobody'), anything),
      speed: fc.oneof(fc.constantFrom(1, 99, NaN, undefined), anything),
      format: fc.oneof(fc.constantFrom('wav', undefined), anything),
      queued: fc.oneof(fc.boolean(), anything),
    },
    { requiredKeys: ['litetts', 'id', 'kind'] },
  )
  return fc.array(
    fc.record({
      data: fc.oneof({ weight: 5, arbitrary: near }, { weight: 1, arbitrary: anything }),
      origin: fc.constantFrom(SELF, FRIEND, FRIEND, ...STRANGERS),
      answers: fc.constantFrom(Infinity, Infinity, 0, 1, 3),
    }),
    { minLength: 1, maxLength: 6 },
  )
}

/**
 * Sends them all at once; waits until each was answered.
 * @param isSilenced what they have begun is cancelled soon, since any of them may pause it for ever
 * @returns the sentences of refusals @throws where a stranger is obeyed, or an answer goes to another window's origin
 */
export async function embed(
  speech: Speech,
  messages: readonly HostileMessage[],
  isSilenced = true,
): Promise<string[]> {
  const desk = new EmbedDesk({ speech, allowed: () => `self ${FRIEND}`, self: SELF })
  const sentences: string[] = []
  const faults: string[] = []
  const send = ({ data, origin, answers }: HostileMessage) => {
    let left = answers
    const source: EmbedMessage['source'] = {
      postMessage(message, { targetOrigin }) {
        if (left-- <= 0) throw new DOMException('The window is gone.', 'InvalidStateError')
        const { kind, message: sentence } = structuredClone(message) as { kind: string; message: string }
        if (targetOrigin !== origin) faults.push(`${targetOrigin} hears what ${origin} asked.`)
        if (STRANGERS.includes(origin) && kind !== 'error') faults.push(`${origin} is obeyed.`)
        if (kind === 'error') sentences.push(sentence)
      },
    }
    return desk.take({ data, origin, source })
  }
  const taken = messages.map(send)
  if (isSilenced) {
    await new Promise((resolve) => setTimeout(resolve, 4))
    for (const kind of ['resume', 'cancel']) {
      await send({ data: { litetts: 1, id: 'end', kind }, origin: SELF, answers: Infinity })
    }
  }
  await Promise.all(taken)
  if (faults.length > 0) throw new Error(faults.join(' '))
  return sentences
}
