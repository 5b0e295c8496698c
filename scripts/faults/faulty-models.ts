import type { AcousticModel } from '../../src/engine/acoustic-model.ts'
import { SineModel } from '../../src/synthesis/sine-studio.ts'

/** Makes one chunk and a half, then fails. */
export function brokenModel(fault: () => Error): AcousticModel {
  const well = new SineModel()
  let windows = 0
  return {
    info: well.info,
    release: async () => {},
    async *generate(input) {
      for await (const window of well.generate(input)) {
        windows += 1
        if (windows > 3) throw fault()
        yield window
      }
    },
  }
}

/** Makes one chunk and a half; what comes after that never comes. */
export function endlessModel(provider: 'wasm' | 'webgpu'): AcousticModel {
  const well = new SineModel()
  let windows = 0
  return {
    info: { ...well.info, provider },
    release: async () => {},
    async *generate(input) {
      for await (const window of well.generate(input)) {
        windows += 1
        if (windows > 3) await new Promise(() => {})
        yield window
      }
    },
  }
}
