/** How every part is bundled, and what a bundle may hold: an import of anything else is named and stops the build. */
import { isBuiltin } from 'node:module';
import { build } from 'esbuild';
import { root, shown } from './paths.mjs';

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'silent',
};

/** Bundles with the house's settings and only the allowed imports; gives the packages that went in, by name. */
export const bundle = async ({ plugins = [], ...options }, mayImport) => {
  const { metafile } = await build({ ...shared, ...options, plugins: [...plugins, only(mayImport)] });
  return [...new Set(Object.keys(metafile.inputs).map(packageOf).filter((name) => name !== undefined))];
};

const packageOf = (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1];

const only = (mayImport) => ({
  name: 'only-what-is-allowed',
  setup({ onResolve, initialOptions: { platform } }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === 'entry-point' || mayImport.includes(path)) return undefined;
      if (isBuiltin(path) && platform === 'node') return undefined;
      return { errors: [{ text: `${shown(importer)} imports '${path}', which must not be bundled.` }] };
    });
  },
});
