import fc from 'fast-check'
import { Once } from '../../src/lib/once.ts'
import { configurationOfAddress } from '../../src/config/address-configuration.ts'
import { ConfigValidator, sentenceOf } from '../../src/config/config-validator.ts'
import { DynamicConfig } from '../../src/config/dynamic-config.ts'
import { ALL_SETTINGS } from '../../src/config/setting-paths.ts'
import { SETTINGS } from '../../src/config/tts-configuration.ts'
import { readDocument } from '../../src/documents/read-document.ts'
import { sampleDocx } from '../../src/documents/sample-files.ts'
import { Speech } from '../../src/embed/speech.ts'
import type { SpeechRequest } from '../../src/protocol.ts'
import { readBlendFile } from '../../src/store/blend-file.ts'
import { readConfiguration } from '../../src/store/saved-configuration.ts'
import { readQueue } from '../../src/store/saved-queue.ts'
import { readSettings } from '../../src/store/saved-settings.ts'
import { readSettingsFile } from '../../src/store/settings-file.ts'
import { LISTENER, studio } from '../../src/synthesis/sine-studio.ts'
import type { TextFrontEnd } from '../../src/text/text-front-end.ts'
import { checkedLexicon } from '../../src/text/user-lexicon.ts'
import { parseRoute } from '../../src/ui/router.ts'
import { canonicalFormula } from '../../src/voice/canonical-formula.ts'
import { readVoiceFile } from '../../src/voice/import/read-voice-file.ts'
import { parseFormula } from '../../src/voice/parse-formula.ts'
import { openPage } from '../faults/bench-page.ts'
import { call, hostileCalls, pageOf } from './api-surface.ts'
import { embed, hostileMessages } from './embed-surface.ts'
import { bytesNear, textsNear, valuesNear } from './hostile.ts'
import { addresses, bytes, documents, FORMULAS, MARKED, TEXTS } from './samples.ts'

/** A way into the product. */
export interface Surface {
  readonly name: string
  readonly requests: number
  readonly request: fc.Arbitrary<unknown>
  /** Asks. It may refuse with a SpeechError; it must end. @returns a list of sentences that users would read, or anything */
  readonly ask: (request: never) => unknown
}

function surface<T>(
  name: string,
  requests: number,
  request: fc.Arbitrary<T>,
  ask: (request: T) => unknown,
): Surface {
  return { name, requests, request, ask }
}

const NAMES = [...new Set(ALL_SETTINGS.flatMap(({ group, name }) => [group, name]))]
const validator = new ConfigValidator()

/** Every surface, and how much is thrown at it. @param reader the text front end, with its dictionaries */
export function surfaces(reader: TextFrontEnd): readonly Surface[] {
  return [
    surface('a voice formula', 2_600, textsNear(...FORMULAS), (formula) => {
      canonicalFormula(parseFormula(formula))
    }),
    surface('markup', 900, textsNear(...MARKED), (text) => {
      reader.analyse(text, { markup: 'ssml' })
    }),
    surface('a text', 600, textsNear(...TEXTS), (text) => {
      reader.analyse(text, { markup: 'plain' })
    }),
    surface('a request to speak', 400, requests(), async (request) => {
      const { synthesizer } = studio()
      for await (const _ of synthesizer.synthesize(request, LISTENER));
    }),
    surface('a configuration', 1_200, valuesNear(...NAMES), (input) => {
      const checked = validator.validate(input)
      validator.salvage(input)
      new DynamicConfig().change(input)
      return checked.isValid ? [] : checked.issues.map(sentenceOf)
    }),
    surface('a settings file', 700, jsonNear('settings', 'profiles', ...NAMES), (text) => {
      const read = readSettingsFile(text)
      return typeof read === 'string' ? [read] : []
    }),
    surface('the page’s address', 1_200, addresses(), ([query, hash]) => {
      const issues = new DynamicConfig().setLayer(
        'address',
        configurationOfAddress(new URLSearchParams(query)),
      )
      parseRoute(hash)
      return issues.map(sentenceOf)
    }),
    surface(
      'what an older visit has kept',
      700,
      jsonNear('text', 'cast', 'queue', 'delivery', 'voice'),
      (text) => {
        const storage = { getItem: () => text, setItem: () => {} }
        readSettings(storage)
        readConfiguration(storage)
        readQueue(parsed(text))
        readBlendFile(text)
      },
    ),
    surface(
      'a cast and a delivery',
      400,
      valuesNear('pitch', 'rate', 'emotions', 'emotion', 'strength'),
      async (value) => {
        const { synthesizer } = studio()
        const request = { id: 'r', text: 'one.', markup: 'plain', voice: 'af_heart', speed: 1 } as const
        const asked = { ...request, delivery: value, cast: value } as unknown as SpeechRequest
        for await (const _ of synthesizer.synthesize(asked, LISTENER));
      },
    ),
    surface('a lexicon', 300, fc.array(lexiconEntries(), { maxLength: 4 }), (entries) => {
      checkedLexicon(entries as never)
    }),
    surface('a voice’s file', 600, voiceFiles(), ([name, file]) => {
      readVoiceFile(name, file)
    }),
    surface('a document', 500, documents(), ([name, file]) => readDocument(name, file)),
    surface('a call of the speech API', 800, hostileCalls(), async (hostile) =>
      call((await reach.get()).page, hostile),
    ),
    surface('what is said to the embedded page', 300, hostileMessages(), async (messages) =>
      embed((await reach.get()).speech, messages),
    ),
  ]
}

/** The ways in for other pages, with a speech thread that computes; it refuses nothing for being asked too often. */
const reach = new Once(async () => {
  const { client } = openPage()
  const { value } = new DynamicConfig()
  const limits = { ...value.limits, requestsPerMinute: SETTINGS.limits.requestsPerMinute.max }
  client.setConfiguration({ ...value, limits })
  return { page: pageOf(client), speech: new Speech(client) }
})

/** Some fields as they should be, some not. */
function requests(): fc.Arbitrary<SpeechRequest> {
  const odd = fc.constantFrom<unknown>(undefined, null, NaN, Infinity, -1, 0, 1e9, '1', {}, [])
  return fc.record({
    id: fc.constant('r'),
    text: fc.oneof(
      textsNear('one two. three four.').map((text) => text.slice(0, 200)),
      odd,
    ),
    markup: fc.constant('plain' as const),
    voice: fc.oneof(fc.constantFrom(...FORMULAS), textsNear(...FORMULAS), odd),
    speed: fc.oneof(fc.double({ min: 0.5, max: 2, noNaN: true }), odd),
    from: fc.oneof(fc.constant(undefined), fc.integer({ min: -2, max: 30 }), odd),
    chunking: fc.constantFrom(undefined, 'sentence', 'phrase', 'fixed', 'other'),
    cast: fc.oneof(fc.constant(undefined), fc.dictionary(fc.string(), textsNear(...FORMULAS)), odd),
  }) as fc.Arbitrary<unknown> as fc.Arbitrary<SpeechRequest>
}

function jsonNear(...names: readonly string[]): fc.Arbitrary<string> {
  const whole = valuesNear(...names).map((value) => JSON.stringify(value) ?? '')
  return fc.oneof(whole, textsNear('{"settings":{"audio":{"volume":50}},"profiles":[]}', '[1,2', 'null'))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function lexiconEntries(): fc.Arbitrary<unknown> {
  return fc.record({ word: textsNear('GIF', 'Nguyen'), phonemes: textsNear('ʤˈɪf', 'nwˈɪn') })
}

function voiceFiles(): fc.Arbitrary<readonly [string, Uint8Array]> {
  const npy = bytes(
    "\u0093NUMPY\u0001\u0000v\u0000{'descr': '<f4', 'fortran_order': False, 'shape': (510, 1, 256), }",
  )
  npy[0] = 0x93
  const samples = [
    npy,
    bytes('[[[0.1, 0.2]]]'),
    sampleDocx('<w:p/>'),
    bytes('\u0080\u0002]q\u0000.'),
    new Uint8Array(4_000),
  ]
  return fc.tuple(
    fc.constantFrom('v.bin', 'v.npy', 'v.npz', 'v.pt', 'v.json', '../v', ''),
    bytesNear(...samples),
  )
}
