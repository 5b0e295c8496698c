/**
 * One progress line: bytes, percent, rate.
 * @param {number} loaded bytes
 * @param {number} total bytes
 * @param {number} bytesPerSecond
 */
export function progressLine(loaded, total, bytesPerSecond) {
  const percent = total > 0 ? Math.min(100, Math.floor((100 * loaded) / total)) : 0
  return `${megabytes(loaded)} of ${megabytes(total)} MB, ${percent} %, ${megabytes(bytesPerSecond)} MB/s`
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1)
}

/**
 * Writes progress to standard error: on a terminal one line that is rewritten, elsewhere a line every few seconds.
 * @param {string} label
 * @param {number} total bytes
 */
export function startProgress(label, total) {
  const terminal = process.stderr.isTTY
  const interval = terminal ? 200 : 5_000
  const started = Date.now()
  let first = -1
  let shown = started
  /** @param {number} loaded */
  const line = (loaded) => {
    const seconds = Math.max(0.001, (Date.now() - started) / 1000)
    return `  ${label}: ${progressLine(loaded, total, (loaded - first) / seconds)}`
  }
  return {
    /** @param {number} loaded bytes, those of an earlier attempt included */
    update(loaded) {
      if (first < 0) first = loaded
      if (Date.now() - shown < interval) return
      shown = Date.now()
      process.stderr.write(terminal ? `\r\x1b[K${line(loaded)}` : `${line(loaded)}\n`)
    },
    /** @param {number} loaded */
    done(loaded) {
      if (first < 0) first = 0
      process.stderr.write(`${terminal ? '\r\x1b[K' : ''}${line(loaded)}\n`)
    },
    clear() {
      if (terminal) process.stderr.write('\r\x1b[K')
    },
  }
}
