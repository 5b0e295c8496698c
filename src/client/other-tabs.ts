/** The other tabs of this site, as far as sharing the machine goes. */
export class OtherTabs {
  readonly #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('litetts-tabs') : null

  /** Tells them that an engine runs here now. */
  announceEngine(): void {
    this.#channel?.postMessage('engine')
  }

  onEngine(listener: () => void): void {
    this.#channel?.addEventListener('message', ({ data }) => data === 'engine' && listener())
  }
}
