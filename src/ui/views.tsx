import type { ComponentType, ReactNode } from 'react'
import { DiagnosticsIcon, LibraryIcon, SettingsIcon, SpeakIcon, VoicesIcon } from './icons.tsx'
import { lazyView } from './lazy-view.ts'
import { SpeakView } from './speak/speak-view.tsx'

export interface View {
  /** Its name in the address: `#/id`. */
  readonly id: string
  /** In the navigation, and of the window. */
  readonly label: string
  /** The heading on the page; absent: the label. */
  readonly heading?: string
  /** One sentence under the heading. Absent: the heading is for screen readers only. */
  readonly lead?: string
  readonly icon: ReactNode
  /** Its content below the heading. All but the first view come in files of their own: `lazyView(() => import(…))`. */
  readonly Content: ComponentType
}

/** Every view of the app, in the order of the navigation. The first opens where the address names none. */
export const VIEWS: readonly [View, ...View[]] = [
  { id: 'speak', label: 'Speak', icon: <SpeakIcon />, Content: SpeakView },
  {
    id: 'library',
    label: 'Library',
    lead: 'Books and texts that stay on this device, each with its place, voice and settings.',
    icon: <LibraryIcon />,
    Content: lazyView(async () => (await import('./library/library-view.tsx')).LibraryView),
  },
  {
    id: 'voices',
    label: 'Voices',
    heading: 'Shape a voice',
    lead: 'Blend any voices in any measure, hear every change, and keep what you like. All of it stays on your device.',
    icon: <VoicesIcon />,
    Content: lazyView(async () => (await import('./voices/voices-view.tsx')).VoicesView),
  },
  {
    id: 'settings',
    label: 'Settings',
    lead: 'A change is obeyed at once, or from the next piece of speech on.',
    icon: <SettingsIcon />,
    Content: lazyView(async () => (await import('./settings/settings-view.tsx')).SettingsView),
  },
  {
    id: 'diagnostics',
    label: 'Diagnostics',
    lead: 'What runs here, and how well.',
    icon: <DiagnosticsIcon />,
    Content: lazyView(async () => (await import('./diagnostics/diagnostics-view.tsx')).DiagnosticsView),
  },
]

export function viewOf(id: string): View {
  return VIEWS.find((view) => view.id === id) ?? VIEWS[0]
}
