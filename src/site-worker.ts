/** What a page and the service worker say to each other. Nothing in this file runs. */

/** Page → service worker: let the waiting version take over; `alone` refuses while another page is open. */
export interface SiteWorkerRequest {
  readonly kind: 'take-over'
  readonly when: 'alone' | 'now'
}

/** Name of the cache that holds what was shared with the app until a page has read it, and of its one entry. */
export const SHARE_INBOX = 'shared'
export const SHARED_TEXT = './shared-text'
