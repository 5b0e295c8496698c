import { useSyncExternalStore } from 'react'

/** Where the page is: `#/voices?blend=…`. Another hash, such as `#automation`, is the first view. */
export interface Route {
  /** First part of the path, e.g. `voices`; empty where the address names none. */
  readonly view: string
  readonly params: URLSearchParams
}

/** @param hash with or without `#`. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s)
  const view = path.startsWith('/') ? path.slice(1).split('/')[0]! : ''
  return { view, params: new URLSearchParams(query) }
}

/** The address of a view, e.g. `#/voices?blend=af_heart`. */
export function routeHref(view: string, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString()
  return `#/${view}${query === '' ? '' : `?${query}`}`
}

/** Goes to a view; Back comes back. */
export function openView(view: string, params?: Readonly<Record<string, string>>): void {
  location.hash = routeHref(view, params)
}

let known: { readonly hash: string; readonly route: Route } | null = null

/** The route of the address; the component renders again when it changes. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute)
}

/** The same object as long as the address is the same. */
function currentRoute(): Route {
  const { hash } = location
  if (known?.hash !== hash) known = { hash, route: parseRoute(hash) }
  return known.route
}

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange)
  return () => removeEventListener('hashchange', onChange)
}
