import { defineConfig } from '@playwright/test'

/** Journeys through the built site in a real Chromium, with the real model. `npm test` sets LITETTS_BROWSER. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '.cache/test/journeys',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 300_000,
  // A safety net: journeys wait for states, on machines that do other things too.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/test/journeys.json' }]],
})
