import { afterEach, expect, it, vi } from 'vitest'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'

/** Two pages of one browser: what one of them writes, and no other value, is told to the other, as `storage` events are. */
function openTwo() {
  const kept = new Map<string, string>()
  const listeners: ((event: { key: string }) => void)[] = []
  const writes: string[] = []
  const open = (own: number) => {
    vi.stubGlobal('addEventListener', (name: string, listener: (event: { key: string }) => void) => {
      if (name === 'storage') listeners[own] = listener
    })
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (kept.get(key) === value) return
        kept.set(key, value)
        writes.push(key)
        setTimeout(() => listeners[1 - own]?.({ key }))
      },
    }
    return createSpeechStore(new ComputingClient(), storage)
  }
  return { tabs: [open(0), open(1)] as const, writes }
}

afterEach(() => vi.unstubAllGlobals())

/** More of them than what is told one another takes. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve))
}

it('settings and profiles go from one page to another, each keeps its voice, and then it is quiet', async () => {
  const { tabs, writes } = openTwo()
  const [first, second] = tabs
  second.getState().actions.setVoice('bf_emma')
  first.getState().actions.setVoice('am_adam')
  first.getState().actions.changeSettings({ audio: { volume: 30 } })
  first.getState().actions.saveProfile('Soft')
  await turns()
  const before = writes.length
  await turns()
  expect(writes.length).toBe(before)
  expect(second.getState()).toMatchObject({ voice: 'bf_emma', configuration: { audio: { volume: 30 } } })
  expect(second.getState().profiles.map(({ name }) => name)).toEqual(['Soft'])
  expect(first.getState().voice).toBe('am_adam')
})
