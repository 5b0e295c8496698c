import { useRef, type ReactNode } from 'react'

interface FileButtonProps {
  /** What the button says. */
  readonly children: ReactNode
  /** What kind of file the browser's own dialog asks for. */
  readonly label: string
  /** As of `<input type="file">`. */
  readonly accept: string
  readonly multiple?: boolean
  readonly disabled?: boolean
  readonly className?: string | undefined
  /** At least one file. */
  readonly onFiles: (files: readonly [File, ...File[]]) => unknown
}

/** A button that opens the browser's dialog for files. */
export function FileButton({
  children,
  label,
  accept,
  multiple,
  disabled,
  className,
  onFiles,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className={className} disabled={disabled} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [first, ...rest] = currentTarget.files ?? []
          // The same file can be chosen again.
          currentTarget.value = ''
          if (first) onFiles([first, ...rest])
        }}
      />
    </>
  )
}
