/** What a page and the service worker say to each other. Nothing in this file runs. */
import type { ApiCall } from './api/read-call.ts'

/**
 * Page → service worker: let the waiting version take over; `alone` refuses while another page is open. A port that comes with it is told
 * whether it does: true or false.
 */
export interface SiteWorkerRequest {
  readonly kind: 'take-over'
  readonly when: 'alone' | 'now'
}

/** Name of the cache that holds what was shared with the app until a page has read it, and of its entries. */
export const SHARE_INBOX = 'shared'
export const SHARED_TEXT = './shared-text'
/** A number follows; the file's own name is in this header, percent-encoded. */
export const SHARED_FILE = './shared-file-'
export const SHARED_NAME = 'x-file-name'

/** Service worker → every page, each with a port of its own: who can speak for a page that asked the API? */
export interface SpeechOffer {
  readonly kind: 'speech-offer'
}

/** Service worker → the page it has chosen, over the port of the offer. */
export interface OfferedCall {
  readonly kind: 'call'
  readonly call: ApiCall
}

/** Page → service worker, over the port of the offer. */
export type OfferAnswer =
  /** `isReady`: its engine runs already. */
  | { readonly kind: 'here'; readonly isReady: boolean }
  /** What is made comes over this port; see `stream-messages.ts`. */
  | { readonly kind: 'sound'; readonly port: MessagePort }
  | { readonly kind: 'json'; readonly json: object }
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
