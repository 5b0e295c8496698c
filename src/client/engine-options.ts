import type { EngineOptions } from '../protocol.ts'

/** Most threads that can be asked for; more never helped. */
const MAX_THREADS = 64

/**
 * What the address asks of the engine: `?provider=wasm|webgpu&gpu=jsep|native&threads=N&plan=fast|lean`. Anything else in
 * it is left unread.
 * @param siteUrl the folder of the page, where `assets.json` is.
 */
export function readEngineOptions(search: string, siteUrl: string): EngineOptions {
  const query = new URLSearchParams(search)
  const provider = query.get('provider')
  const gpuRuntime = query.get('gpu')
  const plan = query.get('plan')
  const threads = Number(query.get('threads'))
  return {
    assetsUrl: siteUrl,
    ...((provider === 'wasm' || provider === 'webgpu') && { provider }),
    ...((gpuRuntime === 'jsep' || gpuRuntime === 'native') && { gpuRuntime }),
    ...((plan === 'fast' || plan === 'lean') && { plan }),
    ...(Number.isInteger(threads) && threads >= 1 && threads <= MAX_THREADS && { threads }),
  }
}
