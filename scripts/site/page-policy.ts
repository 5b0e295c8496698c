import type { Plugin } from 'vite'
import { META_CONTENT_SECURITY_POLICY, ISOLATION_HEADERS, SECURITY_HEADERS } from './security-headers.mjs'

/**
 * Puts the content security policy into the page, for hosts that send no headers, and writes `_headers` for those that
 * read one. In development the page needs what the policy forbids.
 */
export function pagePolicy(): Plugin {
  return {
    name: 'page-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: META_CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() })
    },
  }
}

/** Netlify, Cloudflare Pages and others read it; it is not fetched by the page. */
export function headersFile(): string {
  const block = (path: string, headers: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  const immutable = { 'cache-control': 'public, max-age=31536000, immutable' }
  return [
    block('/*', {
      ...SECURITY_HEADERS,
      ...ISOLATION_HEADERS,
      'content-security-policy': META_CONTENT_SECURITY_POLICY,
    }),
    // Where several rules fit, hosts send what all of them say: others may show embed.html, but not the site's own page.
    ...['/', '/index.html'].map((path) =>
      block(path, { 'content-security-policy': "frame-ancestors 'none'" }),
    ),
    ...['/assets/*', '/models/*', '/voices/*', '/text/*', '/runtime/*'].map((path) => block(path, immutable)),
    '',
  ].join('\n\n')
}
