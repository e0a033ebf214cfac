import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/package/**', 'test/fixtures/**', 'test/fix-programs/**'],
    globals: false,
    testTimeout: 60_000,
    // By default one core is left to whoever is watching; nobody watches CI, and one file rarely takes all of the other.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'rules/**/*.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 85, functions: 85, statements: 85, branches: 75 },
    },
  },
});
