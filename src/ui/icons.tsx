import type { ReactNode } from 'react'

interface IconProps {
  readonly className?: string | undefined
}

function Icon({ className, children }: IconProps & { readonly children: ReactNode }) {
  return (
    <svg
      className={className}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

/** Five bars of a wave inside a speech bubble's outline. */
export const Logo = ({ className }: IconProps) => (
  <svg className={className} width="36" height="36" viewBox="0 0 36 36" aria-hidden="true">
    <path
      d="M18 2.5c9 0 15.5 6 15.5 14S27 30.5 18 30.5c-1.6 0-3.2-.2-4.6-.6L6 33.5l1.2-6.2C4.2 24.7 2.5 20.9 2.5 16.5 2.5 8.5 9 2.5 18 2.5Z"
      fill="var(--accent)"
    />
    <path
      d="M9.5 14.5v4M13.75 11.5v10M18 8.5v16M22.25 11.5v10M26.5 14.5v4"
      stroke="var(--on-accent)"
      strokeWidth="2.2"
      strokeLinecap="round"
    />
  </svg>
)

export const SpeakIcon = () => (
  <Icon>
    <path d="M4 8.2v3.6M7 5.5v9M10 3.5v13M13 6.5v7M16 8.5v3" />
  </Icon>
)

export const PlayIcon = () => (
  <Icon>
    <path d="M6.5 4.2v11.6L15.5 10Z" fill="currentColor" />
  </Icon>
)

export const PauseIcon = () => (
  <Icon>
    <path d="M7 4.5v11M13 4.5v11" strokeWidth="2.6" />
  </Icon>
)

export const PreviousIcon = () => (
  <Icon>
    <path d="M5 4.5v11" strokeWidth="2" />
    <path d="M15.5 4.8v10.4L7.5 10Z" fill="currentColor" />
  </Icon>
)

export const NextIcon = () => (
  <Icon>
    <path d="M15 4.5v11" strokeWidth="2" />
    <path d="M4.5 4.8v10.4L12.5 10Z" fill="currentColor" />
  </Icon>
)

export const QueueIcon = () => (
  <Icon>
    <path d="M3.5 5.5h13M3.5 10h8M3.5 14.5h8M14.5 11.2v6.3l4-3.1Z" />
  </Icon>
)

export const UpIcon = () => (
  <Icon>
    <path d="m5 12 5-5 5 5" />
  </Icon>
)

export const DownIcon = () => (
  <Icon>
    <path d="m5 8 5 5 5-5" />
  </Icon>
)

export const StopIcon = () => (
  <Icon>
    <rect x="5.5" y="5.5" width="9" height="9" rx="1" fill="currentColor" />
  </Icon>
)

export const DownloadIcon = () => (
  <Icon>
    <path d="M10 3.5v9M6.2 9 10 12.8 13.8 9M4 16.5h12" />
  </Icon>
)

export const ChevronsIcon = () => (
  <Icon>
    <path d="m6.5 8 3.5-3.5L13.5 8M6.5 12l3.5 3.5 3.5-3.5" />
  </Icon>
)

export const ChevronIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <path d="m7.5 5 5 5-5 5" />
  </Icon>
)

export const CheckIcon = () => (
  <Icon>
    <path d="m4.5 10.5 3.7 3.7 7.3-8.4" />
  </Icon>
)

export const CloseIcon = () => (
  <Icon>
    <path d="m5.5 5.5 9 9m0-9-9 9" />
  </Icon>
)

export const AlertIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M10 6.2v4.6M10 13.7v.1" strokeWidth="2" />
  </Icon>
)

export const SettingsIcon = () => (
  <Icon>
    <path d="M3 6h8M15 6h2M3 14h2M9 14h8" />
    <circle cx="13" cy="6" r="2" />
    <circle cx="7" cy="14" r="2" />
  </Icon>
)

export const PlusIcon = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
)

export const StarIcon = ({ isFull }: { readonly isFull: boolean }) => (
  <Icon>
    <path
      d="m10 3 2.1 4.5 4.9.6-3.6 3.4.9 4.9-4.3-2.4-4.3 2.4.9-4.9L3 8.1l4.9-.6Z"
      fill={isFull ? 'currentColor' : 'none'}
    />
  </Icon>
)

export const LockIcon = () => (
  <Icon>
    <path d="M5 9.5h10v7H5ZM7 9.5V7a3 3 0 0 1 6 0v2.5" />
  </Icon>
)

export const UnlockIcon = () => (
  <Icon>
    <path d="M5 9.5h10v7H5ZM7 9.5V7a3 3 0 0 1 5.8-1" />
  </Icon>
)

/** Two faces of sound that overlap. */
export const VoicesIcon = () => (
  <Icon>
    <circle cx="7.5" cy="10" r="4.5" />
    <circle cx="12.5" cy="10" r="4.5" />
  </Icon>
)

export const DiagnosticsIcon = () => (
  <Icon>
    <path d="M2.5 10h3l2-5 4 10 2.5-5h3.5" />
  </Icon>
)

/** Books on a shelf. */
export const LibraryIcon = () => (
  <Icon>
    <path d="M4 4v12M7.5 4v12M11 4v12m2.2-11.2 3.3 10.8M2.5 16.5h15" />
  </Icon>
)
