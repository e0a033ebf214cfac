/** The bundlers that servers are built with, each as one function. */
import { dirname, join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import webpack from 'webpack';

/** Bundles a server with all that it imports; gives the file to start. Rejects when the bundler has errors, or warnings if it tells them. */
export type Bundle = (entry: string, name: string) => Promise<string>;

/** In an ES module the CommonJS of an SDK has nothing to call `require` with, so there the SDKs stay outside. */
const byEsbuild = (format: 'cjs' | 'esm'): Bundle => async (entry, name) => {
  const external = format === 'esm' ? ['@aws-sdk/*', '@azure/*'] : [];
  const outfile = join(dirname(entry), 'out', `${name}.${format === 'cjs' ? 'cjs' : 'mjs'}`);
  const { warnings } = await esbuild({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format, external, logLevel: 'silent' });
  refuse(warnings.map(({ text }) => text));
  return outfile;
};

const byWebpack = (format: 'cjs' | 'esm'): Bundle => async (entry, name) => {
  const filename = `${name}.${format === 'cjs' ? 'cjs' : 'mjs'}`;
  const path = join(dirname(entry), 'out');
  const compiler = webpack({
    // One of them made small, as Next does it.
    mode: 'production', optimization: { minimize: format === 'cjs' }, target: 'node20', entry, context: dirname(entry), output: { path, filename, ...(format === 'esm' && { module: true }) },
    ...(format === 'esm' && { experiments: { outputModule: true } }),
  });
  const said = await new Promise<readonly string[]>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else resolve([...stats?.toJson().errors ?? [], ...stats?.toJson().warnings ?? []].map(({ message }) => message));
    });
  });
  refuse(said);
  return join(path, filename);
};

/** As Vite builds servers: packages stay outside unless told. */
const byVite = (isAllInside: boolean): Bundle => async (entry, name) => {
  const outDir = join(dirname(entry), 'out', name);
  await vite({
    root: dirname(entry), configFile: false, logLevel: 'silent', ssr: { noExternal: isAllInside ? true : [] },
    build: { ssr: entry, outDir, rolldownOptions: { output: { entryFileNames: 'server.mjs' } } },
  });
  return join(outDir, 'server.mjs');
};

const refuse = (messages: readonly string[]): void => {
  if (messages.length > 0) throw new Error(messages.join('\n'));
};

/** The bundlers by what they make. */
export const BUNDLERS: ReadonlyMap<string, Bundle> = new Map([
  ['esbuild to an ES module', byEsbuild('esm')],
  ['esbuild to CommonJS', byEsbuild('cjs')],
  ['webpack to an ES module', byWebpack('esm')],
  ['webpack to CommonJS', byWebpack('cjs')],
  ['Vite SSR with the package outside', byVite(false)],
  ['Vite SSR with all inside', byVite(true)],
]);
