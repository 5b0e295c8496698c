import { afterEach, expect, it, vi } from 'vitest'
import { SiteUpdates } from './site-updates.ts'

afterEach(() => vi.unstubAllGlobals())

/** A page that finds a newer version waiting. @param takesOver what the waiting service worker answers */
async function openPage(takesOver: boolean) {
  const reload = vi.fn()
  let tell = () => {}
  // The page closes its end when it has heard the answer.
  const told = new Promise<void>((resolve) => (tell = resolve))
  const serviceWorker = Object.assign(new EventTarget(), {
    controller: {},
    register: async () =>
      Object.assign(new EventTarget(), {
        active: {},
        waiting: {
          postMessage: (_: unknown, [port]: MessagePort[]) => {
            port!.postMessage(takesOver)
            port!.addEventListener('close', tell)
          },
        },
      }),
  })
  vi.stubGlobal('navigator', { serviceWorker })
  vi.stubGlobal('location', { reload })
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('crossOriginIsolated', true)
  vi.stubGlobal('setInterval', () => 0)
  const onWaiting = vi.fn()
  await new SiteUpdates({ url: '', isUntouched: () => true, onWaiting }).start()
  expect(onWaiting).toHaveBeenCalled()
  await told
  await new Promise((resolve) => setTimeout(resolve))
  serviceWorker.dispatchEvent(new Event('controllerchange'))
  return reload
}

it('loads a page anew that has just been opened, where the newer version may take over', async () => {
  expect(await openPage(true)).toHaveBeenCalledOnce()
})

it('leaves a page alone where it may not, also when another page has it take over later', async () => {
  expect(await openPage(false)).not.toHaveBeenCalled()
})
