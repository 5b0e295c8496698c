import { Pace, type PaceFigures } from './pace.ts'

/** Where small things outlive the visit. */
export interface FigureStore {
  read<T>(name: string, fallback: T): Promise<T>
  write<T>(name: string, value: T): Promise<void>
}

interface Entry {
  readonly engine: string
  readonly figures: PaceFigures
}

const NAME = 'pace'

/** Remembers over visits how fast this device makes speech, so that the first text of a visit is planned as well. */
export class PaceBook {
  readonly #store: FigureStore
  #current: { readonly engine: string; readonly pace: Pace } | undefined

  constructor(store: FigureStore) {
    this.#store = store
  }

  /** @param engine how the model runs: another one has another pace */
  async of(engine: string): Promise<Pace> {
    if (this.#current?.engine === engine) return this.#current.pace
    const entry = await this.#store.read<Entry | undefined>(NAME, undefined)
    const pace = new Pace(entry?.engine === engine ? entry.figures : undefined)
    this.#current = { engine, pace }
    return pace
  }

  async keep(): Promise<void> {
    const { engine, pace } = this.#current ?? {}
    if (engine !== undefined && pace?.figures)
      await this.#store.write(NAME, { engine, figures: pace.figures } satisfies Entry)
  }
}
