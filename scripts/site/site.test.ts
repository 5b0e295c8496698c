import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { linkPublicFolder } from './link-public-folder.ts'
import { serviceWorker } from './service-worker.ts'

const FILES = {
  'index.html': '<!doctype html><script type="module" src="/main.ts"></script>',
  'main.ts': `import worklet from './player.worklet.ts?worker&url'
    import runtime from './ort-runtime.wasm?url'
    import gpuLoader from './runtime.jsep.mjs?url'
    console.log(worklet, runtime, gpuLoader)`,
  'shared.ts': `export const shared: string = 'shared by the threads'`,
  'player.worklet.ts': `import { shared } from './shared.ts'
    registerProcessor(shared, class extends AudioWorkletProcessor {})`,
  'sw.ts': `import { shared } from './shared.ts'
    console.log(shared, __PRECACHE__, __ON_DEMAND__, __BUILD__)`,
  'ort-runtime.wasm': '\0asm',
  'runtime.jsep.mjs': 'export default 1',
  'public/icon.svg': '<svg/>',
  'public/models/1a2b3c4d/part.bin': 'part',
  'public/screenshots/page.png': 'png',
}

let root: string
const read = (file: string): string => readFileSync(join(root, 'dist', file), 'utf8')
const built = (pattern: RegExp): string => {
  const file = readdirSync(join(root, 'dist/assets')).find((name) => pattern.test(name))
  return `assets/${file}`
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'litetts-site-'))
  for (const [file, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), content)
  }
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'silent',
    plugins: [serviceWorker('sw.ts'), linkPublicFolder()],
    worker: { format: 'es' },
    build: { copyPublicDir: false, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  })
})

it('builds the worklet and the service worker as one script each', () => {
  for (const script of [read(built(/worklet/)), read('sw.js')]) {
    expect(script).toContain('shared by the threads')
    expect(script).not.toMatch(/\bimport\b|\bexport\b/)
  }
})

it('tells the service worker the page, its scripts and small public files, with a revision where the name has no hash', () => {
  const script = read('sw.js')
  expect(script).toContain(`{url:\`${built(/^main.*js|^index.*js/)}\`,revision:null}`)
  expect(script).toContain(`{url:\`${built(/worklet/)}\`,revision:null}`)
  expect(script).toMatch(/\{url:`index\.html`,revision:`[0-9a-f]{16}`\}/)
  expect(script).toMatch(/\{url:`icon\.svg`,revision:`[0-9a-f]{16}`\}/)
  expect(script).not.toMatch(/models\/|screenshots\//)
})

it('tells it apart from what is kept once it was asked for: the runtimes', () => {
  const [precached = '', onDemand = ''] = read('sw.js').match(/\[[^\]]+\]/g)!
  expect(precached).not.toMatch(/wasm|jsep/)
  expect(onDemand).toMatch(/^\[`assets\/[\w.-]+`,`assets\/[\w.-]+`\]$/)
  expect(onDemand).toContain(built(/\.wasm$/))
  expect(onDemand).toContain(built(/jsep/))
})

it('links the files of public/ instead of copying them', () => {
  const source = statSync(join(root, 'public/models/1a2b3c4d/part.bin'))
  const target = statSync(join(root, 'dist/models/1a2b3c4d/part.bin'))
  expect(target.ino).toBe(source.ino)
})
