import { readFileSync, readdirSync } from 'node:fs'

/** Largest resident size any renderer of this process's browsers has had, in MB; undefined where /proc is absent. */
export function rendererPeakMb(): number | undefined {
  const processes = new Map<number, { parent: number; renderer: boolean; peakKb: number }>()
  let entries: string[]
  try {
    entries = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return undefined
  }
  for (const name of entries) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      processes.set(Number(name), {
        parent: Number(/PPid:\s+(\d+)/.exec(status)?.[1]),
        renderer: readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer'),
        peakKb: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0),
      })
    } catch {
      // The process ended while it was looked at.
    }
  }
  const isOurs = (pid: number): boolean => {
    for (
      let at: number | undefined = pid, depth = 0;
      at && depth < 20;
      at = processes.get(at)?.parent, depth++
    ) {
      if (at === process.pid) return true
    }
    return false
  }
  const peaks = [...processes]
    .filter(([pid, entry]) => entry.renderer && isOurs(pid))
    .map(([, entry]) => entry.peakKb)
  return peaks.length ? Math.round(Math.max(...peaks) / 1024) : undefined
}
