/** The declarations: one file each for the plugin, the runtime and the test servers, in the spellings that `exports` names. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { dist, root, runtimeSource, source } from './paths.mjs';

/** Writes `index.d.ts`, `index.d.cts`, and `index.d.mts` and `index.d.cts` of the runtime and the test servers. */
export const buildTypes = async () => {
  const [plugin, runtime, testing] = await Promise.all([
    declarationsOf(join(source, 'index.ts'), /^eslint$/u),
    declarationsOf(join(runtimeSource, 'index.ts'), /^node:/u),
    declarationsOf(join(source, 'testing/index.ts'), /^node:/u),
  ]);
  await Promise.all([
    writeFile(join(dist, 'index.d.ts'), plugin),
    writeFile(join(dist, 'index.d.cts'), asCommonJs(plugin)),
    writeFile(join(dist, 'runtime/index.d.mts'), runtime),
    writeFile(join(dist, 'runtime/index.d.cts'), runtime),
    writeFile(join(dist, 'testing/index.d.mts'), testing),
    writeFile(join(dist, 'testing/index.d.cts'), testing),
  ]);
};

const declarationsOf = async (input, mayImport) => {
  const build = await rollup({
    input,
    plugins: [dts({ tsconfig: join(root, 'tsconfig.json'), compilerOptions: { noUnusedLocals: false } })],
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
  });
  const { output: [{ code, imports }] } = await build.generate({ format: 'es' });
  await build.close();
  const foreign = imports.find((id) => !mayImport.test(id));
  if (foreign !== undefined) throw new Error(`The declarations of ${input} mention '${foreign}', which users do not have.`);
  return code;
};

/** What `require()` gives is the plugin itself, not a namespace with a default; `export =` leaves no room for other names. */
const asCommonJs = (code) => {
  const name = /^export \{.*?\b(\w+) as default\b.*\};$/mu.exec(code)?.[1];
  if (name === undefined) throw new Error('src/index.ts must have the plugin as its default export.');
  return `${code.replaceAll(/^export (?:type )?\{[^}]*\};\n?/gmu, '').trimEnd()}\n\nexport = ${name};\n`;
};
