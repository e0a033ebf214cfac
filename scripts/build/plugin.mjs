/** The ESLint plugin: `dist/index.js`, one ES module that `require()` gives as the plugin itself. */
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { dist, root } from './paths.mjs';

/** `@typescript-eslint/utils` only by its two sub-paths; its root needs ESLint and is half a megabyte. */
const MAY_HOLD = ['@typescript-eslint/utils', '@typescript-eslint/types', '@eslint-community/eslint-utils', 'eslint-visitor-keys', 'picomatch'];
const UTILS_ROOT = /\/@typescript-eslint\/utils\/dist\/index\.[cm]?js$/u;

const ENTRY = `
import plugin from './src/index.ts';
export default plugin;
export { plugin as 'module.exports' };
`;

/** Builds the plugin; gives the packages bundled in it. */
export const buildPlugin = async () => {
  const { packages, metafile } = await bundle({
    stdin: { contents: ENTRY, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' },
    outfile: join(dist, 'index.js'),
    minifySyntax: true,
    minifyWhitespace: true,
  }, MAY_HOLD);
  const utils = Object.keys(metafile.inputs).find((path) => UTILS_ROOT.test(path));
  if (utils !== undefined) throw new Error(`dist/index.js would hold ${utils}: import the sub-path eslint-utils or ast-utils.`);
  return packages;
};
