import js from '@eslint/js'
import boundaries from 'eslint-plugin-boundaries'
import imports from 'eslint-plugin-import-x'
import a11y from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'

const layer = (type, captured) => ({ element: captured ? { type, captured } : { type } })

export default defineConfig([
  globalIgnores(['dist', 'src/shared/api/generated']),
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: { module: true, process: true, console: true, URL: true } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      js.configs.recommended,
      ts.configs.strictTypeChecked,
      ts.configs.stylisticTypeChecked,
      hooks.configs.flat.recommended,
      a11y.flatConfigs.strict,
      imports.flatConfigs.typescript,
    ],
    plugins: { boundaries, 'import-x': imports },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'import/resolver': { typescript: true },
      'boundaries/elements': [
        { type: 'shared', pattern: 'src/shared' },
        { type: 'feature', pattern: 'src/features/*', capture: ['name'] },
        { type: 'app', pattern: 'src/app' },
      ],
    },
    rules: {
      // shared <- features <- app, and features never know one another.
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            { from: layer('shared'), allow: { to: layer('shared') } },
            {
              from: layer('feature'),
              allow: { to: [layer('shared'), layer('feature', { name: '{{from.element.captured.name}}' })] },
            },
            { from: layer('app'), allow: { to: [layer('shared'), layer('feature'), layer('app')] } },
          ],
        },
      ],
      // Imports of types alone do not count: they are gone before anything is loaded.
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/only-throw-error': 'off', // routers throw redirects
    },
  },
])
