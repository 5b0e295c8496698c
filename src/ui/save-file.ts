/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Firefox reads the address after the click; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
