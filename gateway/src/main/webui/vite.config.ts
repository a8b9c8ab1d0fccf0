import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Where the gateway is that `npm run dev` talks to; ./orderly moves it with --port-offset.
const gateway = process.env.ORDERLY_GATEWAY ?? 'http://localhost:8080'

// Not every page has these. What several pages share must not lead to them, or each would load them.
const forms = /@mantine\/form|react-number-format|NumberInput|QuantityInput/
const lists = /@mantine\/core.*\/(Table|ScrollArea\/ScrollArea)|ListTable/
const overlays =
  /@floating-ui|react-remove-scroll|@mantine\/core.*(Autocomplete|Combobox|Drawer|Menu|Modal|Popover|Select|Tooltip)|shared\/ui\/\w*(Drawer|Modal)/

export default defineConfig({
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  server: { proxy: { '/api': gateway } },
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'], // these know light-dark()
    cssCodeSplit: false,
    assetsInlineLimit: 0, // the gateway lets pages load fonts from itself alone
    manifest: true, // for scripts/budget.mjs
    // A page comes in few files: what every page begins with, what pages share, the page itself.
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'vendor', tags: ['$initial'], test: /node_modules/, priority: 3 },
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'forms', test: forms },
            {
              name: 'motion',
              test: /motion\/(live|topology|story\/statusText|map\/(context|layout|stationText))/,
            },
            { name: 'lists', test: lists },
            { name: 'overlays', test: overlays },
            {
              name: 'common',
              test: (id) => !/features|shared\/domain\/(ProfileForm|AddressFields)/.test(id),
              minShareCount: 2,
            },
          ],
        },
      },
    },
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'jsdom',
    isolate: false, // one browser for all: the tests leave nothing behind
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
})
