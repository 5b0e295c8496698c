import { expectedOf } from '../../src/config/config-validator.ts'
import type { Setting } from '../../src/config/setting.ts'
import { ALL_SETTINGS } from '../../src/config/setting-paths.ts'
import { GROUP_LABELS, PROFILE_GROUPS } from '../../src/config/tts-configuration.ts'

/** `docs/configuration.md`, from the table of settings. */
export function configurationPage(): string {
  const tables = Object.entries(GROUP_LABELS).map(([group, label]) => {
    const rows = ALL_SETTINGS.filter((named) => named.group === group).map(({ path, setting }) => {
      const { description, applies, query } = setting
      return row([
        `\`${path}\``,
        description,
        takes(setting),
        code(setting.default),
        applies,
        query ? code(query) : '',
      ])
    })
    return [
      `## ${label}`,
      '',
      row(['setting', 'what it does', 'takes', 'default', 'obeyed', 'short name']),
      '|---|---|---|---|---|---|',
      ...rows,
    ].join('\n')
  })
  return `${INTRODUCTION}\n\n${tables.join('\n\n')}\n`
}

const INTRODUCTION = `<!-- Written by \`npm run docs\` from src/config/tts-configuration.ts. -->

# Configuration

Every setting has a path, such as \`audio.sentencePause\`. Its value comes from the strongest of these that names it:

1. the page's address: \`?audio.sentencePause=0.7\`, or by the short name: \`?threads=2\`;
2. what the user has set on the Settings page, kept in the browser;
3. \`config.json\` beside the site's \`index.html\`, for whoever runs the site: \`{ "audio": { "sentencePause": 0.7 } }\`;
4. the default.

What a user changes on the page also goes above the address it was opened with. Each of the first three is taken as a whole
or, if anything in it is unknown or out of range, not at all; the page then says which setting, what was expected and what
it got. A profile holds the groups ${PROFILE_GROUPS.map((group) => `\`${group}\``).join(' and ')}; an export holds all that the user has set,
and the profiles.`

function takes(setting: Setting): string {
  if (setting.kind === 'choice') {
    return Object.entries(setting.choices)
      .map(([value, label]) => `${code(value)} “${label}”`)
      .join(', ')
  }
  const meanings = setting.kind === 'number' ? Object.entries(setting.meanings ?? {}) : []
  return [expectedOf(setting), ...meanings.map(([value, meaning]) => `${value}: ${meaning}`)].join('; ')
}

function code(value: unknown): string {
  return `\`${String(value)}\``
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
