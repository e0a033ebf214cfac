/**
 * `node -r eslint-plugin-keyturn/preload`: the same for CommonJS hosts, by blocking.
 *
 * @module
 */
import { writeSync } from 'node:fs';
import { EXIT_CONFIG, preloadNow, startFailureOf } from './preloading.ts';

const STDERR = 2;

try {
  preloadNow();
} catch (error) {
  writeSync(STDERR, startFailureOf(error));
  process.exit(EXIT_CONFIG);
}
