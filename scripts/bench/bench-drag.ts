import type { Page } from 'playwright'
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
    const seconds = await page.evaluate(beginInPage, { phrase: PHRASE, formula: timbreOf(0.95) })
    const timbre = await run(page, timbreOf)
    const both = await run(page, (weight) => mixed(weight + 0.01))
    process.stdout.write(`${JSON.stringify({ phrase: PHRASE, seconds, timbre, both })}\n`)
  },
)

function mixed(weight: number): string {
  return `af_heart*${1 - weight} + am_adam*${weight}`
}

function timbreOf(weight: number): string {
  return `timbre(${mixed(weight)}) prosody(af_heart)`
}

async function run(page: Page, formulaOf: (weight: number) => string) {
  const ms: number[] = []
  for (let edit = 0; edit < EDITS; edit++) {
    ms.push(Math.round(await page.evaluate(changeInPage, formulaOf((edit + 1) / 10))))
  }
  return { ms, medianMs: ms.toSorted((a, b) => a - b)[Math.floor(EDITS / 2)] }
}

/** Runs in the page: hears the phrase once. @returns its seconds */
async function beginInPage({ phrase, formula }: { phrase: string; formula: string }) {
  const store = window.litetts!
  const { actions } = store.getState()
  await actions.openLab()
  await actions.load()
  actions.setPhrase(phrase)
  actions.typeFormula(formula)
  await actions.hear()
  while (store.getState().lab.hearing.kind !== 'idle') await new Promise((resolve) => setTimeout(resolve, 50))
  return store.getState().lab.said?.seconds
}

/** Runs in the page: edits the blend as a slider would. @returns milliseconds until the player says that it is heard */
async function changeInPage(formula: string): Promise<number> {
  const store = window.litetts!
  const began = performance.now()
  store.getState().actions.typeFormula(formula)
  await new Promise<void>((resolve) => {
    const leave = store.subscribe(({ lab }) => {
      if (lab.hearing.kind !== 'playing' || lab.hearing.formula !== formula) return
      leave()
      resolve()
    })
  })
  const ms = performance.now() - began
  // As one listens, then drags on.
  while (store.getState().lab.hearing.kind !== 'idle') await new Promise((resolve) => setTimeout(resolve, 50))
  return ms
}
