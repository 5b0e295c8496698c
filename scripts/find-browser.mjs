import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say } from './set-up.mjs'

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/**
 * A Chromium to test with: LITETTS_BROWSER, one on the system, Playwright's own, and on Debian as root the system
 * package, which is installed then. Says which.
 * @returns {Promise<string>} its program
 */
export async function findBrowser() {
  const browser = fromEnvironment() ?? onSystem() ?? (await ofPlaywright()) ?? fromDebian()
  if (!browser) {
    throw new Error(
      'No Chromium, Chrome or Edge was found. Install one (or run: npx playwright install chromium), or set ' +
        'LITETTS_BROWSER to its program.',
    )
  }
  say(`Browser: ${browser}${version(browser)}`)
  return browser
}

function fromEnvironment() {
  const browser = process.env.LITETTS_BROWSER
  if (browser && !existsSync(browser))
    throw new Error(`LITETTS_BROWSER is ${browser}, and no such file is there.`)
  return browser || undefined
}

function onSystem() {
  return candidates().find((program) => existsSync(program) && runs(program))
}

/** @returns {string[]} */
function candidates() {
  if (process.platform === 'darwin') return MAC
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    return roots.flatMap((root) => (root ? WINDOWS.map((path) => join(root, path)) : []))
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Some systems have a `chromium-browser` that only tells how to install one. @param {string} program */
function runs(program) {
  return process.platform === 'win32' || version(program) !== ''
}

/** @param {string} program */
function version(program) {
  if (process.platform === 'win32') return '' // there the question opens a window
  try {
    return ` (${execFileSync(program, ['--version'], { encoding: 'utf8', stdio: 'pipe', timeout: 20_000 }).trim()})`
  } catch {
    return ''
  }
}

async function ofPlaywright() {
  const { chromium } = await import('playwright')
  const program = chromium.executablePath()
  return existsSync(program) ? program : undefined
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  say('No browser here: installing the package chromium')
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    /** @type {import('node:child_process').ExecFileSyncOptions} */
    const options = { stdio: ['ignore', 2, 2], env }
    execFileSync('apt-get', ['update'], options)
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  } catch {
    return undefined
  }
  return onSystem()
}
