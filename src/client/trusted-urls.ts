interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): unknown
}

/**
 * Lets scripts be loaded from our own origin, and nothing else be made script or markup out of text, where the browser
 * knows Trusted Types and the policy of the page asks for them. To be called first, once a thread.
 */
export function trustOwnScripts(): void {
  const factory = (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes
  factory?.createPolicy('default', {
    createScriptURL(url) {
      const { origin, protocol } = new URL(url, location.href)
      // The runtime starts its threads from a copy of its own loader where that is the only way.
      if (origin === location.origin && (protocol === 'blob:' || protocol === location.protocol)) return url
      throw new TypeError('Scripts come from this site alone.')
    },
  })
}
