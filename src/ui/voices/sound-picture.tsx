import type { SaidPhrase } from '../../store/phrase-speaker.ts'
import styles from './voices.module.css'

const WIDTH = 1000
const WAVE = 60
const PITCH = 90
/** The curve fills its room, but an octave never more of it than this. */
const TALLEST_OCTAVE = 0.8

interface SoundPictureProps {
  readonly said: SaidPhrase
  /** Seconds heard; null when it is not heard now. */
  readonly played: number | null
}

/** The words where they are heard, under them the waveform and the melody. */
export function SoundPicture({ said, played }: SoundPictureProps) {
  const { seconds, words } = said
  if (seconds === 0) return null
  const voiced = said.pitches.filter((pitch) => pitch > 0).sort((a, b) => a - b)
  const middle = voiced[Math.floor(voiced.length / 2)]
  return (
    <figure className={styles.picture}>
      <div className={styles.words} aria-hidden="true">
        {words.map(({ text, from, to, start }) =>
          from === undefined || to === undefined ? null : (
            <span
              key={start}
              data-spoken={played !== null && played >= from && played < to}
              style={{ left: `${(100 * from) / seconds}%`, width: `${(100 * (to - from)) / seconds}%` }}
            >
              {text}
            </span>
          ),
        )}
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${WAVE + PITCH}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${seconds.toFixed(1)} seconds of sound${middle ? `; the pitch is ${Math.round(middle)} hertz in the middle` : ''}`}
      >
        <path className={styles.wave} d={waveOf(said)} />
        <path className={styles.melody} d={melodyOf(said)} vectorEffect="non-scaling-stroke" />
        {played !== null && (
          <line
            className={styles.head}
            x1={(WIDTH * played) / seconds}
            x2={(WIDTH * played) / seconds}
            y1={0}
            y2={WAVE + PITCH}
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <figcaption className={styles.status}>
        {seconds.toFixed(2)} s{middle ? ` · pitch ${Math.round(middle)} Hz in the middle` : ''}
      </figcaption>
    </figure>
  )
}

/** A bar a peak, up and down from the middle. */
function waveOf({ peaks, peaksPerSecond, seconds }: SaidPhrase): string {
  const width = WIDTH / (peaksPerSecond * seconds)
  return peaks
    .map((peak, index) => {
      const height = Math.max(0.5, (peak / 255) * (WAVE / 2))
      return `M${(index * width).toFixed(1)} ${(WAVE / 2 - height).toFixed(1)}h${(width * 0.7).toFixed(1)}v${(2 * height).toFixed(1)}h${(-width * 0.7).toFixed(1)}Z`
    })
    .join('')
}

/** A line where the voice sounds, by semitones. */
function melodyOf({ pitches, seconds, peaksPerSecond }: SaidPhrase): string {
  const width = WIDTH / (peaksPerSecond * seconds)
  const octaves = pitches.filter((pitch) => pitch > 0).map(Math.log2)
  const [lowest, highest] = [Math.min(...octaves), Math.max(...octaves)]
  const scale = Math.min(TALLEST_OCTAVE, 0.9 / (highest - lowest))
  let path = ''
  let isOn = false
  for (const [index, pitch] of pitches.entries()) {
    if (pitch > 0) {
      const height = 0.5 + (Math.log2(pitch) - (lowest + highest) / 2) * scale
      path += `${isOn ? 'L' : 'M'}${((index + 1) * width).toFixed(1)} ${(WAVE + PITCH * (1 - height)).toFixed(1)}`
    }
    isOn = pitch > 0
  }
  return path
}
