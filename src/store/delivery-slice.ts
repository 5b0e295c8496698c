import type { EmotionName } from '../config/emotion-names.ts'
import type { SpeechDelivery } from '../protocol.ts'
import { DELIVERY_CONTROLS, type DeliveryControl } from './delivery-controls.ts'
import { spokenLocale } from './locale-of-voice.ts'
import { markupOf } from './markup-of.ts'
import { isEmotionName, LONGEST_EMOTION_NAME, sharesIn, sharesOf, type OwnEmotion } from './own-emotions.ts'
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
  /** The emotion in it, by name; null: none, or one without a name. */
  readonly emotion: { readonly name: string; readonly strength: number } | null
  readonly ownEmotions: readonly OwnEmotion[]
  readonly suggestion: Suggestion
}

export interface DeliveryActions {
  /** Replaces all of it. */
  setDelivery(delivery: SpeechDelivery): void
  /** @param name of the ten, or one's own; null: none */
  setEmotion(name: string | null, strength?: number): void
  /** Keeps what the controls and the emotion now ask for under a name of one's own, and chooses it. */
  keepEmotion(name: string): void
  forgetEmotion(name: string): void
  setDeliveryControl(name: DeliveryControl['name'], value: number): void
  setStyle(style: 'asides' | 'emphasis' | 'questions' | 'lists', isOn: boolean): void
  /** @param voice who says asides or quotes; null: whoever speaks */
  setStyleVoice(style: 'asides' | 'quotes', voice: string | null): void
  /** Takes the emotion that the text itself suggests. */
  suggestEmotion(): Promise<void>
}

type SpeechStyles = NonNullable<SpeechDelivery['styles']>

/** How the text is to be spoken. */
export function deliverySlice({
  client,
  set,
  get,
  saved,
  fail,
}: SliceTools): Slice<DeliveryState, DeliveryActions> {
  const change = (delivery: SpeechDelivery) => set({ delivery, suggestion: { kind: 'none' } })

  function setEmotion(name: string | null, strength = 1): void {
    const { delivery, ownEmotions } = get()
    const { emotions: _, ...rest } = delivery
    const emotions = name === null ? [] : sharesOf(name, strength, ownEmotions)
    change(emotions.length > 0 ? { ...rest, emotions } : rest)
    set({ emotion: name !== null && emotions.length > 0 ? { name, strength } : null })
  }

  function changeStyle(
    style: keyof SpeechStyles,
    value: true | { readonly voice: string } | undefined,
  ): void {
    const { styles = {}, ...rest } = get().delivery
    const { [style]: _, ...others } = styles
    const next = value === undefined ? others : { ...others, [style]: value }
    change(Object.keys(next).length > 0 ? { ...rest, styles: next } : rest)
  }

  return {
    state: {
      delivery: saved.delivery ?? {},
      emotion: saved.emotion ?? namedIn(saved.delivery),
      ownEmotions: saved.ownEmotions ?? [],
      suggestion: { kind: 'none' },
    },
    actions: {
      setDelivery(delivery) {
        change(delivery)
        set({ emotion: namedIn(delivery) })
      },
      setEmotion,
      keepEmotion(written) {
        const name = written.trim().slice(0, LONGEST_EMOTION_NAME)
        const { delivery, ownEmotions } = get()
        const shares = sharesIn(delivery)
        if (name === '' || isEmotionName(name.toLowerCase()) || shares.length === 0) return
        const others = ownEmotions.filter((one) => one.name !== name)
        const { styles } = delivery
        set({ ownEmotions: [...others, { name, shares }], delivery: styles ? { styles } : {} })
        setEmotion(name)
      },
      forgetEmotion(name) {
        set({ ownEmotions: get().ownEmotions.filter((one) => one.name !== name) })
        if (get().emotion?.name === name) setEmotion(null)
      },
      setDeliveryControl(name, value) {
        const { [name]: _, ...rest } = get().delivery
        const usual = DELIVERY_CONTROLS.find((control) => control.name === name)!.usual
        change(value === usual ? rest : { ...rest, [name]: value })
      },
      setStyle: (style, isOn) => changeStyle(style, isOn ? true : undefined),
      setStyleVoice(style, voice) {
        const isOn = style === 'asides' && get().delivery.styles?.asides !== undefined
        changeStyle(style, voice === null ? (isOn ? true : undefined) : { voice })
      },
      async suggestEmotion() {
        set({ suggestion: { kind: 'looking' } })
        const { text } = get()
        try {
          const { emotion } = await client.inspect(text, spokenLocale(get()), markupOf(text))
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

/** The one emotion that a delivery holds, if it is one of the ten. */
function namedIn(delivery: SpeechDelivery | undefined): DeliveryState['emotion'] {
  const [share, ...others] = delivery?.emotions ?? []
  return typeof share?.emotion === 'string' && others.length === 0
    ? { name: share.emotion, strength: share.strength }
    : null
}
