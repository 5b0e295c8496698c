import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../run-tool.mjs'
import { productionPackages } from './packages.ts'

interface Component {
  readonly type: 'application' | 'library' | 'machine-learning-model' | 'data'
  readonly 'bom-ref': string
  readonly name: string
  readonly version?: string
  readonly purl?: string
  readonly licenses: readonly object[]
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
}

/** What the product is made of, in CycloneDX 1.6: npm packages that are shipped, and the files that the set-up fetches. */
export function billOfMaterials() {
  const { name, version, license, dependencies } = readJson<Manifest>('package.json')
  const packages = new Map(productionPackages().map((each) => [`${each.name}@${each.version}`, each]))
  const files = assetFiles()
  const root = `${name}@${version}`
  const refs = (needs: readonly string[]) => needs.filter((need) => packages.has(need)).map(packageUrl)
  const direct = [...packages.keys()].filter((key) =>
    Object.hasOwn(dependencies, key.slice(0, key.lastIndexOf('@'))),
  )
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name,
        version,
        licenses: licensed(license),
      } as const,
    },
    components: [
      ...Array.from(packages, ([key, { name, version, licence, integrity }]): Component => {
        const purl = packageUrl(key)
        const hashes = integrity ? [hashOf(integrity)] : []
        return { type: 'library', 'bom-ref': purl, name, version, purl, licenses: licensed(licence), hashes }
      }),
      ...files,
    ],
    dependencies: [
      { ref: root, dependsOn: [...refs(direct), ...files.map((file) => file['bom-ref'])] },
      ...Array.from(packages, ([key, { needs }]) => ({ ref: packageUrl(key), dependsOn: refs(needs) })),
    ],
  }
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly dependencies: Readonly<Record<string, string>>
}

interface AssetLock {
  readonly groups: readonly {
    readonly name: string
    readonly licence: string
    readonly files: readonly { readonly name: string; readonly sha256: string }[]
  }[]
}

function assetFiles(): Component[] {
  return readJson<AssetLock>('assets.lock.json').groups.flatMap(({ name: group, licence, files }) =>
    files.map(({ name, sha256 }) => ({
      type: group === 'model' ? ('machine-learning-model' as const) : ('data' as const),
      'bom-ref': `file:${name}`,
      name,
      licenses: licensed(licence),
      hashes: [{ alg: 'SHA-256', content: sha256 }],
    })),
  )
}

/** `@scope/name@1.0.0` → `pkg:npm/%40scope/name@1.0.0` */
function packageUrl(key: string): string {
  return `pkg:npm/${key.replace(/^@/, '%40')}`
}

function licensed(expression: string): readonly object[] {
  // A name that SPDX does not know, such as plain “BSD”.
  if (expression === 'BSD') return [{ license: { name: expression } }]
  return [{ expression }]
}

/** `sha512-…` in base64 → in hex, as CycloneDX has it. */
function hashOf(integrity: string) {
  const [algorithm = '', hash = ''] = integrity.split(' ')[0]!.split('-', 2)
  const alg = `SHA-${algorithm.replace('sha', '')}`
  return { alg, content: Buffer.from(hash, 'base64').toString('hex') }
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T
}
