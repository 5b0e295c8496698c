/** 83 → `1:23`, 3,700 → `1:01:40`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`
}

/** Decimal megabytes, as browsers count downloads: 63,400,000 → `63`, 1,240,000 → `1.2`. */
export function megabytes(bytes: number): string {
  const value = bytes / 1e6
  return value < 9.95 ? value.toFixed(1) : String(Math.round(value))
}

/** `12 kB`, `1.2 MB`, `10.7 GB` */
export function bytesInWords(bytes: number): string {
  if (bytes < 50_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  return bytes < 1e9 ? `${megabytes(bytes)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}

/** A rough length of time in words: `12 s`, `3 min`, `2 h`. */
export function roughly(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1).replace('.0', '')} h`
}

/** How long a text will take to say: Kokoro speaks about 15 characters a second. */
export function spokenSeconds(characters: number, speed: number): number {
  return characters / 15 / speed
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
