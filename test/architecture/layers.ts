/** The layers of the house and who may import whom: the table of CONTRIBUTING.md, checked on a file's text. */
import { posix } from 'node:path';
import { type Import, importsOf, isBarrel } from './importsOf.ts';

interface Layer {
  /** A folder with its closing slash, or one file. */
  readonly at: string;
  readonly mayImport: readonly string[];
  /** Value imports from packages and Node; type imports are always allowed. */
  readonly packages?: readonly RegExp[];
  /** Packages that only `import()` may name, and the files in which it may. */
  readonly dynamic?: { readonly packages: RegExp; readonly within: RegExp };
}

const UTILS = /^@typescript-eslint\/utils\/(?:eslint|ast)-utils$/u;
const NODE = /^node:/u;

const LAYERS: readonly Layer[] = [
  { at: 'src/catalog/', mayImport: [] },
  {
    at: 'src/analysis/',
    mayImport: ['src/catalog/'],
    packages: [UTILS, /^picomatch$/u, /^node:(?:crypto|fs|path|url)$/u],
  },
  { at: 'src/fix/', mayImport: ['src/analysis/', 'src/catalog/'], packages: [UTILS, /^node:(?:fs|path)$/u] },
  { at: 'src/plugin/', mayImport: [], packages: [UTILS] },
  { at: 'rules/', mayImport: ['src/analysis/', 'src/fix/', 'src/plugin/'], packages: [UTILS] },
  { at: 'src/index.ts', mayImport: ['rules/', 'src/plugin/'] },
  {
    at: 'src/runtime/',
    mayImport: [],
    packages: [NODE],
    dynamic: { packages: /./u, within: /^src\/runtime\/stores\// },
  },
  { at: 'src/testing/', mayImport: [], packages: [NODE] },
  {
    at: 'src/cli/',
    mayImport: ['src/runtime/', 'src/index.ts', 'src/analysis/'],
    packages: [NODE, /^diff$/u],
    dynamic: { packages: /^(?:eslint|typescript)$/u, within: /^src\/cli\// },
  },
];

const BARRELS = ['rules/index.ts', 'src/runtime/index.ts', 'src/testing/index.ts'];

/** What a file does that its layer may not, each as one sentence that names the breach. */
export const breachesOf = (path: string, text: string): readonly string[] => {
  const layer = layerOf(path);
  if (!layer) return [`${path} lies in no layer`];
  const imports = importsOf(path, text).flatMap((one) => breachOf(path, layer, one) ?? []);
  const isStrayBarrel = !BARRELS.includes(path) && isBarrel(path, text);
  return isStrayBarrel ? [...imports, `${path} is a barrel: only ${BARRELS.join(', ')} may be`] : imports;
};

const layerOf = (path: string): Layer | undefined =>
  LAYERS.find(({ at }) => (at.endsWith('/') ? path.startsWith(at) : path === at));

const breachOf = (path: string, layer: Layer, one: Import): string | undefined => {
  if (!one.specifier.startsWith('.')) return packageBreachOf(path, layer, one);
  const target = posix.join(posix.dirname(path), one.specifier);
  const other = layerOf(target);
  if (other && (other === layer || layer.mayImport.includes(other.at))) return undefined;
  return `${path} imports ${target}: ${nameOf(layer)} may import ${listed(layer.mayImport.map(bare))}`;
};

const packageBreachOf = (path: string, layer: Layer, { specifier, isType, kind }: Import): string | undefined => {
  if (isType || layer.packages?.some((pattern) => pattern.test(specifier))) return undefined;
  if (kind === 'dynamic' && layer.dynamic?.packages.test(specifier) && layer.dynamic.within.test(path)) {
    return undefined;
  }
  const how = kind === 'dynamic' ? 'import()' : 'a value import';
  return `${path} imports '${specifier}': ${nameOf(layer)} may not take it by ${how}`;
};

const bare = (at: string): string => at.replace(/\/$/u, '');

const nameOf = ({ at }: Layer): string => bare(at).replace(/^src\/(?!index)/u, '');

const listed = (names: readonly string[]): string => (names.length > 0 ? `only ${names.join(', ')}` : 'nothing');
