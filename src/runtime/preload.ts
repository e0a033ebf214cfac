/**
 * `node --import eslint-plugin-keyturn/preload`: loads all secrets before the main module runs, or ends the process with exit code 78
 * and one line that says why.
 *
 * @module
 */
import { EXIT_CONFIG, preload, startFailureOf } from './preloading.ts';

try {
  await preload();
} catch (error) {
  process.stderr.write(startFailureOf(error));
  process.exit(EXIT_CONFIG);
}
