/** The simulations of the tests, in TypeScript there, for a benchmark that runs them longer and against what is published. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const tests = join(import.meta.dirname, '..', 'test/runtime');
const MODULES = ['simulations/fleet', 'simulations/outage', 'simulations/mutations', 'simulations/keystoreProcesses', 'stores/keystorePlaces'];

/** What the modules of the simulations export. */
export const loadSimulations = async () => {
  // Where the bundle finds the packages that it imports.
  const folder = await mkdtemp(join(import.meta.dirname, '../node_modules/.keyturn-'));
  try {
    const outfile = join(folder, 'simulations.mjs');
    await build({
      stdin: { contents: MODULES.map((name) => `export * from './${name}.ts';`).join('\n'), resolveDir: tests, loader: 'ts' },
      outfile, bundle: true, platform: 'node', format: 'esm', external: ['esbuild'], logLevel: 'silent',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
};
