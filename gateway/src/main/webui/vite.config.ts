import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Where the gateway is that `npm run dev` talks to; ./orderly moves it with --port-offset.
const gateway = process.env.ORDERLY_GATEWAY ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  server: { proxy: { '/api': gateway } },
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'], // these know light-dark()
    assetsInlineLimit: 0, // the gateway lets pages load fonts from itself alone
    manifest: true, // for scripts/budget.mjs
    // What most pages need comes in one file, not in forty.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'common', minShareCount: 10 }] } } },
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'jsdom',
    isolate: false, // one browser for all: the tests leave nothing behind
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
})
