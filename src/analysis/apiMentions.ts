/** Whether the text of a file can hold calls of known APIs at all: most files import nothing that takes secrets, or use something else of it. */
import { type Api, APIS, SECRET_PROPERTIES } from '../catalog/apis.ts';
import { GLOBAL_NAMES } from '../catalog/globalNames.ts';
import { perFile, type SourceFile } from './file.ts';
import { groupedBy } from './grouped.ts';
import { importedModulesOf } from './modules.ts';
import { remembered } from './names.ts';
import { identifiers, mentionOf, mentionOfModules, standsIn } from './vocabulary.ts';

const apiModules: ReadonlySet<string> = new Set(APIS.map(({ module }) => module));

const importsApi = mentionOfModules(() => apiModules);

/** Globals that are known APIs: `fetch`, and `subtle` as well as `crypto.subtle`. */
const mentionsGlobalApi = mentionOf(() => {
  const globals = APIS.filter(({ module }) => module === '').flatMap(({ export: path }) => path.replace(/#.*$/u, '').split('.').slice(-2));
  return identifiers(new Set([...globals, 'crypto', ...globalNamesOf(apiModules)]));
});

/** Whether a file mentions the module of a known API, and what is called or given there. */
export const mentionsApi = perFile((file: SourceFile): boolean => {
  if (!importsApi(file) && !mentionsGlobalApi(file)) return false;
  const { text } = file.sourceCode;
  const has = remembered((word) => standsIn(text, word, () => true));
  const named = [...GLOBAL_NAMES].filter(([name]) => text.includes(name)).map(([, { module }]) => module);
  return [...new Set(['', 'crypto', ...importedModulesOf(file), ...named])].some((module) =>
    signsOf(module).some(({ names, options }) => names.every(has) && (options.length === 0 || options.some(has))));
});

/** Modules of which any export takes a secret. */
export const mentionsOpenModule = mentionOfModules(() => APIS.flatMap(({ module, export: path }) => (path === '*' ? [module] : [])));

/** Modules of objects that have a secret as a property. */
export function mentionsSecretProperty(file: SourceFile): boolean {
  return importsOwner(file) || mentionsGlobalOwner(file);
}

const owners: ReadonlySet<string> = new Set(SECRET_PROPERTIES.map(({ module }) => module));
const importsOwner = mentionOfModules(() => owners);
const mentionsGlobalOwner = mentionOf(() => identifiers(globalNamesOf(owners)));

/** What code calls modules that it does not import. */
function globalNamesOf(modules: ReadonlySet<string>): readonly string[] {
  return [...GLOBAL_NAMES].flatMap(([name, { module }]) => (modules.has(module) ? [name] : []));
}

/** What a file that uses an API contains: all its names, and one of the options that hold its secrets, where no argument of its own does. */
interface Signs {
  readonly names: readonly string[];
  readonly options: readonly string[];
}

/** By exact modules, and by prefixes of them; made when the first file asks. */
let known: { readonly exact: ReadonlyMap<string, readonly Signs[]>; readonly prefixes: readonly (readonly [string, readonly Signs[]])[] } | undefined;

function signsOf(module: string): readonly Signs[] {
  known ??= {
    exact: signsBy(({ modulePrefix, module: name }) => (modulePrefix === undefined ? [name] : [])),
    prefixes: [...signsBy(({ modulePrefix }) => (modulePrefix === undefined ? [] : [modulePrefix]))],
  };
  return [...(known.exact.get(module) ?? []), ...known.prefixes.flatMap(([prefix, signs]) => (module.startsWith(prefix) ? signs : []))];
}

function signsBy(keysOf: (api: Api) => readonly string[]): ReadonlyMap<string, readonly Signs[]> {
  return new Map([...groupedBy(APIS, keysOf)].map(([key, apis]) => [key, apis.map((api) => signsOfApi(api))]));
}

function signsOfApi({ module, export: path, registered, slots }: Api): Signs {
  // The export that a module is has the name that each file gives it, and one of its exports may be renamed, which a global is not.
  const called = path.split(/[.#]/u).filter((name) => name !== 'default' && name !== '*');
  const names = registered === true ? [] : module === '' ? called : called.slice(-1);
  const options = slots.map(({ path: steps, isHeader }) => optionIn(steps ?? [], isHeader ?? false));
  return { names, options: options.includes(undefined) ? [] : options.flatMap((words) => words ?? []) };
}

/** The name of the option that holds a secret, headers in all the ways that they are written in; `undefined` where it has none. */
function optionIn(path: readonly string[], isHeader: boolean): readonly string[] | undefined {
  const option = path.findLast((name) => /^[\w-]+$/u.test(name));
  if (option === undefined || !isHeader) return option === undefined ? undefined : [option];
  return [option, option.toLowerCase(), option.toUpperCase(), option.replaceAll(/\b[a-z]/gu, (letter) => letter.toUpperCase())];
}
