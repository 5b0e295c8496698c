import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { buildLibrary } from '../scripts/library/build-library.ts'
import { ROOT } from '../scripts/run-tool.mjs'
import { expect, test } from './journey.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Another app, which knows the Web Speech API alone: it asks for the voices until there are some, and takes one by its name. */
const CHAT = `<!doctype html><title>Chat</title><button>Read aloud</button><p role="status"></p><script>
document.querySelector('button').onclick = () => {
  const loop = setInterval(() => {
    const voices = speechSynthesis.getVoices()
    if (voices.length === 0) return
    clearInterval(loop)
    const utterance = new SpeechSynthesisUtterance('An answer.')
    utterance.voice = voices.find(({ name }) => name.startsWith('Emma'))
    utterance.onend = () => (document.querySelector('p').textContent = 'was heard')
    utterance.onerror = ({ error }) => (document.querySelector('p').textContent = error)
    speechSynthesis.speak(utterance)
  }, 100)
}
</script>`

/** A project of its own, outside this one, with the packed library installed, built by its own tools. */
async function otherProject(folder: string): Promise<string> {
  const library = join(folder, 'library')
  const project = join(folder, 'project')
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] })
  const tool = (path: string, ...args: string[]) => run(process.execPath, join(ROOT, path), ...args)

  cpSync(join(ROOT, 'docs/example'), project, { recursive: true })
  await buildLibrary(join(ROOT, 'dist'), library)
  run('npm', 'pack', library, '--pack-destination', folder, '--silent')
  const [packed = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  run('npm', 'install', `file:${join(folder, packed)}`, '--offline', '--no-audit', '--no-fund', '--silent')
  run('npm', 'run', 'assets', '--silent')
  tool('node_modules/typescript/bin/tsc', '--project', '.')
  tool('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn')
  return join(project, 'dist')
}

test('another project installs the library, and its page speaks, tells words and marks, and streams', async ({
  firstVisit,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'litetts-library-'))
  try {
    const { open, site, context } = await firstVisit({ root: await otherProject(folder), plain: true })
    const studio = await open()
    const { page } = studio
    const status = page.getByRole('status')
    await expect(status).toHaveText('ready', { timeout: 120_000 })
    await expect(page.locator('#voice option')).toHaveCount(54, { timeout: 60_000 })

    await studio.button('Speak').click()
    await studio.hear(0.3)
    await expect(status).toHaveText(/^\d\.\d s were said$/, { timeout: 60_000 })
    const times = (await page.locator('#words').textContent()) ?? ''
    expect(times.match(/[A-Za-z]+(?= \()/g)).toEqual(['Hello', 'from', 'another', 'page'])
    const seconds = times.match(/\d+\.\d+/g)!.map(Number)
    expect(seconds).toEqual([...seconds].sort((a, b) => a - b))

    await studio.button('By the Web Speech API').click()
    await expect(status).toHaveText(/^\d\.\d s were heard$/, { timeout: 60_000 })
    expect(await page.locator('#words').textContent()).toBe('7 middle 39 43 ')

    await studio.listenAnew()
    const player = page.locator('tts-player')
    await player.getByRole('button', { name: 'Play: the second text' }).click()
    await studio.hear(0.3)
    await player.getByRole('button', { name: 'Pause: the second text' }).click()
    await studio.hearSilence()
    const seek = player.getByRole('slider', { name: 'Place in the text: the second text' })
    await studio.listenAnew()
    await seek.fill('36')
    await studio.hear(0.2)
    await expect(player.getByRole('button', { name: 'Play: the second text' })).toBeVisible()
    await page.addScriptTag({ content: AXE })
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } }
      return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
    })
    expect(violations).toEqual([])

    await studio.button('Count the samples').click()
    await expect(status).toHaveText(/^\d{5,} samples$/, { timeout: 60_000 })
    await page.close()

    site.fault = ({ url = '' }, response) => {
      const isPage = url === '/chat/app.html'
      if (!isPage && !url.startsWith('/package/')) return false
      response.setHeader('content-type', isPage ? 'text/html' : 'text/javascript')
      response.end(
        isPage
          ? CHAT
          : readFileSync(join(folder, 'library', url.slice('/package/'.length).replace(/\?.*/, ''))),
      )
      return true
    }
    const chat = await context.newPage()
    await chat.goto(new URL('chat/app.html', site.url).href)
    await chat.evaluate(async () => {
      const address = (name: string) => `/package/${name}.js`
      const { createSpeech } = await import(address('create-speech'))
      const { installSpeechSynthesis } = await import(address('speech-synthesis'))
      installSpeechSynthesis(createSpeech({ base: '/litetts/' }))
    })
    await chat.getByRole('button', { name: 'Read aloud' }).click()
    await expect(chat.getByRole('status')).toHaveText('was heard', { timeout: 90_000 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
