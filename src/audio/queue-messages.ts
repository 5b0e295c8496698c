import type { PlayerFeed, QueueCommand } from './player-messages.ts'
import type { PlayerQueue } from './player-queue.ts'

/** Does to the queue what the speech worker sends. Real-time: allocates nothing of its own. */
export function takeFeed(queue: PlayerQueue, feed: PlayerFeed): void {
  if (feed.kind === 'pcm') queue.push(feed.id, feed.samples)
  else if (feed.kind === 'begin') queue.begin(feed.id, feed.queued)
  else if (feed.kind === 'gather') queue.gather(feed.id, feed.seconds)
  else queue[feed.kind](feed.id)
}

/** Does to the queue what the page asks for. */
export function obeyCommand(queue: PlayerQueue, command: QueueCommand): void {
  if (command.kind === 'pause') queue.pause()
  else if (command.kind === 'resume') queue.resume()
  else if (command.kind === 'rate') queue.rate = command.factor
  else if (command.kind === 'stop-all') queue.stopAll()
  else queue.stop(command.id)
}
