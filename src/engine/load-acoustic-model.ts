import type { AcousticModel } from './acoustic-model.ts'
import type { ExecutionChoice } from './execution-provider.ts'
import { ExpectedStatistics } from './expected-statistics.ts'
import type { ModelFiles } from './model-files.ts'
import { OrtGraph } from './ort-graph.ts'
import { StatisticsPredictor } from './statistics-predictor.ts'
import { readUsualUnit, type UsualUnit } from './voice-statistics.ts'
import { WindowedAcousticModel } from './windowed-acoustic-model.ts'

/**
 * Opens the built model's graphs one after another, so that the weights of one at a time are held twice.
 * @throws SpeechError AssetError, ModelError
 */
export async function loadAcousticModel(files: ModelFiles, choice: ExecutionChoice): Promise<AcousticModel> {
  const { graphs, predictor, window } = files.manifest
  OrtGraph.configure(choice.threads)
  const prosody = await OrtGraph.open(graphs.prosody, files)
  const source = await OrtGraph.open(graphs.source, files)
  const body = await OrtGraph.open(graphs.body, files)
  const stage1 = await OrtGraph.open(graphs.stage1[choice.plan], files)
  const stage2 = await OrtGraph.open(graphs.stage2[choice.plan], files)
  const statistics = new ExpectedStatistics(
    new StatisticsPredictor(await files.read(predictor)),
    rememberingUsualUnits(files),
  )
  return new WindowedAcousticModel({ prosody, source, body, stage1, stage2 }, window, statistics, choice)
}

/** Voices' tables, each read once. */
function rememberingUsualUnits(files: ModelFiles): (voice: string) => Promise<UsualUnit> {
  const known = new Map<string, Promise<UsualUnit>>()
  return (voice) => {
    const { statistics } = files.manifest
    const file = statistics[voice]
    if (!file) throw new RangeError(`The model has no statistics of the voice ${voice}; build it again.`)
    const usual = known.get(voice) ?? files.read(file).then(readUsualUnit)
    known.set(voice, usual)
    usual.catch(() => known.delete(voice))
    return usual
  }
}
