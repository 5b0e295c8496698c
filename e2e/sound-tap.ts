/** What the audio graph gave to the loudspeaker, measured about 30 times a second in windows that overlap. */
export interface SoundReading {
  /** performance.now() of the page. */
  readonly at: number
  readonly rms: number
  readonly peak: number
}

declare global {
  interface Window {
    soundReadings: SoundReading[]
    /** The last one that sounds. */
    audioContext: AudioContext
  }
}

/** Runs in the page before its own code: listens to every node that is connected to the destination. */
export function tapSound(): void {
  window.soundReadings = []
  const connect = AudioNode.prototype.connect as (this: AudioNode, ...args: unknown[]) => unknown
  AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
    if (args[0] === this.context.destination) {
      window.audioContext = this.context as AudioContext
      const ear = this.context.createAnalyser()
      ear.fftSize = 2048
      const samples = new Float32Array(ear.fftSize)
      connect.call(this, ear)
      setInterval(() => {
        ear.getFloatTimeDomainData(samples)
        let sum = 0
        let peak = 0
        for (const sample of samples) {
          sum += sample * sample
          peak = Math.max(peak, Math.abs(sample))
        }
        const rms = Math.sqrt(sum / samples.length)
        window.soundReadings.push({ at: performance.now(), rms, peak })
      }, 33)
    }
    return connect.apply(this, args)
  } as typeof AudioNode.prototype.connect
}
