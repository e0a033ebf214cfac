/** One measurement, in a process of its own: how long the built plugin takes to load, in milliseconds, beside an ESLint already loaded. */
import 'eslint';

const started = performance.now();
await import('../dist/index.js');
console.log(JSON.stringify({ milliseconds: performance.now() - started }));
