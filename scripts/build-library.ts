import { join } from 'node:path'
import { buildSite } from './build-site.mjs'
import { buildLibrary } from './library/build-library.ts'
import { ROOT } from './run-tool.mjs'

await buildSite()
await buildLibrary(join(ROOT, 'dist'), join(ROOT, 'dist-library'))
console.log('The package is in dist-library; “npm pack ./dist-library” makes one file of it.')
