import { describe, expect, it } from 'vitest'
import { VoiceManager, type VoiceSource } from './voice-manager.ts'

/** Row r of the voice is filled with r. */
function voiceBytes(change?: (view: DataView) => void): Uint8Array {
  const view = new DataView(new ArrayBuffer(510 * 256 * 4))
  for (let i = 0; i < 510 * 256; i++) view.setFloat32(i * 4, Math.floor(i / 256), true)
  change?.(view)
  return new Uint8Array(view.buffer)
}

class CountingSource implements VoiceSource {
  readonly asked: string[] = []
  bytes = voiceBytes()
  async voice(id: string): Promise<Uint8Array> {
    this.asked.push(id)
    return this.bytes
  }
}

describe('VoiceManager', () => {
  it('gives the row that serves a number of phonemes', async () => {
    const voice = await new VoiceManager(new CountingSource()).get('af_heart')
    expect(voice.style(1)).toEqual(new Float32Array(256))
    expect(voice.style(510)).toEqual(new Float32Array(256).fill(509))
    expect(() => voice.style(0)).toThrow(RangeError)
    expect(() => voice.style(511)).toThrow(RangeError)
  })

  it('loads a voice once and keeps the ones used last', async () => {
    const source = new CountingSource()
    const voices = new VoiceManager(source, undefined, 2)
    await Promise.all([voices.get('af_heart'), voices.get('af_heart')])
    await voices.get('af_sky')
    await voices.get('af_heart')
    await voices.get('am_adam') // drops af_sky
    await voices.get('af_heart')
    await voices.get('af_sky')
    expect(source.asked).toEqual(['af_heart', 'af_sky', 'am_adam', 'af_sky'])
  })

  it('reads a voice that lies anywhere in its buffer', async () => {
    const source = new CountingSource()
    const shifted = new Uint8Array(510 * 256 * 4 + 3)
    shifted.set(voiceBytes(), 3)
    source.bytes = shifted.subarray(3)
    expect((await new VoiceManager(source).get('af_heart')).style(8)[200]).toBe(7)
  })

  it('refuses a voice of the wrong size or with values that are no numbers, and tries again', async () => {
    const source = new CountingSource()
    const voices = new VoiceManager(source)
    source.bytes = voiceBytes().subarray(4)
    await expect(voices.get('af_heart')).rejects.toThrow('522236 bytes instead of 522240')
    source.bytes = voiceBytes((view) => view.setFloat32(4000, NaN, true))
    await expect(voices.get('af_heart')).rejects.toMatchObject({ name: 'AssetError' })
    source.bytes = voiceBytes()
    await expect(voices.get('af_heart')).resolves.toBeDefined()
  })
})
