/** `af_heart` → `Heart`, before or without the list of voices; a formula as it is. */
export function voiceName(id: string): string {
  if (isFormula(id)) return id
  const name = id.slice(id.indexOf('_') + 1)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Whether it is a blend instead of one voice of the catalogue. */
export function isFormula(voice: string): boolean {
  return /\W/.test(voice)
}
