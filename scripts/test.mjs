import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './find-browser.mjs'
import { ROOT, runTool } from './run-tool.mjs'
import { runCommand, say, setUp } from './set-up.mjs'
import { helpAsked } from './usage.mjs'

const REPORTS = join(ROOT, '.cache/test')
const UNIT_REPORT = join(REPORTS, 'unit.json')
const JOURNEY_REPORT = join(REPORTS, 'journeys.json') // as playwright.config.ts says

/**
 * A stage that is one test by itself has no report; the others are counted by theirs.
 * @type {readonly { name: string, args: string[], count?: () => Count, env?: () => Promise<Record<string, string>> }[]}
 * @typedef {{ passed: number, failed: number }} Count
 */
const STAGES = [
  { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '.'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--build'] },
  {
    name: 'unit tests',
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${UNIT_REPORT}`,
    ],
    count: countUnitTests,
  },
  { name: 'build', args: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'] },
  {
    name: 'journeys in a browser',
    args: ['node_modules/@playwright/test/cli.js', 'test'],
    env: async () => ({ LITETTS_BROWSER: await findBrowser() }),
    count: countJourneys,
  },
]

await runCommand(async () => {
  const help = helpAsked('test', process.argv)
  if (help) return void process.stdout.write(help)
  await setUp()
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  const total = { passed: 0, failed: 0 }
  for (const stage of STAGES) {
    const started = Date.now()
    say(`\n── ${stage.name}`)
    const count = await run(stage)
    total.passed += count.passed
    total.failed += count.failed
    say(`── ${stage.name}: ${count.passed} passed, ${count.failed} failed, ${seconds(started)} s`)
  }
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 ? 1 : 0
})

/**
 * @param {(typeof STAGES)[number]} stage
 * @returns {Promise<Count>}
 */
async function run({ name, args, count, env }) {
  try {
    const code = await runTool(args, { quiet: true, env: await env?.() })
    const counted = count?.() ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
    // Something beside the tests broke: the runner itself, or an error that no test caught.
    if (code !== 0 && counted.failed === 0) return { ...counted, failed: 1 }
    return counted
  } catch (error) {
    say(`${name}: ${error instanceof Error ? error.message : error}`)
    return { passed: 0, failed: 1 }
  }
}

/** @returns {Count} */
function countUnitTests() {
  const report = JSON.parse(readFileSync(UNIT_REPORT, 'utf8'))
  // A file that cannot be loaded has no tests, and fails.
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken }
}

/** @returns {Count} */
function countJourneys() {
  const { stats, errors } = JSON.parse(readFileSync(JOURNEY_REPORT, 'utf8'))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** @param {number} started */
function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(0)
}
