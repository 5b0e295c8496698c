/** What a page and the service worker say to each other. Nothing in this file runs. */

/** Page → service worker. */
export type SiteWorkerRequest =
  | {
      /** Let the waiting version take over: `alone` refuses while another page is open. */
      readonly kind: 'take-over'
      readonly when: 'alone' | 'now'
    }
  | {
      /** Hands the port that comes with it to the page that runs the engine: a client's id, as `navigator.locks` tells it. */
      readonly kind: 'reach-engine'
      readonly clientId: string
    }

/** Service worker → page that runs the engine; the port comes with it. */
export interface EngineCall {
  readonly kind: 'reach-engine'
}

/** Name of the cache that holds what was shared with the app until a page has read it, and of its one entry. */
export const SHARE_INBOX = 'shared'
export const SHARED_TEXT = './shared-text'
