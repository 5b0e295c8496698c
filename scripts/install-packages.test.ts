import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packagesAreInstalled } from './install-packages.mjs'

function checkout(wanted: Record<string, object>, installed: Record<string, object> | null): string {
  const root = mkdtempSync(join(tmpdir(), 'litetts-packages-'))
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }))
  if (installed) {
    for (const path of Object.keys(installed)) mkdirSync(join(root, path), { recursive: true })
    mkdirSync(join(root, 'node_modules'), { recursive: true })
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
  }
  return root
}

const one = { 'node_modules/a': { version: '1.0.0' } }

it('knows a checkout where all is installed', () => {
  expect(packagesAreInstalled(checkout(one, one))).toBe(true)
  const other = { 'node_modules/for-another-platform': { version: '1.0.0', optional: true } }
  expect(packagesAreInstalled(checkout({ ...one, ...other }, one))).toBe(true)
})

it('sees a missing folder, a missing package and another version', () => {
  expect(packagesAreInstalled(checkout(one, null))).toBe(false)
  expect(packagesAreInstalled(checkout(one, {}))).toBe(false)
  expect(packagesAreInstalled(checkout(one, { 'node_modules/a': { version: '1.0.1' } }))).toBe(false)
})
