import type { PlayerReport } from '../protocol.ts'

/** As much of an AudioContext as tells the time. */
export type AudioClock = Pick<AudioContext, 'currentTime' | 'baseLatency' | 'getOutputTimestamp'> & {
  readonly outputLatency?: number
}

/** More than any output is late: a browser that tells this has no such clock. */
const MAX_LATENCY_SECONDS = 2

/**
 * AudioContext time of the sample that leaves the loudspeaker now, as the system tells it; where it does not, what was
 * rendered less the latency that the context knows.
 * @param now performance.now()
 */
export function audibleTime(clock: AudioClock, now: number): number {
  const { contextTime = 0, performanceTime = 0 } = clock.getOutputTimestamp()
  const told = contextTime + (now - performanceTime) / 1000
  if (contextTime > 0 && Math.abs(clock.currentTime - told) < MAX_LATENCY_SECONDS) return told
  return clock.currentTime - (clock.outputLatency || clock.baseLatency || 0)
}

/**
 * Second of the stream that is heard, between two reports of the player by its listening speed. Never more than was
 * there at the last report, nor less than nothing.
 * @param audible AudioContext time of the sample that leaves the loudspeaker
 */
export function heardPosition(report: PlayerReport, audible: number): number {
  if (report.state !== 'playing') return report.played
  const seconds = report.played + (audible - report.at) * report.rate
  return Math.min(Math.max(0, seconds), report.played + report.buffered)
}
