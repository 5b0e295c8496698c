import tseslint from 'typescript-eslint'
import { LAYERS } from './layers.config.js'

/** One rule a folder: whatever of src/ the table does not allow is refused. */
const layerRules = Object.entries(LAYERS).map(([layer, allowed]) => {
  const forbidden = Object.keys(LAYERS).filter((other) => other !== layer && !allowed.includes(other))
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`,
              message: `src/${layer} may import only ${allowed.join(', ') || 'itself'} (see layers.config.js).`,
            },
            { regex: '^(\\.\\./)+workers/', message: 'Nothing imports a thread shell.' },
          ],
        },
      ],
    },
  }
})

export default tseslint.config(
  { ignores: ['dist', 'dist-library', 'node_modules', 'public', '.cache'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['scripts/**', 'e2e/**', '*.config.*'], rules: { 'no-console': 'off' } },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  // A table.
  { files: ['src/config/tts-configuration.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['src/**/*.{ts,tsx}', 'workers/**/*.ts'],
    ignores: ['src/engine/ort-*.ts', '**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['onnxruntime-web', 'onnxruntime-web/*'],
              message: 'Only src/engine/ort-*.ts knows the runtime.',
            },
          ],
        },
      ],
    },
  },
  ...layerRules,
)
