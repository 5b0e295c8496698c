import { expect, it } from 'vitest'
import { SystemVoice } from './system-voice.ts'

const VOICES = [
  { name: 'Far away', lang: 'en-US', localService: false },
  { name: 'Anna', lang: 'de-DE', localService: true },
  { name: 'Daniel', lang: 'en_GB', localService: true },
  { name: 'Samantha', lang: 'en-US', localService: true },
]

/** Speaks by counting: an utterance ends when `finish` says so. */
class CountingSynthesis extends EventTarget {
  voices = VOICES
  said: { text: string; voice: { name: string }; rate: number; volume: number }[] = []
  #current: SpeechSynthesisUtterance | undefined

  getVoices() {
    return this.voices
  }

  speak(utterance: SpeechSynthesisUtterance): void {
    this.said.push(utterance as never)
    this.#current = utterance
  }

  async finish(): Promise<void> {
    this.#current?.onend?.({} as never)
    await new Promise((resolve) => setTimeout(resolve))
  }

  boundary(charIndex: number): void {
    this.#current?.onboundary?.({ charIndex } as never)
  }

  cancel(): void {
    const current = this.#current
    this.#current = undefined
    current?.onerror?.({} as never)
  }
}

async function open(voices = VOICES) {
  const synthesis = new CountingSynthesis()
  synthesis.voices = voices
  const voice = new SystemVoice(synthesis as never, (text) => ({ text }) as SpeechSynthesisUtterance)
  const places: number[] = []
  const speaking = voice.speak(
    'One two. Three!',
    { rate: 1.5, locale: 'en-us', volume: 0.5 },
    (place) => void places.push(place),
  )
  await new Promise((resolve) => setTimeout(resolve))
  return { synthesis, voice, places, speaking }
}

it('speaks sentence by sentence with a voice of this device, and tells where it is', async () => {
  const { synthesis, places, speaking } = await open()
  synthesis.boundary(4)
  await synthesis.finish()
  await synthesis.finish()
  expect(await speaking).toBe(true)
  expect(synthesis.said).toMatchObject([
    { text: 'One two. ', voice: { name: 'Samantha' }, rate: 1.5, volume: 0.5 },
    { text: 'Three!', voice: { name: 'Samantha' } },
  ])
  expect(places).toEqual([0, 4, 9])
})

it('says nothing where every voice would send the text away, or speaks no English', async () => {
  const { synthesis, speaking } = await open(VOICES.slice(0, 2))
  expect(await speaking).toBe(false)
  expect(synthesis.said).toEqual([])
})

it('takes another accent rather than none', async () => {
  const { synthesis } = await open(VOICES.slice(0, 3))
  expect(synthesis.said[0]?.voice.name).toBe('Daniel')
})

it('is silent when it is stopped, and does not go on to the next sentence', async () => {
  const { synthesis, voice, speaking } = await open()
  voice.stop()
  expect(await speaking).toBe(false)
  expect(synthesis.said.length).toBe(1)
})
