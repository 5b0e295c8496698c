import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../run-tool.mjs'

/** A package that the product is made of, as it is installed. */
export interface InstalledPackage {
  readonly name: string
  readonly version: string
  /** SPDX expression of its own `package.json`; empty where that has none. */
  readonly licence: string
  /** Of the archive it came in, `sha512-…`. */
  readonly integrity: string | undefined
  /** `name@version` of what it needs, as far as that is installed. */
  readonly needs: readonly string[]
}

interface LockEntry {
  readonly version?: string
  readonly dev?: boolean
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** All packages of the production tree. One for another platform is not installed, and not among them. */
export function productionPackages(): readonly InstalledPackage[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, LockEntry>>
  }
  return Object.entries(packages).flatMap(([path, entry]) => {
    const file = join(ROOT, path, 'package.json')
    if (path === '' || entry.dev || !existsSync(file)) return []
    const { name, license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as Published
    return {
      name,
      version: entry.version ?? '',
      licence: typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type ?? ''),
      integrity: entry.integrity,
      needs: neededBy(path, entry, packages),
    }
  })
}

interface Published {
  readonly name: string
  readonly license?: string | { readonly type?: string }
  readonly licenses?: readonly { readonly type?: string }[]
}

function neededBy(path: string, entry: LockEntry, all: Readonly<Record<string, LockEntry>>): string[] {
  return Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }).flatMap((name) => {
    // As Node looks: in the package's own folder first, then in each above it.
    for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
      const found = all[`${at === '' ? '' : `${at}/`}node_modules/${name}`]
      if (found) return [`${name}@${found.version}`]
      if (at === '') return []
    }
  })
}
