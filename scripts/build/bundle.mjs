/** How every part is bundled, and what a bundle may hold: a package that slips in is named and stops the build. */
import { build } from 'esbuild';
import { root } from './paths.mjs';

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

/** Bundles with the house's settings; gives the packages that went in, by name. */
export const bundle = async (options, mayHold) => {
  const { metafile, outputFiles } = await build({ ...shared, ...options });
  const packages = packagesIn(metafile);
  for (const name of packages) {
    if (!mayHold.includes(name)) throw new Error(breach(options.outfile, name, metafile));
  }
  return { packages, metafile, outputFiles };
};

/** The names of the packages whose files are among a bundle's inputs. */
export const packagesIn = (metafile) =>
  [...new Set(Object.keys(metafile.inputs).map(packageOf).filter((name) => name !== undefined))].sort();

const packageOf = (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1];

const breach = (outfile, name, { inputs }) => {
  const from = Object.entries(inputs)
    .filter(([, { imports }]) => imports.some(({ path }) => packageOf(path) === name))
    .map(([path]) => path)
    .filter((path) => packageOf(path) !== name);
  return `${outfile} would hold the package '${name}', imported by ${from.join(', ')}. It must not be bundled.`;
};
