import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ExpectedStatistics } from '../../src/engine/expected-statistics.ts'
import { KokoroTTSEngine } from '../../src/engine/kokoro-tts-engine.ts'
import { StatisticsPredictor } from '../../src/engine/statistics-predictor.ts'
import { readUsualUnit } from '../../src/engine/voice-statistics.ts'
import { WindowedAcousticModel } from '../../src/engine/windowed-acoustic-model.ts'
import { MemoryUnitStore } from '../../src/synthesis/memory-unit-store.ts'
import { PaceBook } from '../../src/synthesis/pace-book.ts'
import { SpeechCache } from '../../src/synthesis/speech-cache.ts'
import { TTSSynthesizer } from '../../src/synthesis/tts-synthesizer.ts'
import { createTextFrontEnd, textAssetsFor } from '../../src/text/create-text-front-end.ts'
import { VoiceManager } from '../../src/voice/voice-manager.ts'
import { groupFolder, readAssetLock } from '../assets/asset-lock.mjs'
import { WINDOW } from '../model/build-model.ts'
import { openModel } from '../model/open-model.ts'
import { sha256 } from '../model/pack.ts'
import { cutModel } from '../model/prepare-graphs.ts'
import { readOnnx } from '../model/read-onnx.ts'
import { readStatisticsTable } from '../model/statistics-table.ts'
import { readTextAssets } from '../read-text-assets.ts'

/** The whole way from text to sound, as in the page, with the real model in native onnxruntime. */
export async function openSynthesizer(): Promise<TTSSynthesizer> {
  const groups = readAssetLock(join(import.meta.dirname, '../../assets.lock.json'))
  const folderOf = (group: string) => groupFolder(groups.find(({ name }) => name === group)!)
  const file = readFileSync(join(folderOf('model'), 'kokoro-v1.0.int8.onnx'))
  const pieces = cutModel(readOnnx(file))
  const table = readStatisticsTable(sha256(file))
  const expected = new ExpectedStatistics(
    new StatisticsPredictor(new Uint8Array(table.predictor)),
    async (voice) => readUsualUnit(new Uint8Array(table.voices[voice]!)),
  )
  const info = { provider: 'wasm', threads: 1, plan: 'fast', reason: '' } as const
  const model = new WindowedAcousticModel(await openModel(pieces, 'fast'), WINDOW, expected, info)
  const engine = new KokoroTTSEngine(model)
  return new TTSSynthesizer({
    engine: async () => engine,
    voices: new VoiceManager({
      voice: async (id) => new Uint8Array(readFileSync(join(folderOf('voices'), `${id}.bin`))),
    }),
    frontEnd: async (locale) => createTextFrontEnd(await readTextAssets(textAssetsFor(locale)), locale, []),
    build: async () => '',
    cache: new SpeechCache(new MemoryUnitStore()),
    paces: new PaceBook({ read: async (_, fallback) => fallback, write: async () => {} }),
    now: () => performance.now(),
  })
}
