/** The command: `dist/cli.mjs`. It takes the plugin and the runtime from their own files, so that there is one of each. */
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { dist, source } from './paths.mjs';
import { throughDoors } from './runtime.mjs';

const HOST = ['eslint', 'eslint/config', 'typescript'];
const PLUGIN = join(source, 'index.ts');

/** Builds the command, noting in `doors` what it takes from the runtime; gives the packages bundled in it. */
export const buildCommand = async (doors) => {
  const outfile = join(dist, 'cli.mjs');
  const packages = await bundle({
    entryPoints: [join(source, 'cli/main.ts')],
    outfile,
    banner: { js: '#!/usr/bin/env node' },
    external: HOST,
    plugins: [pluginFromItsFile, throughDoors(doors)],
  }, ['diff', 'picomatch', ...HOST]);
  await chmod(outfile, 0o755);
  return packages;
};

const pluginFromItsFile = {
  name: 'plugin-from-its-file',
  setup({ onResolve }) {
    onResolve({ filter: /\/index\.ts$/ }, ({ path, resolveDir }) =>
      join(resolveDir, path) === PLUGIN ? { path: './index.js', external: true } : undefined);
  },
};
