import { build, type Plugin, type ResolvedConfig } from 'vite'
import { META_CONTENT_SECURITY_POLICY } from './security-headers.mjs'

/** The page that others embed, `embed.html`, with its one script; apart from the site's own page, whose script stays as small as it is. */
export function embedPage(entry: string): Plugin {
  let config: ResolvedConfig
  return {
    name: 'embed-page',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'embed.html', source: PAGE })
    },
    async writeBundle() {
      await build({
        configFile: false,
        root: config.root,
        logLevel: 'warn',
        publicDir: false,
        build: {
          outDir: config.build.outDir,
          emptyOutDir: false,
          target: config.build.target,
          lib: { entry, formats: ['es'], fileName: () => 'embed.js' },
        },
      })
    },
  }
}

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${META_CONTENT_SECURITY_POLICY}" />
    <meta name="viewport" content="width=device-width" />
    <title>LiteTTS Web speaks here</title>
    <script type="module" src="./embed.js"></script>
  </head>
  <body>
    <p>LiteTTS Web speaks here for the page around it.</p>
  </body>
</html>
`
