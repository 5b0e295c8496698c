/** A rule of `_headers`: for which paths, and the headers that they get. */
export interface HeaderRule {
  readonly path: RegExp
  readonly headers: Headers
}

/**
 * Reads `_headers` as the hosts do that obey it: a line at the margin begins a rule for a path, in which `*` stands for
 * anything; the indented lines below are its headers.
 */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    if (!/^\s/.test(line)) {
      const parts = line.split('*').map((part) => part.replace(/[^\w/-]/g, '\\$&'))
      rules.push({ path: new RegExp(`^${parts.join('.*')}$`), headers: new Headers() })
    } else {
      const [, name = '', value = ''] = /^\s+([^:]+):\s*(.+)$/.exec(line) ?? []
      rules.at(-1)!.headers.append(name, value)
    }
  }
  return rules
}

/** Of a header that several rules give, the values are joined. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Headers {
  const all = new Headers()
  for (const rule of rules.filter(({ path: pattern }) => pattern.test(path))) {
    for (const [name, value] of rule.headers) all.append(name, value)
  }
  return all
}
