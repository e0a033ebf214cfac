/** Compiles programs, each with its modules in one file; packages stay outside. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { compileScript, parse } from 'vue/compiler-sfc';
import type { Program } from './program.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** One version of a program that is written below the folder. */
interface Version {
  readonly version: string;
  readonly program: Program;
}

/** Where the compiled program is. */
export function placeOf(folder: string, version: string, program: Program): string {
  return `${folder}/out/${version}/${program.file.replace(/\.\w+$/u, '')}.${isCommonJs(program) ? 'cjs' : 'mjs'}`;
}

function isCommonJs({ file }: Program): boolean {
  return /\.c[jt]s$/u.test(file);
}

/** Bundles what runs the programs, and the runtime of this repository, which they share with it. */
export async function bundleRuntime(folder: string): Promise<void> {
  const options = { absWorkingDir: ROOT, outdir: folder, entryNames: '[name]', bundle: true, platform: 'node', target: 'node20', logLevel: 'error' } as const;
  await build({ ...options, entryPoints: ['src/runtime/index.ts'], outExtension: { '.js': '.cjs' }, format: 'cjs' });
  await build({ ...options, entryPoints: ['test/fix/programs/runner.ts'], outExtension: { '.js': '.mjs' }, format: 'esm', plugins: [runtimeIn(folder)] });
}

/** Compiles all of these. */
export async function compileAll(folder: string, versions: readonly Version[]): Promise<void> {
  for (const commonJs of [false, true]) {
    for (const decorators of ['standard', 'experimental'] as const) {
      const chosen = versions.filter(({ program }) => isCommonJs(program) === commonJs && program.decorators === decorators);
      const entryPoints = chosen.map(({ version, program }) => ({
        in: `${folder}/${version}/${program.file}`, out: `${version}/${program.file.replace(/\.\w+$/u, '')}`,
      }));
      if (entryPoints.length === 0) continue;
      await build({
        absWorkingDir: ROOT, entryPoints, outdir: `${folder}/out`, outExtension: { '.js': commonJs ? '.cjs' : '.mjs' }, bundle: true,
        packages: 'external', platform: 'node', target: 'node20', format: commonJs ? 'cjs' : 'esm', logLevel: 'error',
        tsconfigRaw: { compilerOptions: { experimentalDecorators: decorators === 'experimental' } },
        plugins: [runtimeIn(folder), vue],
      });
    }
  }
}

/** The runtime that programs and their runner share. */
function runtimeIn(folder: string): Plugin {
  return {
    name: 'keyturn',
    setup(building) {
      building.onResolve({ filter: /^eslint-plugin-keyturn\/runtime$|\/src\/runtime\/index\.ts$/ }, () => ({ path: `${folder}/index.cjs`, external: true }));
    },
  };
}

const vue: Plugin = {
  name: 'vue',
  setup(building) {
    building.onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { descriptor, errors } = parse(readFileSync(path, 'utf8'), { filename: path });
      if (errors.length > 0) return { errors: errors.map(({ message }) => ({ text: message })) };
      const { content, lang } = compileScript(descriptor, { id: extname(path) });
      return { contents: content, loader: lang === 'ts' ? 'ts' : 'js' };
    });
  },
};
