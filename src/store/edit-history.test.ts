import { describe, expect, it } from 'vitest'
import { beginHistory, edited, redone, undone } from './edit-history.ts'

describe('the history of edits', () => {
  it('goes back and forth, and forgets what was taken back at the next edit', () => {
    let history = edited(edited(beginHistory('a'), 'b'), 'c')
    history = undone(undone(history))
    expect(history.present).toBe('a')
    expect(undone(history).present).toBe('a')
    history = redone(history)
    expect(history.present).toBe('b')
    history = edited(history, 'd')
    expect(redone(history).present).toBe('d')
    expect(undone(history).present).toBe('b')
  })

  it('takes one drag as one step', () => {
    let history = edited(beginHistory(0), 1, 'drag 1')
    history = edited(history, 2, 'drag 1')
    history = edited(history, 3, 'drag 2')
    expect(undone(history).present).toBe(2)
    expect(undone(undone(history)).present).toBe(0)
    // After a step back the same drag begins anew.
    expect(undone(edited(undone(history), 9, 'drag 1')).present).toBe(2)
  })
})
