import { installAudio } from '../faults/bench-audio.ts'
import { hurryBeats } from '../faults/bench-page.ts'
import { FAULTS, type Outcome } from '../faults/faults.ts'

/** Injects every fault. @returns what was seen of each, by its name */
export async function injectFaults(): Promise<ReadonlyMap<string, Outcome>> {
  const restoreBeats = hurryBeats()
  const audio = installAudio()
  const outcomes = new Map<string, Outcome>()
  try {
    for (const { name, inject } of FAULTS) outcomes.set(name, await inject(audio))
    return outcomes
  } finally {
    audio.remove()
    restoreBeats()
  }
}

/** `docs/faults.md`, from what happened when each fault was injected. */
export function faultsPage(outcomes: ReadonlyMap<string, Outcome>): string {
  const rows = Array.from(outcomes, ([name, { sees, kept }]) => {
    const shown = sees.length > 0 ? sees.map((sentence) => `“${sentence}”`).join(' ') : 'nothing: it goes on'
    return `| ${[name, shown, kept.join(', ') || 'nothing'].join(' | ')} |`
  })
  return [
    INTRODUCTION,
    '',
    '| fault | what the page shows | what was kept |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

const INTRODUCTION = `<!-- Written by \`npm run docs\`, which injects each fault. -->

# Faults

Each of these was injected into the page’s own store, client and speech thread, which here have a model that computes tones
and a loudspeaker that counts; the table holds what happened. A text was spoken while another one waited in the queue. Faults
of the network and the disk are also injected in a browser with the real model (\`e2e/faults.e2e.ts\`).`
