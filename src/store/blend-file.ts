import type { NamedBlend } from '../protocol.ts'

const KIND = 'litetts-blends'

/** Blends as a file that another person, or this one on another machine, can import. */
export function writeBlendFile(blends: readonly NamedBlend[]): string {
  return `${JSON.stringify({ kind: KIND, blends }, null, 2)}\n`
}

/** @returns the blends in it; undefined where the text is something else */
export function readBlendFile(text: string): readonly NamedBlend[] | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const { kind, blends } = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>
  if (kind !== KIND || !Array.isArray(blends)) return undefined
  return blends.filter(isNamedBlend).map(({ name, formula }) => ({ name, formula }))
}

/** Those that are here already, and those of the file; another one of the same name gets a number. */
export function mergedBlends(here: readonly NamedBlend[], added: readonly NamedBlend[]): NamedBlend[] {
  const all = [...here]
  for (const { name, formula } of added) {
    if (all.some((blend) => blend.name === name && blend.formula === formula)) continue
    let free = name
    for (let count = 2; all.some((blend) => blend.name === free); count++) free = `${name} ${count}`
    all.push({ name: free, formula })
  }
  return all
}

function isNamedBlend(value: unknown): value is NamedBlend {
  const { name, formula } = (value ?? {}) as Record<string, unknown>
  return typeof name === 'string' && typeof formula === 'string'
}
