import type { RequestListener } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { build, type Plugin } from 'vite'
import { fusedRuntime } from '../../scripts/site/fused-runtime.ts'
import { SAMPLE_RATE } from '../../src/config/limits.ts'

/** How the tones come that stand in for the model. */
export interface TonePace {
  /** Real-time factor. */
  readonly factor: number
  /** Of 25 ms. */
  readonly framesPerToken: number
}

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/**
 * The built site with tones in the model's place: all else of the speech thread, the audio thread and the page is what
 * visitors get. Makes long runs possible.
 * @param times as fast as real time the audio thread plays
 */
export async function toneSite(pace: TonePace, times = 1) {
  const [worker, player] = await Promise.all([
    bundle('../../workers/tts.worker.ts', [tonesForModel, fusedRuntime()]),
    bundle('../../workers/player.worklet.ts'),
  ])
  const scripts: readonly (readonly [RegExp, string])[] = [
    [/^\/assets\/tts\.worker-[^/]*\.js$/, `${prelude(pace, times)}${worker}`],
    [/^\/assets\/player\.worklet-[^/]*\.js$/, `const sampleRate = ${SAMPLE_RATE}\n${player}`],
  ]
  const answer = (...[request, response]: Parameters<RequestListener>): boolean => {
    const script = scripts.find(([path]) => path.test(request.url ?? ''))?.[1]
    if (script === undefined) return false
    response.writeHead(200, {
      'Content-Type': 'text/javascript',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
    response.end(script)
    return true
  }
  /** The hardware takes samples so many times as fast; the audio thread is told the usual rate. */
  const prepare = (page: Page) =>
    page.addInitScript((sampleRate) => {
      window.AudioContext = class extends AudioContext {
        constructor(options?: AudioContextOptions) {
          super({ ...options, sampleRate })
        }
      }
    }, times * SAMPLE_RATE)
  return { answer, prepare }
}

/** In the speech thread a second is as short as in the audio thread. */
function prelude(pace: TonePace, times: number): string {
  return `self.tones = ${JSON.stringify({ ...pace, factor: pace.factor / times })}
{ const now = performance.now.bind(performance); performance.now = () => ${times} * now() }
`
}

const tonesForModel: Plugin = {
  name: 'tones-for-model',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('/acoustic-model-loader.ts') ? pathOf('./tone-model-loader.ts') : null),
}

/** One script without imports. */
async function bundle(entry: string, plugins: Plugin[] = []): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: { input: pathOf(entry), output: { codeSplitting: false } },
    },
  })
  const outputs = 'output' in built ? built.output : []
  const script = outputs.find((output) => output.type === 'chunk' && output.isEntry)
  if (script?.type !== 'chunk') throw new Error(`${entry} was not bundled.`)
  return script.code
}
