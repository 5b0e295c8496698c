import { isSpeechError } from '../errors.ts'
import type { ChapterText } from './chapter-texts.ts'
import type { ExportOptions, RequestId, SpeechRequest } from '../protocol.ts'
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
  /** Speaks each chapter into a file of its own. What was done when the page went is not made again. */
  renderChapters(
    chapters: readonly ChapterText[],
    options?: Partial<ExportOptions>,
  ): Promise<readonly RenderedSound[] | null>
}

/** The text as a file, or as several. */
export function renderingSlice(tools: SliceTools): Slice<RenderingState, RenderingActions> {
  const { client, set, get, fail, load } = tools

  const isCurrent = (id: RequestId) => {
    const { rendering } = get()
    return rendering.kind === 'rendering' && rendering.id === id
  }

  /** @returns null when it was stopped */
  async function renderAll(
    all: SpeechRequest,
    parts: readonly { readonly text: string; readonly options: Partial<ExportOptions> }[],
  ): Promise<RenderedSound[] | null> {
    const { id } = all
    await load()
    const length = parts.reduce((sum, { text }) => sum + text.length, 0)
    const progress = new RenderingProgress(length, performance.now())
    const files: RenderedSound[] = []
    for (const { text, options } of parts) {
      if (!isCurrent(id)) return null
      progress.begin(text.length)
      const write = () =>
        client.render({ ...all, text }, exportOptions(text, options), (event) => {
          const shown = progress.after(event, performance.now())
          if (shown && isCurrent(id)) set({ rendering: { kind: 'rendering', id, ...shown } })
        })
      const made = await write().catch(async (error: unknown) => {
        // A new engine begins it again, once.
        if (!isSpeechError(error, 'EngineLostError') || !isCurrent(id)) throw error
        await load()
        return write()
      })
      files.push(made)
    }
    if (!isCurrent(id)) return null
    set({ rendering: { kind: 'none' } })
    return files
  }

  async function attempt<T>(work: (request: SpeechRequest) => Promise<T | null>): Promise<T | null> {
    get().actions.stop()
    set({ error: null })
    let id: RequestId | null = null
    try {
      const request = requestOf(get())
      id = request.id
      set({ rendering: { kind: 'rendering', id, share: 0, secondsLeft: null } })
      return await work(request)
    } catch (error) {
      // What was stopped ends only later; another one may be under way by then.
      if (id !== null && !isCurrent(id)) return null
      set({ rendering: { kind: 'none' } })
      fail(error)
      return null
    }
  }

  const actions: RenderingActions = {
    render: (options = {}) =>
      attempt(async (request) => {
        const files = await renderAll(request, [{ text: request.text, options }])
        return files?.[0] ?? null
      }),
    renderChapters: (chapters, options = {}) =>
      attempt(async (request) => {
        const part = (title: string) => ({ ...options, title, headings: [], isPart: true }) as const
        const parts = chapters.map(({ text, title }) => ({ text, options: part(title) }))
        return renderAll(request, parts)
      }),
  }
  return { state: { rendering: { kind: 'none' } }, actions }
}
