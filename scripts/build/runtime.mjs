/**
 * The runtime: one CommonJS implementation that every door leads to, so that `import`, `require`, both preloads and the command share
 * one key manager. The doors are thin: `runtime/index.cjs`, its ES wrapper `runtime/index.mjs`, `preload.cjs`, and one under
 * `runtime/internal/` for each module that the command or the preload takes besides the public ones. Bundlers get `runtime/bundle.mjs`, one
 * ES module (condition `module`): in the ES output of a bundler the `require()` of CommonJS code has nothing to call.
 */
import { writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { bundle } from './bundle.mjs';
import { dist, runtimeSource, shown } from './paths.mjs';

/** Optional peers: a store imports its own when it is first used, and they are never bundled. */
const SDKS = ['@aws-sdk/client-secrets-manager', '@azure/identity', '@azure/keyvault-secrets'];

const PUBLIC = join(runtimeSource, 'index.ts');

/** An esbuild plugin: imports of runtime modules become imports of their doors, and are noted in `doors`. */
export const throughDoors = (doors) => ({
  name: 'through-doors',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, kind }) => {
      const target = join(resolveDir, path);
      if (kind === 'entry-point' || !target.startsWith(runtimeSource + sep)) return undefined;
      if (target === PUBLIC) return { path: './runtime/index.mjs', external: true };
      doors.add(target);
      return { path: `./${doorOf(target)}.cjs`, external: true };
    });
  },
});

const doorOf = (file) =>
  `runtime/internal/${relative(runtimeSource, file).split(sep).join('/').replace(/\.ts$/u, '')}`;

/** Builds the implementation with its doors, the preloads, and the forms for bundlers and browsers. */
export const buildRuntime = async (doors) => {
  await buildPreload(doors);
  const names = await buildImplementation(doors);
  await writeFile(join(dist, 'runtime/index.mjs'), wrapperOf(names));
  await bundle({ entryPoints: [PUBLIC], outfile: join(dist, 'runtime/bundle.mjs'), external: SDKS }, SDKS);
  await buildBrowser();
};

const buildPreload = (doors) =>
  bundle({
    entryPoints: [join(runtimeSource, 'preload.ts')],
    outfile: join(dist, 'preload.mjs'),
    plugins: [throughDoors(doors)],
  }, []);

/** Rollup, because esbuild can't share code between CommonJS entries. Gives the names of the public exports. */
const buildImplementation = async (doors) => {
  const input = { 'runtime/index': PUBLIC, preload: join(runtimeSource, 'preloadSync.ts') };
  for (const file of doors) input[doorOf(file)] = file;
  const build = await rollup({
    input,
    plugins: [typescript],
    external: (id) => !isRelative(id),
    onwarn: (warning) => {
      throw new Error(`runtime: ${warning.message}`);
    },
  });
  const { output } = await build.write({
    dir: dist,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    exports: 'named',
    esModule: false,
    manualChunks: (id) => (id === input.preload ? undefined : 'runtime/implementation'),
  });
  await build.close();
  output.filter(({ type }) => type === 'chunk').forEach(refusePackages);
  return output.find(({ name }) => name === 'runtime/index').exports;
};

const isRelative = (id) => id.startsWith('.') || isAbsolute(id);

const refusePackages = ({ fileName, imports }) => {
  const foreign = imports.find((id) => !id.startsWith('node:') && !id.endsWith('.cjs'));
  if (foreign !== undefined) throw new Error(`dist/${fileName} imports '${foreign}': the runtime may import only node: modules.`);
};

const typescript = {
  name: 'typescript',
  async transform(code, id) {
    const output = await transform(code, { loader: 'ts', target: 'node20.19', sourcefile: shown(id), sourcemap: 'external' });
    return { code: output.code, map: output.map };
  },
};

const wrapperOf = (names) => `import implementation from './index.cjs';
export const {
${names.map((name) => `  ${name},`).join('\n')}
} = implementation;
`;

const buildBrowser = async () => {
  const options = { entryPoints: [join(runtimeSource, 'browser.ts')], platform: 'browser', target: 'es2022' };
  await Promise.all([
    bundle({ ...options, outfile: join(dist, 'runtime/browser.mjs') }, []),
    bundle({ ...options, outfile: join(dist, 'runtime/browser.cjs'), format: 'cjs' }, []),
  ]);
};
