import type { ModelPlan } from '../../src/config/model-manifest.ts'
import type { RunnableGraph } from '../../src/engine/runnable-graph.ts'
import type { ModelGraphs } from '../../src/engine/windowed-acoustic-model.ts'

/** All graphs a plan runs. @param open makes a graph of its name as the model build calls it */
export async function openModel(
  open: (name: string) => Promise<RunnableGraph>,
  plan: ModelPlan,
): Promise<ModelGraphs> {
  return {
    text: await open('text'),
    curves: await open('curves'),
    source: await open('source'),
    body: await open('body'),
    stage1: await open(`stage1.${plan}`),
    stage2: await open(`stage2.${plan}`),
  }
}
