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
    modulePreload: { polyfill: false },
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true },
})
