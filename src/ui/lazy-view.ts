import { lazy, type ComponentType } from 'react'

/** A view in a file of its own, fetched when it is first opened: `lazyView(async () => (await import('./x.tsx')).X)`. */
export function lazyView(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await load() }))
}
