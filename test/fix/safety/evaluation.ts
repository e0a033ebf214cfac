/** Runs programs in this thread: with their secrets in the environment, or in a store. */
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { createKeyManager } from '../../../src/runtime/manager.ts';
import { memory } from '../../../src/runtime/stores/memory.ts';

const load = createRequire(import.meta.url);

/** Where a program finds its secrets. */
export interface Surroundings {
  readonly variables?: Readonly<Record<string, string>>;
  readonly stored?: Readonly<Record<string, string>>;
}

/** What `main` of a program gives, as JSON; or how it fails. */
export async function outcomeOf(code: string, filename: string, { variables = {}, stored = {} }: Surroundings): Promise<string> {
  const manager = createKeyManager({ store: memory(stored), environment: 'production', cache: { background: 'off' } });
  const require = (module: string): unknown => (module === 'eslint-plugin-keyturn/runtime' ? { keyManager: manager } : module === 'evidence' ? {} : load(module));
  const module: { readonly exports: { main?: () => Promise<unknown> } } = { exports: {} };
  const silent = { ...console, log: () => undefined };
  try {
    const script = filename.endsWith('.cjs') ? code : transformSync(code, { loader: filename.endsWith('.ts') ? 'ts' : 'js', format: 'cjs', target: 'node20' }).code;
    const run: unknown = runInThisContext(`(function (require, module, exports, process, console) {${script}\n})`);
    if (typeof run !== 'function') throw new TypeError('This is no program.');
    Reflect.apply(run, undefined, [require, module, module.exports, { env: variables }, silent]);
    return JSON.stringify(await module.exports.main?.());
  } catch (error) {
    return `fails: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    manager.dispose();
  }
}
