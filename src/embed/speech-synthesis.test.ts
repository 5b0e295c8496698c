import { beforeEach, describe, expect, it } from 'vitest'
import { SpeechError } from '../errors.ts'
import { ComputingClient } from '../store/computing-client.ts'
import { Speech, type SpeechEngine } from './speech.ts'
import { installSpeechSynthesis, SynthesisUtterance, type Synthesis } from './speech-synthesis.ts'

let engine: ComputingClient
let synthesis: Synthesis
let log: string[]
const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(async () => {
  engine = new ComputingClient()
  synthesis = installSpeechSynthesis(new Speech(engine as unknown as SpeechEngine), {})
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
