/** Tells listeners of what happens, by name. `E`: what is told with each name. */
export class Emitter<E extends object> {
  readonly #listeners = new Map<keyof E, Set<(told: never) => void>>()

  /** @returns ends it. */
  on<K extends keyof E>(name: K, listener: (told: E[K]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set()
    this.#listeners.set(name, listeners.add(listener))
    return () => void listeners.delete(listener)
  }

  emit<K extends keyof E>(name: K, told: E[K]): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) (listener as (told: E[K]) => void)(told)
  }
}
