import { defineConfig } from 'vitest/config';

/** The tests of the packed package: they need `npm run build` first. */
export default defineConfig({
  test: {
    include: ['test/package/**/*.test.ts'],
    globals: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: ['test/package/install.ts'],
  },
});
