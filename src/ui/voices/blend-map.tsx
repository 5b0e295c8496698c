import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { sharesOfHalf, type DraftHalf, type HalfName } from '../../store/blend-draft.ts'
import { atPlace, nearestVoices, placeOf } from '../../store/draft-edits.ts'
import { useSpeech } from '../speech-context.ts'
import { inView, onMap, viewFor, type Place } from './map-view.ts'
import { useHalf } from './use-draft.ts'
import styles from './voices.module.css'

/** Half the side of the picture: the view is −100 … 100, with room for names around it. */
const HALF = 115
/** Of the view, an arrow key moves the ring by so much. */
const STEP = 0.06
const KEYS: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** All voices laid out by timbre, and the blend among them: drag it, and its voices follow by how near they are. */
export function BlendMap({ half: name }: { readonly half: HalfName }) {
  const map = useSpeech((state) => state.voiceMap)
  const voices = useSpeech((state) => state.voices)
  const editable = useHalf(name)
  const drags = useRef(0)
  const [isDragging, setDragging] = useState(false)
  if (!editable) return null
  const { half, edit } = editable
  const parts = map.filter(({ id }) => half.voices.some((voice) => voice.name === id))
  const view = viewFor(parts)
  const place = placeOf(half, map)
  const ring = place && inView(view, place)

  /** @param to in the view, −1 … 1 */
  function move(to: Place): void {
    if (map.length === 0) return
    const there = onMap(view, to)
    const chosen = half.voices.length > 1 ? half : { ...half, voices: nearestVoices(there, map, 3) }
    edit(atPlace(chosen, there, map), `map ${drags.current}`)
  }

  function follow({ clientX, clientY, currentTarget }: PointerEvent): void {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    const scale = HALF / 100
    move({
      x: (((clientX - left) / width) * 2 - 1) * scale,
      y: (((clientY - top) / height) * 2 - 1) * scale,
    })
  }

  function press(event: KeyboardEvent): void {
    const way = KEYS[event.key]
    if (!way || !ring) return
    event.preventDefault()
    drags.current += 1
    const step = event.shiftKey ? 3 * STEP : STEP
    move({ x: ring.x + way.x * step, y: ring.y + way.y * step })
  }

  const named = (id: string) => voices.find((voice) => voice.id === id)?.name ?? id
  return (
    <section className={styles.card} aria-labelledby="map-heading">
      <h2 id="map-heading">Map</h2>
      <p className={styles.note} id="map-hint">
        Voices that sound alike lie near each other. Drag the ring, or move it with the arrow keys.
      </p>
      <svg
        className={styles.map}
        viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`}
        role="slider"
        tabIndex={0}
        aria-roledescription="map of voices"
        aria-label="Place of the blend"
        aria-describedby="map-hint"
        aria-valuemin={-100}
        aria-valuemax={100}
        aria-valuenow={Math.round(100 * (ring?.x ?? 0))}
        aria-valuetext={described(half, named)}
        onKeyDown={press}
        onPointerDown={(event) => {
          drags.current += 1
          event.currentTarget.setPointerCapture(event.pointerId)
          setDragging(true)
          follow(event)
        }}
        onPointerMove={(event) => isDragging && follow(event)}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
      >
        {map.map((voice) => {
          const { x, y } = inView(view, voice)
          const isPart = parts.includes(voice)
          return (
            <g key={voice.id} className={isPart ? styles.part : styles.other}>
              <circle cx={100 * x} cy={100 * y} r={isPart ? 4 : 2.2}>
                <title>{named(voice.id)}</title>
              </circle>
              {isPart && (
                <text x={100 * x} y={100 * y - 12} textAnchor="middle">
                  {named(voice.id)}
                </text>
              )}
            </g>
          )
        })}
        {ring && <circle className={styles.ring} cx={100 * ring.x} cy={100 * ring.y} r={9} />}
      </svg>
    </section>
  )
}

/** `60 % Heart, 40 % Adam` */
function described(half: DraftHalf, named: (id: string) => string): string {
  const shares = sharesOfHalf(half)
  return half.voices
    .map(({ name }, index) => `${Math.round(100 * shares[index]!)} % ${named(name)}`)
    .join(', ')
}
