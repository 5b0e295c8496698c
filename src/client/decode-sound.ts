import { SAMPLE_RATE } from '../config/limits.ts'
import { SpeechError } from '../errors.ts'

/** More would not fit into memory once it is unpacked. */
const MOST_BYTES = 200_000_000

/** Any sound file that the browser can read → mono at SAMPLE_RATE. @throws SpeechError InputError */
export async function decodeSound(file: Blob): Promise<Float32Array<ArrayBuffer>> {
  if (file.size > MOST_BYTES) {
    throw new SpeechError(
      'InputError',
      `The file has ${Math.round(file.size / 1e6)} MB; at most ${MOST_BYTES / 1e6} can be looked at. Cut a part out of it.`,
    )
  }
  let sound: AudioBuffer
  try {
    sound = await new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(await file.arrayBuffer())
  } catch {
    throw new SpeechError(
      'InputError',
      'This file holds no sound that the browser can read. Choose another one.',
    )
  }
  const mono = new Float32Array(sound.length)
  for (let channel = 0; channel < sound.numberOfChannels; channel++) {
    sound.getChannelData(channel).forEach((sample, i) => (mono[i]! += sample / sound.numberOfChannels))
  }
  return mono
}
