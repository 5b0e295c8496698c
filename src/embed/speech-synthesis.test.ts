import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SpeechError, type SpeechErrorName } from '../errors.ts'
import { ComputingClient } from '../store/computing-client.ts'
import { Speech, type SpeechEngine } from './speech.ts'
import { synthesisErrorCode, type FailedUtterance } from './synthesis-error.ts'
import { installSpeechSynthesis, SynthesisUtterance, type Synthesis } from './speech-synthesis.ts'

let engine: ComputingClient
let speech: Speech
let synthesis: Synthesis
let log: string[]
const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(async () => {
  engine = new ComputingClient()
  speech = new Speech(engine as unknown as SpeechEngine)
  synthesis = installSpeechSynthesis(speech, {})
  log = []
  await settled()
})

function utter(text: string, settings: Partial<SynthesisUtterance> = {}): SynthesisUtterance {
  const utterance = Object.assign(new SynthesisUtterance(text), settings)
  for (const name of ['start', 'pause', 'resume', 'end', 'error'] as const) {
    utterance.addEventListener(name, (event) =>
      log.push(`${text} ${name} ${(event as { error?: string }).error ?? ''}`.trim()),
    )
  }
  return utterance
}

describe('speechSynthesis', () => {
  it('stands where the browser’s own stood', () => {
    const page: Record<string, unknown> = {}
    const own = installSpeechSynthesis(new Speech(engine as unknown as SpeechEngine), page)
    expect(page.speechSynthesis).toBe(own)
    expect(page.SpeechSynthesisUtterance).toBe(SynthesisUtterance)
  })

  it('has no voices at first, and says when it has', async () => {
    const fresh = installSpeechSynthesis(new Speech(engine as unknown as SpeechEngine), {})
    const changed = new Promise((resolve) => (fresh.onvoiceschanged = resolve))
    expect(fresh.getVoices()).toEqual([])
    await changed
    expect(fresh.getVoices()).toEqual([
      { voiceURI: 'af_heart', name: 'Heart (American)', lang: 'en-US', localService: true, default: true },
      { voiceURI: 'bf_emma', name: 'Emma (British)', lang: 'en-GB', localService: true, default: false },
    ])
  })

  it('speaks the queue in its order; speaking and pending tell of it', async () => {
    const states = () => [synthesis.speaking, synthesis.pending, synthesis.paused]
    expect(states()).toEqual([false, false, false])
    synthesis.speak(utter('One.'))
    synthesis.speak(utter('Two.'))
    expect(states()).toEqual([true, true, false])
    await settled()
    engine.play(0.1)
    engine.play(9)
    await settled()
    expect(states()).toEqual([true, false, false])
    engine.play(0.1)
    engine.play(9)
    expect(log).toEqual(['One. start', 'One. end', 'Two. start', 'Two. end'])
    expect(states()).toEqual([false, false, false])
  })

  it('tells each word with its place and the second in which it is heard', async () => {
    const words: unknown[] = []
    const utterance = utter('One two.')
    utterance.onboundary = ({ name, charIndex, charLength, elapsedTime }) =>
      words.push([name, charIndex, charLength, elapsedTime])
    synthesis.speak(utterance)
    await settled()
    engine.play(0.05)
    engine.play(0.5)
    expect(words).toEqual([
      ['word', 0, 3, 0],
      ['word', 4, 4, 0.4],
    ])
  })

  it('tells the marks of SSML by name, in seconds as they are heard', async () => {
    const marks: unknown[] = []
    const utterance = utter('One #here.', { rate: 4 })
    utterance.onmark = ({ type, name, charIndex, elapsedTime }) =>
      marks.push([type, name, charIndex, elapsedTime])
    synthesis.speak(utterance)
    await settled()
    engine.play(0.05)
    expect(marks).toEqual([])
    engine.play(0.5)
    expect(marks).toEqual([['mark', 'here', 4, 0.2]])
  })

  it('cancel interrupts what is heard and empties the queue; what is spoken next is heard', async () => {
    synthesis.speak(utter('One.'))
    synthesis.speak(utter('Two.'))
    await settled()
    engine.play(0.1)
    synthesis.cancel()
    expect(log).toEqual(['One. start', 'One. error interrupted', 'Two. error canceled'])
    expect([synthesis.speaking, synthesis.pending]).toEqual([false, false])
    synthesis.speak(utter('Three.'))
    await settled()
    engine.play(9)
    expect(engine.spoken.at(-1)?.text).toBe('Three.')
  })

  it('pause holds what is heard, and what is not begun waits for resume', async () => {
    synthesis.speak(utter('One.'))
    await settled()
    engine.play(0.1)
    synthesis.pause()
    engine.play(0.1)
    expect([synthesis.paused, synthesis.speaking]).toEqual([true, true])
    synthesis.resume()
    await settled()
    engine.play(0.1)
    expect(log).toEqual(['One. start', 'One. pause', 'One. resume'])
    synthesis.cancel()
    synthesis.pause()
    synthesis.speak(utter('Two.'))
    expect([synthesis.speaking, synthesis.pending]).toEqual([false, true])
    synthesis.resume()
    await settled()
    expect(engine.spoken.at(-1)?.text).toBe('Two.')
  })

  it('asks for voice, rate, pitch and volume in our terms', async () => {
    synthesis.speak(utter('A.', { lang: 'en-GB', rate: 4, pitch: 2, volume: 0.5 }))
    await settled()
    expect(engine.spoken[0]).toMatchObject({ voice: 'bf_emma', speed: 2, delivery: { pitch: 12 } })
    expect(engine.configurations.at(-1)?.audio).toMatchObject({ listeningSpeed: 2, volume: 50 })
    synthesis.cancel()
    synthesis.speak(utter('B.', { voice: synthesis.getVoices()[1]!, lang: 'en-US', pitch: 0, rate: 0.1 }))
    await settled()
    expect(engine.spoken[1]).toMatchObject({ voice: 'bf_emma', speed: 0.5, delivery: { pitch: -12 } })
    synthesis.cancel()
    synthesis.speak(utter('C.', { lang: 'en_us' }))
    await settled()
    expect(engine.spoken[2]).toMatchObject({ voice: 'af_heart', speed: 1 })
  })

  it.each([
    ['LimitError', {}, 'not-allowed'],
    ['InputError', {}, 'invalid-argument'],
    ['InputError', { text: 'x'.repeat(101) }, 'text-too-long'],
    ['InputError', { voice: { voiceURI: 'nobody' } as never }, 'voice-unavailable'],
    ['ModelError', {}, 'synthesis-failed'],
    ['EngineLostError', {}, 'synthesis-failed'],
    ['MemoryError', {}, 'synthesis-unavailable'],
    ['CancelledError', {}, 'interrupted'],
  ] as const)('%s of %j is %s', async (name, settings, code) => {
    speech.configure({ limits: { textLength: 100 } })
    engine.failNext = { speak: new SpeechError(name, 'No.') }
    const utterance = utter('A.', settings)
    const failed = new Promise((resolve) => (utterance.onerror = ({ error }) => resolve(error)))
    synthesis.speak(utterance)
    expect(await failed).toBe(code)
  })

  it('has no synthesis where the model does not start, and no permission where the page is untouched', () => {
    const about = { isTooLong: false, isVoiceUnknown: false, isWithoutModel: false, isUntouched: false }
    const code = (name: SpeechErrorName, more: Partial<FailedUtterance>) =>
      synthesisErrorCode(new SpeechError(name, 'No.'), { ...about, ...more })
    expect(code('ModelError', { isWithoutModel: true })).toBe('synthesis-unavailable')
    expect(code('AudioOutputError', { isUntouched: true })).toBe('not-allowed')
    expect(code('AudioOutputError', {})).toBe('audio-hardware')
  })

  it('is not stopped by handlers that throw, nor by what is no number', async () => {
    const report = vi.fn()
    process.once('uncaughtException', report)
    const utterance = utter('A.', { rate: 'fast', pitch: -1, volume: NaN } as never)
    utterance.onstart = () => {
      throw new Error('of the page')
    }
    synthesis.speak(utterance)
    synthesis.speak(utter('B.'))
    await settled()
    expect(engine.spoken[0]).toMatchObject({ speed: 1 })
    expect(engine.spoken[0]).not.toHaveProperty('delivery')
    engine.play(0.1)
    engine.play(9)
    await settled()
    engine.play(9)
    expect(log).toEqual(['A. start', 'A. end', 'B. start', 'B. end'])
    await vi.waitFor(() => expect(report).toHaveBeenCalled())
    expect(() => synthesis.speak('text' as never)).toThrow(TypeError)
  })

  it('speaks also where the page throws when it hears of the voices', async () => {
    const report = vi.fn()
    process.once('uncaughtException', report)
    const fresh = installSpeechSynthesis(new Speech(engine as unknown as SpeechEngine), {})
    fresh.onvoiceschanged = () => {
      throw new Error('of the page')
    }
    fresh.speak(utter('A.', { lang: 'en-GB' }))
    await vi.waitFor(() => expect(engine.spoken.at(-1)).toMatchObject({ text: 'A.', voice: 'bf_emma' }))
    await vi.waitFor(() => expect(report).toHaveBeenCalled())
  })

  it('cancelled in its own start, it is interrupted, and what is spoken then is heard', async () => {
    const queue = Array.from({ length: 50 }, (_, index) => utter(`${index}.`))
    queue[0]!.onstart = () => {
      synthesis.cancel()
      synthesis.speak(utter('New.'))
    }
    for (const utterance of queue) synthesis.speak(utterance)
    await settled()
    engine.play(0.1)
    expect(log.filter((line) => line.endsWith('canceled'))).toHaveLength(49)
    expect(log.slice(0, 2)).toEqual(['0. start', '0. error interrupted'])
    await settled()
    engine.play(9)
    expect(log.slice(-2)).toEqual(['New. start', 'New. end'])
  })

  it('fails where the voices cannot be had, instead of waiting for ever', async () => {
    engine.voices = async () => {
      throw new SpeechError('AssetError', 'No network.')
    }
    synthesis = installSpeechSynthesis(new Speech(engine as unknown as SpeechEngine), {})
    engine.failNext = { load: new SpeechError('AssetError', 'No network.') }
    synthesis.speak(utter('A.', { lang: 'en-US' }))
    await settled()
    await settled()
    expect(log).toEqual(['A. error network'])
    engine.voices = ComputingClient.prototype.voices
    synthesis.speak(utter('B.'))
    await settled()
    engine.play(0.1)
    await settled()
    expect(synthesis.getVoices()).toHaveLength(2)
  })

  it('tells what went wrong by the standard’s codes, and goes on with the next', async () => {
    synthesis.speak(utter('Une.', { lang: 'tlh' }))
    engine.failNext = { load: new SpeechError('AssetError', 'No network.') }
    synthesis.speak(utter('Two.'))
    synthesis.speak(utter('Three.'))
    await settled()
    await settled()
    expect(log).toEqual(['Une. error language-unavailable', 'Two. error network'])
    expect(engine.spoken.at(-1)?.text).toBe('Three.')
  })
})
