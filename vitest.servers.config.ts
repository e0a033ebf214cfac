import { defineConfig } from 'vitest/config';

/** The tests against real servers, which `npm run test:servers` starts. */
export default defineConfig({
  test: {
    include: ['test/servers/**/*.servers.ts'],
    globals: false,
    testTimeout: 60_000,
    fileParallelism: false,
  },
});
