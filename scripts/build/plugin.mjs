/** The ESLint plugin: `dist/index.js`, one ES module that `require()` gives as the plugin itself. */
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { dist, root } from './paths.mjs';

/** `@typescript-eslint/utils` only by two sub-paths, with what they need: its root needs ESLint and is half a megabyte. */
const MAY_IMPORT = [
  '@typescript-eslint/utils/ast-utils',
  '@typescript-eslint/utils/eslint-utils',
  '@typescript-eslint/types',
  '@eslint-community/eslint-utils',
  'eslint-visitor-keys',
  'picomatch',
];

const ENTRY = `
import plugin from './src/index.ts';
export * from './src/index.ts';
export default plugin;
export { plugin as 'module.exports' };
`;

/** Builds the plugin; gives the packages bundled in it. */
export const buildPlugin = () =>
  bundle({
    stdin: { contents: ENTRY, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' },
    outfile: join(dist, 'index.js'),
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [picomatchWhenUsed],
  }, MAY_IMPORT);

/** Few projects have file patterns in their settings, and picomatch takes three of the twenty milliseconds that loading may take. */
const picomatchWhenUsed = {
  name: 'picomatch-when-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^picomatch$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'picomatch', namespace: 'when-used' } : undefined);
    onLoad({ filter: /^picomatch$/, namespace: 'when-used' }, () => ({
      contents: "export default (...inputs) => require('picomatch')(...inputs);",
      resolveDir: root,
    }));
  },
};
