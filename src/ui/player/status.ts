import type { SpeechState } from '../../store/speech-state.ts'
import type { Progress } from '../../store/utterance.ts'
import { clock, megabytes, roughly } from '../format.ts'

/** What the progress line shows. */
export interface Status {
  readonly title: string
  readonly detail: string
  /** 0 … 1; `busy` while nobody can tell; null without a bar. */
  readonly share: number | 'busy' | null
  /** Behind it, lighter: what is made and not yet heard, 0 … 1. */
  readonly ahead: number
}

type Told = Pick<
  SpeechState,
  'playback' | 'rendering' | 'gathering' | 'mark' | 'model' | 'download' | 'secondsLeft'
>

/** One honest line about what is going on. */
export function statusOf(state: Told): Status {
  const { playback, rendering } = state
  if (playback.kind === 'speaking' || playback.kind === 'paused') return spokenStatus(state, playback)
  const loading = loadingStatus(state)
  if (loading) return loading
  if (playback.kind === 'preparing') return line('Preparing the first words', state.gathering ?? '', 'busy')
  if (rendering.kind === 'rendering') {
    const { share, secondsLeft } = rendering
    const left = secondsLeft === null ? '' : `, about ${roughly(secondsLeft)} left`
    return line('Making the file', `${Math.round(share * 100)} %${left}`, share)
  }
  if (playback.kind === 'done') return line('Done', `${clock(playback.seconds)} spoken`)
  return restingStatus(state)
}

function spokenStatus(
  { gathering, mark }: Told,
  { kind, progress }: { readonly kind: 'speaking' | 'paused'; readonly progress: Progress },
): Status {
  const { before, played, made, share, total, waiting } = progress
  const part = (seconds: number) => (total === 0 ? 0 : Math.min(1, (before + seconds) / total))
  const length = total === 0 ? '' : ` of ${share < 1 ? 'about ' : ''}${clock(total)}`
  const title = kind === 'paused' ? 'Paused' : waiting ? 'Catching up' : 'Speaking'
  const why = kind === 'speaking' && waiting ? gathering : null
  const reached = mark === null ? '' : ` · ${mark}`
  const detail = why ?? clock(before + played) + length + reached
  return { title, detail, share: part(played), ahead: part(made) }
}

function loadingStatus({ model, secondsLeft }: Told): Status | null {
  if (model.kind === 'starting') return line('Starting the voice model', '', 'busy')
  if (model.kind !== 'downloading') return null
  const { loaded, total, resumed } = model
  const left = secondsLeft === null ? '' : `, about ${roughly(secondsLeft)} left`
  const title = resumed ? 'Downloading the rest of the voice model' : 'Downloading the voice model'
  return line(
    title,
    `${megabytes(loaded)} of ${megabytes(total)} MB${left}`,
    total > 0 ? loaded / total : 'busy',
  )
}

function restingStatus({ model, download }: Told): Status {
  if (model.kind === 'ready') return line('Ready')
  if (model.kind === 'failed') return line('The voice model is not loaded', 'Speak tries again.')
  if (download.kind === 'unknown') return line('Getting ready')
  if (download.missing === 0) return line('Ready')
  const size = `${megabytes(download.missing)} MB`
  return download.missing === download.total
    ? line('Ready', `The first time, ${size} are downloaded and kept on this device.`)
    : line('Ready', `${size} of the voice model are still to be downloaded.`)
}

function line(title: string, detail = '', share: Status['share'] = null): Status {
  return { title, detail, share, ahead: 0 }
}
