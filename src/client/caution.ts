import type { AcousticModelInfo, EngineOptions } from '../protocol.ts'

const LEAN =
  'Memory ran short, so the engine now takes the plan that needs half of it; it sounds the same and is a little slower.'
const NO_GPU =
  'The graphics processor did not answer any more, so the engine now runs on the processor, until the page is loaded anew.'

/** What the engine does without after what has befallen it, until the page is loaded anew. */
export class Caution {
  #plan: 'lean' | undefined
  #provider: 'wasm' | undefined

  /** What the user should know of it, in a sentence. */
  get notice(): string | undefined {
    return this.#provider ? NO_GPU : this.#plan ? LEAN : undefined
  }

  /** @returns the options, with less where something has befallen the engine. */
  temper(options: EngineOptions): EngineOptions {
    return {
      ...options,
      ...(this.#plan && { plan: this.#plan }),
      ...(this.#provider && { provider: this.#provider }),
    }
  }

  /** Memory was too little. @param options that it was too little for. @returns false: there is nothing left to do without. */
  lackOfMemory(options: EngineOptions): boolean {
    if (this.temper(options).plan === 'lean') return false
    this.#plan = 'lean'
    return true
  }

  /** It hung. @param info how the model was running; undefined: it was not */
  hung(info: AcousticModelInfo | undefined): void {
    if (info?.provider === 'webgpu') this.#provider = 'wasm'
  }
}
