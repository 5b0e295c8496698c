import type { TTSConfiguration } from '../config/tts-configuration.ts'
import type { EngineOptions } from '../protocol.ts'

/** What the settings ask of the engine; what the page chooses itself is left out. @param assetsUrl the folder of `assets.json` */
export function engineOptions({ engine }: TTSConfiguration, assetsUrl: string): EngineOptions {
  const { provider, gpuRuntime, threads, plan } = engine
  return {
    assetsUrl,
    ...(provider !== 'auto' && { provider }),
    ...(gpuRuntime !== 'auto' && { gpuRuntime }),
    ...(threads !== 0 && { threads }),
    ...(plan !== 'auto' && { plan }),
  }
}
