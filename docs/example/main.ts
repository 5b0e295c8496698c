import { createSpeech } from 'litetts-web'
import { installSpeechSynthesis, SynthesisUtterance } from 'litetts-web/speech-synthesis'
import 'litetts-web/tts-player'

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const [text, voice, status, words] = [
  find<HTMLTextAreaElement>('text'),
  find<HTMLSelectElement>('voice'),
  find('status'),
  find('words'),
]

// One engine for all that speaks on this page: each takes several hundred megabytes.
// The files of the site lie in public/litetts: “npx litetts-web public/litetts” put them there.
const speech = createSpeech({ base: 'litetts/', voice: 'af_heart' })
document.querySelector('tts-player')!.speech = speech
const failed = ({ message }: Error) => (status.textContent = message)

speech
  .load((state) => {
    if (state.kind !== 'downloading') status.textContent = state.kind
    else status.textContent = `${Math.round((100 * state.loaded) / state.total)} % of the model is here`
  })
  .then(() => speech.voices())
  .then((voices) => voices.forEach(({ id, name }) => voice.add(new Option(name, id, id === 'af_heart'))))
  .catch(failed)

find('speak').onclick = () => {
  words.textContent = ''
  const spoken = speech.speak(text.value, { voice: voice.value || 'af_heart' })
  spoken.on('start', () => (status.textContent = 'speaking'))
  spoken.on('word', (word) => (words.textContent += `${word.text} (${word.from.toFixed(2)} s) `))
  spoken.on('end', ({ seconds }) => (status.textContent = `${seconds.toFixed(1)} s were said`))
  spoken.on('error', failed)
}

find('stream').onclick = async () => {
  let samples = 0
  try {
    for await (const { pcm } of speech.stream(text.value)) {
      samples += pcm.length
      status.textContent = `${samples} samples so far`
    }
    status.textContent = `${samples} samples`
  } catch (error) {
    failed(error as Error)
  }
}

const synthesis = installSpeechSynthesis(speech)
find('native').onclick = () => {
  words.textContent = ''
  const utterance = new SynthesisUtterance('<speak>Boundaries <mark name="middle"/>are heard.</speak>')
  utterance.onboundary = ({ charIndex }) => (words.textContent += `${charIndex} `)
  utterance.onmark = ({ name }) => (words.textContent += `${name} `)
  utterance.onend = ({ elapsedTime }) => (status.textContent = `${elapsedTime.toFixed(1)} s were heard`)
  utterance.onerror = ({ error }) => (status.textContent = error)
  synthesis.speak(utterance)
}

find('stop').onclick = () => speech.cancel()
