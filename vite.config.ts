/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { embedPage } from './scripts/site/embed-page.ts'
import { engineEntries } from './scripts/site/engine-entries.ts'
import { fusedRuntime } from './scripts/site/fused-runtime.ts'
import { largestFile } from './scripts/site/largest-file.ts'
import { linkPublicFolder } from './scripts/site/link-public-folder.ts'
import { pagePolicy } from './scripts/site/page-policy.ts'
import { serviceWorker } from './scripts/site/service-worker.ts'
import { shellSize } from './scripts/site/shell-size.ts'

/**
 * How the threads are built (and how to import them):
 *
 * - speech worker: `new Worker(new URL('../../workers/tts.worker.ts', import.meta.url), { type: 'module' })`
 * - player worklet: `import workletUrl from '../../workers/player.worklet.ts?worker&url'`, then
 *   `context.audioWorklet.addModule(workletUrl)`. This bundles it into one script with all it imports; the form
 *   `new URL('….ts', import.meta.url)` would ship the TypeScript as it is.
 * - service worker: `workers/sw.ts` becomes `/sw.js`, one script without imports. The constant `__PRECACHE__`
 *   (`readonly { url: string; revision: string | null }[]`, URLs relative to `/sw.js`; `revision` is null where the
 *   name holds a content hash) lists the page's own files: everything but the runtimes' .wasm (keep those under
 *   `assets/` as they are asked for), the models, voices and text files (the speech worker keeps them by hash).
 *   `__BUILD__` is a string that changes with any of them. Production only.
 * - onnxruntime's files: `import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'`, and the same for .mjs.
 *
 * `public/` holds some 130 MB of model and voices, so the build links its files into `dist` instead of copying them.
 */
export default defineConfig({
  base: './',
  plugins: [
    react(),
    fusedRuntime(),
    pagePolicy(),
    engineEntries(),
    embedPage('src/embed-frame.ts'),
    serviceWorker('workers/sw.ts', ['embed.js']),
    shellSize(),
    linkPublicFolder(),
    largestFile(),
  ],
  // The runtime without its embedded loader: our own address of the .mjs and .wasm is given to it.
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'development|production'] },
  worker: { format: 'es', plugins: () => [fusedRuntime()] },
  build: {
    target: ['chrome111', 'firefox114', 'safari16.4'],
    copyPublicDir: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Nobody can act on them, and they come and go with the load of the machine.
    rolldownOptions: { checks: { pluginTimings: false } },
    chunkSizeWarningLimit: 1000,
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    testTimeout: 60_000,
    // A safety net, as above: on a busy machine a second is soon over.
    expect: { poll: { timeout: 20_000 } },
  },
})
