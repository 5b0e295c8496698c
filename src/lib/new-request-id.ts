let count = 0

/** An id that no other request has, of this thread or another. */
export function newRequestId(): string {
  count += 1
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}-${count}`
}
