import { AssetLoader } from '../../src/storage/asset-loader.ts'
import { AssetStore } from '../../src/storage/asset-store.ts'
import { sha256 } from '../../src/storage/sha256.ts'
import { FallbackAcousticModel } from '../../src/engine/fallback-acoustic-model.ts'
import { SpeechError } from '../../src/errors.ts'
import { SineModel } from '../../src/synthesis/sine-studio.ts'
import type { installAudio } from './bench-audio.ts'
import { openPage, until, type BenchOptions } from './bench-page.ts'
import { brokenModel, endlessModel } from './faulty-models.ts'
import { mapDatabase } from './map-database.ts'

/** What was seen of a fault. */
export interface Outcome {
  /** Sentences that the page has shown, in their order. */
  readonly sees: readonly string[]
  /** What was there afterwards as before. */
  readonly kept: readonly string[]
}

export interface Fault {
  readonly name: string
  readonly inject: (audio: ReturnType<typeof installAudio>) => Promise<Outcome>
}

const TEXT = 'one two. three four. five six. seven eight. nine ten. '.repeat(3)
const SECOND = 'six seven. eight nine.'

/** Speaks a text with another in the queue while a fault happens, and looks whether both are heard to the end. */
async function speaking(
  options: BenchOptions,
  act: (page: ReturnType<typeof openPage>) => Promise<void> | void = () => {},
  wait: 'end' | 'error' = 'end',
): Promise<Outcome> {
  const page = openPage(options)
  const { actions, state } = page
  const spoken: string[] = []
  page.store.subscribe(({ playback, spoken: now }) => {
    const text = now?.request.text
    if (text && playback.kind === 'speaking' && spoken.at(-1) !== text) spoken.push(text)
  })
  actions.setText(SECOND)
  actions.addToQueue()
  actions.setText(TEXT)
  void actions.speak().then(() => actions.playQueue())
  await act(page)
  const isOver = () =>
    state().error !== null ||
    (wait === 'end' && state().playback.kind === 'done' && state().queue.length === 0)
  await until(isOver, 'the end of both texts, or an error')
  const kept: string[] = []
  if (state().text === TEXT) kept.push('the text')
  const isQueueKept = state().queue.some(({ text }) => text === SECOND)
  if (isQueueKept || spoken.includes(SECOND)) kept.push('the queue')
  if (spoken.includes(TEXT) && spoken.includes(SECOND)) kept.push('speech to the end of both')
  return { sees: page.sentences, kept }
}

const isHeard = (page: ReturnType<typeof openPage>) =>
  until(() => page.state().playback.kind === 'speaking', 'the first sound')

/** Every fault that is injected, in the order of the table. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'The speech worker crashes while it speaks',
    inject: () =>
      speaking({}, async (page) => {
        await isHeard(page)
        page.workers.at(-1)!.crash()
      }),
  },
  {
    name: 'It crashes at the same place again and again',
    inject: () => speaking({ open: async () => brokenModel(() => new SpeechError('EngineLostError', LOST)) }),
  },
  {
    name: 'The speech worker no longer answers',
    inject: () =>
      speaking({}, ({ store, workers }) => {
        store.subscribe(({ model }) => model.kind === 'ready' && workers.length === 1 && workers[0]!.deafen())
      }),
  },
  {
    name: 'A chunk never comes, though the worker answers',
    inject: () =>
      speaking({ open: async (_, thread) => (thread === 0 ? endlessModel('wasm') : new SineModel()) }),
  },
  {
    name: 'The graphics processor hangs',
    inject: () =>
      speaking({
        open: async ({ provider }) => (provider === 'wasm' ? new SineModel() : endlessModel('webgpu')),
      }),
  },
  {
    name: 'The graphics device is lost in the middle of a sentence',
    inject: () =>
      speaking({
        open: async () =>
          new FallbackAcousticModel(
            brokenModel(() => new SpeechError('ModelError', 'The device was lost.')),
            async () => new SineModel(),
          ),
      }),
  },
  {
    name: 'Memory runs out while the engine starts',
    inject: () =>
      speaking({
        open: async ({ plan }) => {
          if (plan !== 'lean') new WebAssembly.Memory({ initial: 1, maximum: 1 }).grow(1)
          return new SineModel()
        },
      }),
  },
  {
    name: 'Memory runs out in the middle of a text',
    inject: () =>
      speaking({
        open: async ({ plan }) => (plan === 'lean' ? new SineModel() : brokenModel(() => memoryFault())),
      }),
  },
  {
    name: 'Memory is too little for the lean plan too',
    inject: () =>
      speaking({
        open: async () => {
          throw memoryFault()
        },
      }),
  },
  {
    name: 'A new version is deployed; the engine’s file of the old one is gone',
    inject: () => speaking({ onSpawn: (worker) => queueMicrotask(() => worker.crash()) }),
  },
  {
    name: 'The worker crashes while a file is made',
    inject: async () => {
      const page = openPage()
      page.actions.setText(TEXT)
      const making = page.actions.render()
      await until(() => {
        const { rendering } = page.state()
        return rendering.kind === 'rendering' && rendering.share > 0
      }, 'a part of the file')
      page.workers.at(-1)!.crash()
      const made = (await making) as unknown as { readonly samples: number } | null
      const whole = (await page.actions.render()) as unknown as { readonly samples: number }
      return {
        sees: page.sentences,
        kept: made?.samples === whole.samples ? ['the text', 'the whole file'] : [],
      }
    },
  },
  {
    name: 'The system takes the audio away (a call, sleep) and gives it back',
    inject: (audio) =>
      speaking({}, async (page) => {
        await isHeard(page)
        await audio.takeAway()
        await until(() => page.state().playback.kind === 'paused', 'a pause')
        await audio.giveBack()
      }),
  },
  {
    name: 'The clock is set back and forth by a year',
    inject: async () => {
      const { now } = Date
      let jump = 0
      Date.now = () => now() + jump
      try {
        return await speaking({}, async (page) => {
          await isHeard(page)
          for (const years of [1, -1, 0]) {
            jump = years * 31_536_000_000
            await new Promise((resolve) => setTimeout(resolve, 10))
          }
        })
      } finally {
        Date.now = now
      }
    },
  },
  {
    name: 'A second tab is closed while both speak',
    inject: async () => {
      const other = openPage()
      other.actions.setText(TEXT)
      void other.actions.speak()
      return speaking({}, async (page) => {
        await Promise.all([isHeard(page), isHeard(other)])
        for (const worker of other.workers) worker.terminate()
      })
    },
  },
  {
    name: 'The network goes in the middle of a download',
    inject: async () => {
      const files = await servedFiles()
      const store = new AssetStore(undefined)
      let isOnline = true
      const asked: string[] = []
      const loader = new AssetLoader({
        baseUrl: 'https://site.example/',
        store,
        sleep: async () => {},
        fetch: async (input) => {
          const path = new URL(String(input)).pathname.slice(1)
          asked.push(path)
          if (!isOnline) throw new TypeError('Failed to fetch')
          if (path === files[0]!.path) isOnline = false
          return new Response(files.find((file) => file.path === path)!.body)
        },
      })
      const sees = await sentencesOf(async () => {
        for (const file of files) await loader.load(file, 'the model')
      })
      isOnline = true
      asked.length = 0
      for (const file of files) await loader.load(file, 'the model')
      return { sees, kept: asked.includes(files[0]!.path) ? [] : ['what had arrived'] }
    },
  },
  {
    name: 'The browser empties its storage while the page is open',
    inject: async () => {
      const [file] = await servedFiles()
      const kept = new Map<IDBValidKey, unknown>()
      const store = new AssetStore(mapDatabase(kept))
      const loader = loaderOf(store, file!)
      await loader.load(file!, 'the model')
      kept.clear()
      const bytes = await loader.load(file!, 'the model')
      const isSame = (await sha256(bytes)) === file!.sha256 && kept.size === 1
      return { sees: noticesOf(store), kept: isSame ? ['the file, fetched again by itself'] : [] }
    },
  },
  {
    name: 'The disk is full',
    inject: async () => {
      const [file] = await servedFiles()
      const store = new AssetStore(
        mapDatabase(new Map(), () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
        }),
      )
      const loader = loaderOf(store, file!)
      const first = await loader.load(file!, 'the model')
      const isKept = (await store.get(file!.sha256)) !== undefined && first.length === file!.bytes
      return { sees: noticesOf(store), kept: isKept ? ['the file, in memory until the page is closed'] : [] }
    },
  },
]

const LOST =
  'The speech engine stopped unexpectedly, perhaps for lack of memory. Your text is kept. Press Speak to start the engine again.'

function memoryFault(): RangeError {
  try {
    new WebAssembly.Memory({ initial: 1, maximum: 1 }).grow(1)
  } catch (error) {
    return error as RangeError
  }
  throw new Error('Memory grew although it may not.')
}

async function sentencesOf(act: () => Promise<void>): Promise<string[]> {
  try {
    await act()
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}

function noticesOf({ notice }: AssetStore): string[] {
  return notice === undefined ? [] : [notice]
}

async function servedFiles() {
  const bodies = [1, 2].map((value) => new Uint8Array(1000).fill(value))
  return Promise.all(
    bodies.map(async (body, index) => ({
      path: `models/${index}.bin`,
      bytes: body.length,
      sha256: await sha256(body),
      body,
    })),
  )
}

function loaderOf(store: AssetStore, { body }: { readonly body: Uint8Array<ArrayBuffer> }): AssetLoader {
  return new AssetLoader({
    baseUrl: 'https://site.example/',
    store,
    sleep: async () => {},
    fetch: async () => new Response(body),
  })
}
