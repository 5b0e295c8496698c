import { isSpeechError } from '../errors.ts'
import type { ExportOptions, RequestId } from '../protocol.ts'
import type { RenderedSound } from '../speech-worker.ts'
import { exportOptions } from './export-options.ts'
import { RenderingProgress } from './rendering-progress.ts'
import type { Slice, SliceTools } from './slice.ts'
import { requestOf } from './speech-request.ts'

export type Rendering =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'rendering'
      readonly id: RequestId
      /** 0 … 1. */
      readonly share: number
      /** null while nobody can tell. */
      readonly secondsLeft: number | null
    }

export interface RenderingState {
  readonly rendering: Rendering
}

export interface RenderingActions {
  /** Speaks into a file; what is not told is as `exportOptions` has it. @returns null when it failed or was stopped. */
  render(options?: Partial<ExportOptions>): Promise<RenderedSound | null>
}

/** The text as a file. */
export function renderingSlice(tools: SliceTools): Slice<RenderingState, RenderingActions> {
  const { client, set, get, fail, load } = tools

  async function render(options: Partial<ExportOptions> = {}): Promise<RenderedSound | null> {
    get().actions.stop()
    set({ error: null })
    try {
      const request = requestOf(get())
      const isCurrent = () => {
        const { rendering } = get()
        return rendering.kind === 'rendering' && rendering.id === request.id
      }
      const { id } = request
      set({ rendering: { kind: 'rendering', id, share: 0, secondsLeft: null } })
      await load()
      if (!isCurrent()) return null
      const progress = new RenderingProgress(request.text.length, performance.now())
      const write = () =>
        client.render(request, exportOptions(request.text, options), (event) => {
          const shown = progress.after(event, performance.now())
          if (shown && isCurrent()) set({ rendering: { kind: 'rendering', id, ...shown } })
        })
      const made = await write().catch(async (error: unknown) => {
        // A new engine begins it again, once.
        if (!isSpeechError(error, 'EngineLostError') || !isCurrent()) throw error
        await load()
        return write()
      })
      if (!isCurrent()) return null
      set({ rendering: { kind: 'none' } })
      return made
    } catch (error) {
      set({ rendering: { kind: 'none' } })
      fail(error)
      return null
    }
  }

  return { state: { rendering: { kind: 'none' } }, actions: { render } }
}
