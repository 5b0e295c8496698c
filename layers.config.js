/**
 * The one table of who may import whom, read by the linter. A folder may import itself and the folders listed here;
 * `protocol.ts` and `site-worker.ts` (what crosses a thread) and `errors.ts` are open to all. The composition roots are `workers/` and
 * `src/main.tsx`: they alone wire everything together.
 */
export const LAYERS = {
  lib: [],
  config: ['lib'],
  text: ['config', 'lib'],
  audio: ['config', 'lib'],
  encoding: ['audio', 'config', 'lib'],
  documents: ['config', 'lib'],
  voice: ['config', 'lib'],
  api: ['config', 'lib'],
  engine: ['audio', 'config', 'lib', 'voice'],
  synthesis: ['engine', 'text', 'audio', 'voice', 'config', 'lib'],
  storage: ['config', 'lib'],
  offline: ['api', 'audio', 'config', 'lib'],
  client: ['api', 'config', 'lib'],
  embed: ['client', 'audio', 'config', 'lib'],
  store: ['client', 'text', 'voice', 'config', 'lib'],
  ui: ['store', 'config', 'lib'],
}
