import type { RequestId } from '../protocol.ts'
import type { Slice, SliceTools } from './slice.ts'
import { requestOf } from './speech-request.ts'

export type Rendering =
  { readonly kind: 'none' } | { readonly kind: 'rendering'; readonly id: RequestId; readonly share: number }

export interface RenderingState {
  readonly rendering: Rendering
}

export interface RenderingActions {
  /** @returns a WAV file, or null when it failed or was stopped. */
  render(): Promise<Blob | null>
}

/** The text as a file. */
export function renderingSlice(tools: SliceTools): Slice<RenderingState, RenderingActions> {
  const { client, set, get, fail, load } = tools

  async function render(): Promise<Blob | null> {
    get().actions.stop()
    set({ error: null })
    try {
      const request = requestOf(get())
      const isCurrent = () => {
        const { rendering } = get()
        return rendering.kind === 'rendering' && rendering.id === request.id
      }
      set({ rendering: { kind: 'rendering', id: request.id, share: 0 } })
      await load()
      if (!isCurrent()) return null
      const file = await client.render(request, (event) => {
        if (event.kind === 'segment' && isCurrent()) {
          const share = Math.min(1, event.span.end / request.text.length)
          set({ rendering: { kind: 'rendering', id: request.id, share } })
        }
      })
      if (!isCurrent()) return null
      set({ rendering: { kind: 'none' } })
      return file
    } catch (error) {
      set({ rendering: { kind: 'none' } })
      fail(error)
      return null
    }
  }

  return { state: { rendering: { kind: 'none' } }, actions: { render } }
}
