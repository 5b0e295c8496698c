import type { BlendDraft, DraftHalf, HalfName } from '../../store/blend-draft.ts'
import { halfIn, withHalf } from '../../store/draft-edits.ts'
import { useActions, useSpeech } from '../speech-context.ts'

export interface EditableHalf {
  readonly half: DraftHalf
  edit(half: DraftHalf, gesture?: string): void
}

export function useDraft(): BlendDraft {
  return useSpeech((state) => state.lab.history.present)
}

/** One half of the blend; the timbre is both where prosody has no recipe of its own. Null where sliders cannot show it. */
export function useHalf(name: HalfName): EditableHalf | null {
  const draft = useDraft()
  const { editBlend } = useActions()
  if (draft.kind === 'text') return null
  const target = draft.prosody ? name : 'timbre'
  return {
    half: halfIn(draft, target),
    edit: (half, gesture) => editBlend(withHalf(draft, target, half), gesture),
  }
}
