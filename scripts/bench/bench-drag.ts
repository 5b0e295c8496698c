import { buildSite } from '../build-site.mjs'
import { withSite } from '../speak/open-site.ts'
import '../speak/page-store.ts'

const PHRASE = 'Hello there, how are you?'
const EDITS = 7

/**
 * From a change of a blend in the playground to the first sound of it, in milliseconds, for a change of the timbre alone
 * and for one of both halves. Prints one JSON line.
 */
await buildSite()
await withSite(
  { isolated: true, flags: ['--autoplay-policy=no-user-gesture-required'] },
  async (context, url) => {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(new URL('#automation', url).href)
    await page.waitForFunction(() => window.litetts !== undefined)
    const measured = await page.evaluate(dragInPage, { phrase: PHRASE, edits: EDITS })
    process.stdout.write(`${JSON.stringify({ phrase: PHRASE, ...measured })}\n`)
  },
)

/** Runs in the page: edits the blend as a slider would, and waits until the player says that it is heard. */
async function dragInPage({ phrase, edits }: { phrase: string; edits: number }) {
  const store = window.litetts!
  const { actions } = store.getState()
  await actions.openLab()
  await actions.load()
  actions.setPhrase(phrase)

  const heard = async (formula: string): Promise<number> => {
    const began = performance.now()
    const playing = new Promise<void>((resolve) => {
      const leave = store.subscribe(({ lab }) => {
        if (lab.hearing.kind !== 'playing' || lab.hearing.formula !== formula) return
        leave()
        resolve()
      })
    })
    actions.typeFormula(formula)
    await playing
    const ms = performance.now() - began
    // As one listens, then drags on.
    while (store.getState().lab.hearing.kind !== 'idle')
      await new Promise((resolve) => setTimeout(resolve, 50))
    return Math.round(ms)
  }
  const run = async (formulaOf: (weight: number) => string) => {
    const ms: number[] = []
    for (let edit = 0; edit < edits; edit++) ms.push(await heard(formulaOf((edit + 1) / 10)))
    return { ms, medianMs: [...ms].sort((a, b) => a - b)[Math.floor(edits / 2)] }
  }
  const mixed = (weight: number) => `af_heart*${1 - weight} + am_adam*${weight}`

  actions.typeFormula(`timbre(${mixed(0.95)}) prosody(af_heart)`)
  await actions.hear()
  while (store.getState().lab.hearing.kind !== 'idle') await new Promise((resolve) => setTimeout(resolve, 50))
  const seconds = store.getState().lab.said?.seconds
  const timbre = await run((weight) => `timbre(${mixed(weight)}) prosody(af_heart)`)
  const both = await run((weight) => mixed(weight + 0.01))
  return { seconds, timbre, both }
}
