import { lazy, Suspense, useState } from 'react'
import { useSpeech } from './speech-context.ts'

const DownloadDialog = lazy(async () => ({ default: (await import('./download-dialog.tsx')).DownloadDialog }))

/** Fetches the dialog when there is something to ask, and keeps it for its way out. */
export function DownloadQuestion() {
  const isAsked = useSpeech((state) => state.question !== null)
  const [wasAsked, setAsked] = useState(false)
  if (isAsked && !wasAsked) setAsked(true)
  return <Suspense>{wasAsked && <DownloadDialog />}</Suspense>
}
