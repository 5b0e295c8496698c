import type { Page } from 'playwright'
import '../speak/page-store.ts'

const LETTERS = ['Ann: A letter.\n\nBen: From home.', 'مرحبا بالعالم، هذا نص', 'To be deleted.']
const BOOK = `# The lighthouse

A small boat drifted slowly past the lighthouse, and nobody on the shore had seen it before.

# The second chapter, which is called by a name as long as the names of chapters are at times

By the time the bell rang they were gone.`

/**
 * Fills every view: a text with chapters and its pronunciation, a queue; a library with a search and something deleted; a
 * blend of three with a state beside it, and one that is saved; a profile.
 */
export async function fillViews(page: Page): Promise<void> {
  await emptyViews(page)
  await page.evaluate(
    async ({ letters, book }) => {
      const { getState } = window.litetts!
      const { actions } = getState()
      for (const text of letters) {
        actions.setText(text)
        actions.addToQueue()
        await actions.keepText()
        actions.closeText()
      }
      actions.setText(book)
      await actions.keepText()
      actions.closeText()
      const gone = getState().library.find(({ title }) => title.startsWith('To be'))!
      await actions.removeFromLibrary(gone.id)
      actions.setText(book)
      await actions.inspect()
      actions.saveProfile('For the evening')
      await actions.openLab('af_heart*0.5 + am_adam*0.3 + bf_emma*0.2')
      actions.keepBlend()
      await actions.saveBlend('Warm and low')
    },
    { letters: LETTERS, book: BOOK },
  )
}

/** What the navigation calls the views that can be filled. */
export const FULL_VIEWS = ['Library', 'Voices', 'Settings', 'Diagnostics', 'Speak']

/** Opens a view by its link, and all in it that folds. */
export async function openFull(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name, exact: true }).click()
  await page.locator(`[data-view="${name.toLowerCase()}"] section`).first().waitFor()
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
}

/** As if nobody had done anything yet. */
export async function emptyViews(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { getState } = window.litetts!
    const { actions } = getState()
    actions.stop()
    actions.clearQueue()
    actions.dismissError()
    actions.closeInspection()
    actions.closeText()
    for (const { id } of getState().library) await actions.removeFromLibrary(id)
    actions.dismissArrival()
    for (const { name } of getState().profiles) actions.deleteProfile(name)
    for (const { name } of getState().blends) await actions.removeBlend(name)
    for (const fold of document.querySelectorAll('details')) fold.open = false
  })
}
