/** Tells listeners of what happens, by name; one that throws hinders neither the others nor whoever tells, and its error is reported as a rejection that nobody has handled. `E`: what is told with each name. */
export class Emitter<E extends object> {
  readonly #listeners = new Map<keyof E, Set<(told: never) => void>>()

  /** @returns ends it. */
  on<K extends keyof E>(name: K, listener: (told: E[K]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set()
    this.#listeners.set(name, listeners.add(listener))
    return () => void listeners.delete(listener)
  }

  emit<K extends keyof E>(name: K, told: E[K]): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) {
      try {
        ;(listener as (told: E[K]) => void)(told)
      } catch (error) {
        void Promise.reject(error)
      }
    }
  }
}
