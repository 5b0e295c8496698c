import type { EmotionName } from '../config/emotion-names.ts'
import type { SpeechDelivery } from '../protocol.ts'
import { DELIVERY_CONTROLS, type DeliveryControl } from './delivery-controls.ts'
import { localeOfVoice } from './locale-of-voice.ts'
import { markupOf } from './markup-of.ts'
import type { Slice, SliceTools } from './slice.ts'

/** What came of asking for an emotion that fits the text. */
export type Suggestion =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly emotion: EmotionName }
  | { readonly kind: 'nothing' }

export interface DeliveryState {
  /** Emotion, pitch, rate, pauses, level; `{}`: as the voice speaks by itself. */
  readonly delivery: SpeechDelivery
  readonly suggestion: Suggestion
}

export interface DeliveryActions {
  /** Replaces all of it. */
  setDelivery(delivery: SpeechDelivery): void
  /** @param emotion null: none */
  setEmotion(emotion: EmotionName | null, strength?: number): void
  setDeliveryControl(name: DeliveryControl['name'], value: number): void
  setStyle(style: 'asides' | 'emphasis' | 'questions' | 'lists', isOn: boolean): void
  /** Takes the emotion that the text itself suggests. */
  suggestEmotion(): Promise<void>
}

/** As much of a text as tells its mood. */
const LONGEST_READ = 4_000

/** How the text is to be spoken. */
export function deliverySlice({
  client,
  set,
  get,
  saved,
  fail,
}: SliceTools): Slice<DeliveryState, DeliveryActions> {
  const change = (delivery: SpeechDelivery) => set({ delivery, suggestion: { kind: 'none' } })

  function setEmotion(emotion: EmotionName | null, strength = 1): void {
    const { emotions: _, ...rest } = get().delivery
    change(emotion === null ? rest : { ...rest, emotions: [{ emotion, strength }] })
  }

  return {
    state: { delivery: saved.delivery ?? {}, suggestion: { kind: 'none' } },
    actions: {
      setDelivery: change,
      setEmotion,
      setDeliveryControl(name, value) {
        const { [name]: _, ...rest } = get().delivery
        const usual = DELIVERY_CONTROLS.find((control) => control.name === name)!.usual
        change(value === usual ? rest : { ...rest, [name]: value })
      },
      setStyle(style, isOn) {
        const { styles = {}, ...rest } = get().delivery
        const { [style]: _, ...others } = styles
        const next = isOn ? { ...others, [style]: true } : others
        change(Object.keys(next).length > 0 ? { ...rest, styles: next } : rest)
      },
      async suggestEmotion() {
        set({ suggestion: { kind: 'looking' } })
        const { text, voice, voices, blends } = get()
        try {
          const excerpt = text.slice(0, LONGEST_READ)
          const locale = localeOfVoice(voice, voices, blends) ?? 'en-us'
          const { emotion } = await client.inspect(excerpt, locale, markupOf(text))
          if (get().suggestion.kind !== 'looking') return
          if (emotion) setEmotion(emotion.emotion, emotion.strength)
          set({ suggestion: emotion ? { kind: 'found', emotion: emotion.emotion } : { kind: 'nothing' } })
        } catch (error) {
          set({ suggestion: { kind: 'none' } })
          fail(error)
        }
      },
    },
  }
}
