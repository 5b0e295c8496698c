import type { ModelPlan } from '../../src/config/model-manifest.ts'
import { KernelCrew } from '../../src/engine/kernels/kernel-crew.ts'
import type { RunnableGraph } from '../../src/engine/runnable-graph.ts'
import type { ModelGraphs } from '../../src/engine/windowed-acoustic-model.ts'
import type { Graph } from './graph.ts'
import { openGraph } from './open-graph.ts'
import { openStage } from './open-stage.ts'
import { modelRecipes, prepareGraph, splitStage, type GraphName, type StageName } from './prepare-graphs.ts'

/** All that a plan runs, as built from the model's pieces. */
export async function openModel(
  pieces: Readonly<Record<GraphName, Graph>>,
  plan: ModelPlan,
): Promise<ModelGraphs> {
  const recipes = modelRecipes()
  const open = (name: string): Promise<RunnableGraph> => openGraph(prepareGraph(pieces, recipes[name]!))
  const crew = await KernelCrew.start(1, undefined)
  const stage = (name: StageName): Promise<RunnableGraph> =>
    plan === 'gpu' ? open(`${name}.gpu`) : openStage(splitStage(pieces, name), plan, crew)
  return {
    text: await open('text'),
    curves: await open('curves'),
    source: await open('source'),
    body: await open('body'),
    stage1: await stage('stage1'),
    stage2: await stage('stage2'),
  }
}
