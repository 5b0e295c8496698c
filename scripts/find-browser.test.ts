import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { findBrowser } from './find-browser.mjs'

const saved = process.env.LITETTS_BROWSER
afterEach(() => {
  if (saved === undefined) delete process.env.LITETTS_BROWSER
  else process.env.LITETTS_BROWSER = saved
})

it('takes the browser that the environment names, whatever else there is', async () => {
  process.env.LITETTS_BROWSER = process.execPath
  expect(await findBrowser()).toBe(process.execPath)
})

it('says so when that browser is not there', async () => {
  const missing = join(mkdtempSync(join(tmpdir(), 'litetts-browser-')), 'chromium')
  process.env.LITETTS_BROWSER = missing
  await expect(findBrowser()).rejects.toThrow(`LITETTS_BROWSER is ${missing}, and no such file is there.`)
})
