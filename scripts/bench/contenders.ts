import type { Browser } from 'playwright'
import { openOurs } from './our-page.ts'
import type { PeerFiles } from './peer-files.ts'
import { openPeer } from './peer-page.ts'
import { secondVisitMs, type BrowserLaunch } from './second-visit.ts'

/** One way to speak in a browser, measured beside the others. */
export interface Contender {
  readonly name: string
  readonly open: (browser: Browser) => Promise<OpenContender>
  /** @returns milliseconds until it can speak for a visitor who comes back; absent: not measured. */
  readonly comeBack?: (launch: BrowserLaunch) => Promise<number>
}

export interface OpenContender {
  /** @returns milliseconds until it can speak. */
  load(): Promise<number>
  speak(text: string): Promise<{ ms: number; seconds: number }>
  /** @returns milliseconds from the request to the first sound. */
  firstAudio(text: string): Promise<number>
  /** Since it was opened. */
  bytesDownloaded(): number
  /** WebAssembly memory; where it can be seen. */
  heapMb?(): Promise<number>
  close(): Promise<void>
}

const VOICE = 'af_heart'

/** A browser that claims four cores gets two threads from kokoro-js; on two cores it takes one by itself. */
const CORES_FOR_TWO_THREADS = 4

/** kokoro-js as it ships and as fast as it can be made to go, and this site in its plans. `provider` is for this site. */
export function contenders(site: string, peer: PeerFiles, provider: 'wasm' | 'webgpu'): Contender[] {
  const ours = (name: string, query: string): Contender => ({
    name,
    open: (browser) => openOurs(browser, site, `${query}&provider=${provider}`, VOICE),
    comeBack: (launch) => secondVisitMs(site, `${query}&provider=${provider}`, VOICE, launch),
  })
  const theirs = (name: string, dtype: 'q8' | 'fp32', cores?: number): Contender => ({
    name,
    open: (browser) => openPeer(browser, peer, dtype, cores, VOICE),
  })
  return [
    ours('LiteTTS, fast', 'plan=fast'),
    ours('LiteTTS, fast, 1 thread', 'plan=fast&threads=1'),
    ours('LiteTTS, lean', 'plan=lean'),
    theirs('kokoro-js q8, as it ships', 'q8'),
    theirs('kokoro-js q8, 2 threads', 'q8', CORES_FOR_TWO_THREADS),
    theirs('kokoro-js fp32, 2 threads', 'fp32', CORES_FOR_TWO_THREADS),
  ]
}
