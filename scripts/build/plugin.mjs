/**
 * The ESLint plugin: `dist/index.js`, one ES module that `require()` gives as the plugin itself, and `dist/rules.cjs`, which it
 * loads when the first file is linted. A configuration is loaded far more often than a rule runs: by editors, by `--print-config`,
 * by each worker; the catalog of APIs and formats would cost each of them fifteen milliseconds.
 */
import { createRequire } from 'node:module';
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

const minify = { minifySyntax: true, minifyWhitespace: true };

/** Builds the plugin; gives the packages bundled in it. */
export const buildPlugin = async () => {
  const file = join(dist, 'rules.cjs');
  const packages = await bundle({
    ...minify, entryPoints: [join(root, 'rules/index.ts')], outfile: file, format: 'cjs', plugins: [picomatchWhenUsed],
  }, MAY_IMPORT);
  await bundle({
    ...minify,
    stdin: { contents: ENTRY, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' },
    outfile: join(dist, 'index.js'),
    plugins: [rulesWhenUsed(createRequire(import.meta.url)(file).rules)],
  }, []);
  return packages;
};

/** In place of the rules, what ESLint reads of them before it lints, and a `create` that loads the rest. */
const rulesWhenUsed = (rules) => ({
  name: 'rules-when-used',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]rules[\\/]index\.ts$/ }, () => ({
      contents: `
        import { createRequire } from 'node:module';
        // To ask for a module that is loaded costs a hundred times what it costs to remember it, and each rule asks for each file.
        let loaded;
        const load = () => (loaded ??= createRequire(import.meta.url)('./rules.cjs').rules);
        const facts = ${JSON.stringify(rules.map(({ name, meta }) => ({ name, meta })))};
        export const rules = facts.map((rule, index) => ({
          ...rule, create: (context) => load()[index].create(context),
        }));`,
      loader: 'js',
    }));
  },
});

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
