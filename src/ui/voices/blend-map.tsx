import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { sharesOfHalf, type DraftHalf, type HalfName } from '../../store/blend-draft.ts'
import { atPlace, nearestVoices, placeOf } from '../../store/draft-edits.ts'
import { useSpeech } from '../speech-context.ts'
import { useHalf } from './use-draft.ts'
import styles from './voices.module.css'

/** Half the side of the picture; the map is −1 … 1 with room for names. */
const HALF = 115
const STEP = 0.04
const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** All voices laid out by timbre, and the blend among them: drag it, and its voices follow by how near they are. */
export function BlendMap({ half: name }: { readonly half: HalfName }) {
  const map = useSpeech((state) => state.voiceMap)
  const voices = useSpeech((state) => state.voices)
  const editable = useHalf(name)
  const pad = useRef<SVGSVGElement>(null)
  const drags = useRef(0)
  const [isDragging, setDragging] = useState(false)
  const place = editable && placeOf(editable.half, map)
  if (!editable || map.length === 0) return null
  const { half, edit } = editable

  function move(x: number, y: number): void {
    const to = { x: Math.max(-1, Math.min(1, x)), y: Math.max(-1, Math.min(1, y)) }
    const chosen = half.voices.length > 1 ? half : { ...half, voices: nearestVoices(to, map, 3) }
    edit(atPlace(chosen, to, map), `map ${drags.current}`)
  }

  function follow(event: PointerEvent): void {
    const box = pad.current!.getBoundingClientRect()
    const at = (value: number, start: number, size: number) =>
      (((value - start) / size) * 2 - 1) * (HALF / 100)
    move(at(event.clientX, box.left, box.width), at(event.clientY, box.top, box.height))
  }

  function press(event: KeyboardEvent): void {
    const step = KEYS[event.key]
    if (!step || !place) return
    event.preventDefault()
    const size = event.shiftKey ? 3 * STEP : STEP
    move(place.x + step[0] * size, place.y + step[1] * size)
  }

  const named = (id: string) => voices.find((voice) => voice.id === id)?.name ?? id
  return (
    <section className={styles.card} aria-labelledby="map-heading">
      <h2 id="map-heading">Map</h2>
      <p className={styles.note} id="map-hint">
        Voices that sound alike lie near each other. Drag the ring, or move it with the arrow keys.
      </p>
      <svg
        ref={pad}
        className={styles.map}
        viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`}
        role="slider"
        tabIndex={0}
        aria-roledescription="map of voices"
        aria-label="Place of the blend"
        aria-describedby="map-hint"
        aria-valuemin={-100}
        aria-valuemax={100}
        aria-valuenow={Math.round(100 * (place?.x ?? 0))}
        aria-valuetext={described(half, named)}
        data-dragging={isDragging}
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
        {map.map(({ id, x, y }) => {
          const isPart = half.voices.some((voice) => voice.name === id)
          return (
            <g key={id} className={isPart ? styles.part : styles.other}>
              <circle cx={100 * x} cy={100 * y} r={isPart ? 4 : 2.2}>
                <title>{named(id)}</title>
              </circle>
              {isPart && (
                <text x={100 * x} y={100 * y - 7} textAnchor="middle">
                  {named(id)}
                </text>
              )}
            </g>
          )
        })}
        {place && <circle className={styles.ring} cx={100 * place.x} cy={100 * place.y} r={9} />}
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
