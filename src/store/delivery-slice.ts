import type { EmotionName } from '../config/emotion-names.ts'
import type { SpeechDelivery } from '../protocol.ts'
import { DELIVERY_CONTROLS, type DeliveryControl } from './delivery-controls.ts'
import { spokenLocale } from './locale-of-voice.ts'
import { markupOf } from '../lib/markup-of.ts'
import {
  isEmotionName,
  LONGEST_EMOTION_NAME,
  namedIn,
  sharesIn,
  sharesOf,
  type NamedEmotion,
  type OwnEmotion,
} from './own-emotions.ts'
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
  /** The emotions mixed in it, by name; empty: none, or some without a name. */
  readonly emotions: readonly NamedEmotion[]
  readonly ownEmotions: readonly OwnEmotion[]
  readonly suggestion: Suggestion
}

export interface DeliveryActions {
  /** Replaces all of it. */
  setDelivery(delivery: SpeechDelivery): void
  /** Replaces those that are mixed. Of one name the last counts; what is called nothing here is left out. */
  setEmotions(emotions: readonly NamedEmotion[]): void
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

  function setEmotions(wanted: readonly NamedEmotion[]): void {
    const { delivery, ownEmotions } = get()
    const { emotions: _, ...rest } = delivery
    const isLast = ({ name }: NamedEmotion, at: number) =>
      wanted.findLastIndex((other) => other.name === name) === at
    const known = wanted
      .filter(isLast)
      .map((one) => ({ one, shares: sharesOf(one.name, one.strength, ownEmotions) }))
      .filter(({ shares }) => shares.length > 0)
    const emotions = known.flatMap(({ shares }) => shares)
    change(emotions.length > 0 ? { ...rest, emotions } : rest)
    set({ emotions: known.map(({ one }) => one) })
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
      emotions: saved.emotions ?? namedIn(saved.delivery),
      ownEmotions: saved.ownEmotions ?? [],
      suggestion: { kind: 'none' },
    },
    actions: {
      setDelivery(delivery) {
        change(delivery)
        set({ emotions: namedIn(delivery) })
      },
      setEmotions,
      keepEmotion(written) {
        const name = written.trim().slice(0, LONGEST_EMOTION_NAME)
        const { delivery, ownEmotions } = get()
        const shares = sharesIn(delivery)
        if (name === '' || isEmotionName(name.toLowerCase()) || shares.length === 0) return
        const others = ownEmotions.filter((one) => one.name !== name)
        const { styles } = delivery
        set({ ownEmotions: [...others, { name, shares }], delivery: styles ? { styles } : {} })
        setEmotions([{ name, strength: 1 }])
      },
      forgetEmotion(name) {
        const { emotions, ownEmotions } = get()
        set({ ownEmotions: ownEmotions.filter((one) => one.name !== name) })
        if (emotions.some((one) => one.name === name)) setEmotions(emotions)
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
          if (emotion) setEmotions([{ name: emotion.emotion, strength: emotion.strength }])
          set({ suggestion: emotion ? { kind: 'found', emotion: emotion.emotion } : { kind: 'nothing' } })
        } catch (error) {
          set({ suggestion: { kind: 'none' } })
          fail(error)
        }
      },
    },
  }
}
