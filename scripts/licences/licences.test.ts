import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../run-tool.mjs'
import { billOfMaterials } from './bill-of-materials.ts'
import { isAllowed } from './is-allowed.ts'
import { productionPackages } from './packages.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

describe('the licences of what the product is made of', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['GPL-3.0-only', false],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT OR GPL-2.0) AND AGPL-3.0', false],
    ['LGPL-2.1', false],
    ['SEE LICENSE IN LICENSE', false],
    ['UNLICENSED', false],
    ['(MIT', false],
    ['', false],
  ])('%j: allowed %s', (expression, allowed) => expect(isAllowed(expression)).toBe(allowed))

  it('are allowed, of every package', () => {
    const packages = productionPackages()
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'onnxruntime-web']))
    expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([])
  })

  it('are allowed, of every model, voice and dictionary', () => {
    const { groups } = JSON.parse(read('assets.lock.json')) as { groups: { name: string; licence: string }[] }
    expect(groups.length).toBeGreaterThan(0)
    expect(groups.filter(({ licence }) => !isAllowed(licence))).toEqual([])
  })

  it('are told of packages from the public registry alone', () => {
    const sources = [...read('package-lock.json').matchAll(/"resolved": "(.*?)"/g)].map(([, url]) => url!)
    expect(sources.filter((url) => !url.startsWith('https://registry.npmjs.org/'))).toEqual([])
  })
})

describe('the bill of materials', () => {
  const bill = billOfMaterials()

  it('lists each package and each fetched file, each under a name of its own', () => {
    const names = bill.components.map((component) => component['bom-ref'])
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(['pkg:npm/%40base-ui/react@' + versionOf('@base-ui/react')]))
    expect(names).toContain('file:kokoro-v1.0.int8.onnx')
    const known = new Set([...names, bill.metadata.component['bom-ref']])
    for (const { ref, dependsOn } of bill.dependencies) {
      expect([ref, ...dependsOn].filter((name) => !known.has(name))).toEqual([])
    }
  })

  it('tells a hash of each fetched file, and no address of a registry', () => {
    const model = bill.components.find((component) => component.name === 'kokoro-v1.0.int8.onnx')
    expect(model?.hashes).toEqual([{ alg: 'SHA-256', content: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    const react = bill.components.find((component) => component.name === 'react')
    expect(react?.hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/)
    expect(JSON.stringify(bill)).not.toMatch(/registry|https?:/)
  })

  it('is the same each time', () => expect(billOfMaterials()).toEqual(bill))
})

function versionOf(name: string): string {
  return productionPackages().find((installed) => installed.name === name)!.version
}
