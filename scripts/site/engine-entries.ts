import type { Plugin } from 'vite'

/** By the address that pages outside the site know: the thread's script, whose own name has a hash. */
const ENTRIES = {
  'engine/speech.js': /^assets\/tts\.worker-[\w-]+\.js$/,
  'engine/player.js': /^assets\/player\.worklet-[\w-]+\.js$/,
}

/** Gives the speech worker and the player worklet addresses that stay: those of modules that import them. */
export function engineEntries(): Plugin {
  return {
    name: 'engine-entries',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, pattern] of Object.entries(ENTRIES)) {
          const script = Object.keys(bundle).find((file) => pattern.test(file))
          if (script === undefined) {
            this.error(`No file of the build is called like ${pattern}; ${fileName} has nothing to import.`)
          }
          this.emitFile({ type: 'asset', fileName, source: `import '../${script}'\n` })
        }
      },
    },
  }
}
