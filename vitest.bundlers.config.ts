import { defineConfig } from 'vitest/config';

/** The tests of frameworks that are too large for every run: they need `npm run build` first. */
export default defineConfig({
  test: {
    include: ['test/bundlers/**/*.bundlers.ts'],
    globals: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    globalSetup: ['test/package/install.ts'],
  },
});
