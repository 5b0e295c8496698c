import { join } from 'node:path'
import { buildModel } from '../model/build-model.ts'
import type { BuildStepFunction } from './build-context.ts'

/** The model in the form that computes fast: graphs for every plan over one set of packed weights. */
export const build: BuildStepFunction = async ({ folder, out, say }) => {
  const manifest = await buildModel(join(folder('model'), 'kokoro-v1.0.int8.onnx'), join(out, 'models'), say)
  return { model: { ...manifest, path: `models/${manifest.path}` } }
}
