/** Which known API a name stands for when nothing declares it: in scripts of a page, in snippets, in code before a build adds its imports. */
import { API_GROUPS } from '../catalog/apis.ts';
import { COMMON_NAMES } from '../catalog/globalNames.ts';

/** `module:` or `module:Class`, by the only names that tell them. */
let known: ReadonlyMap<string, string> | undefined;

/** All those names; made when the first file asks, since making them is a part of linting, not of loading the plugin. */
export function undeclaredNames(): ReadonlyMap<string, string> {
  known ??= makeNames();
  return known;
}

/** The entry of the catalog for the path of an undeclared name: `neo4j-driver:auth.basic` for `neo4j.auth.basic`. */
export function undeclaredKeyOf(path: string): string | undefined {
  const [root = '', ...rest] = path.split('.');
  const start = undeclaredNames().get(root);
  if (start === undefined) return undefined;
  if (start.endsWith(':')) return `${start}${rest.join('.') || 'default'}`;
  return [start, ...rest].join('.');
}

function makeNames(): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<string>>();
  const note = (name: string, start: string): void => {
    if (name.length < SHORTEST || COMMON_NAMES.has(name)) return;
    owners.set(name, (owners.get(name) ?? new Set()).add(start));
  };
  for (const { modules: [module = ''], exports } of API_GROUPS) {
    // The first of several modules speaks for them: they take their secrets in the same places.
    if (module === '' || module.endsWith('*')) continue;
    const roots = exports.map((path) => path.split(/[.#]/u)[0] ?? '').filter((root) => /^[A-Z][\w$]*[a-z]/u.test(root));
    for (const root of roots) note(root, `${module}:${root}`);
    for (const name of namesOfModule(module)) if (!roots.includes(name)) note(name, `${module}:`);
  }
  return new Map([...owners].flatMap(([name, [start, ...others]]) => (start !== undefined && others.length === 0 ? [[name, start] as const] : [])));
}

const SHORTEST = 5;

/** `expressSession` and `ExpressSession` for `express-session`, `neo4j` for `neo4j-driver`; scopes share the names of packages outside them. */
function namesOfModule(module: string): readonly string[] {
  if (/[@/]/u.test(module)) return [];
  const bare = module.replace(/-(?:driver|connect|sdk|node|js)$/u, '');
  return [...new Set([module, bare])].flatMap((text) => {
    const camel = text.replaceAll(/[-.](\w)/gu, (_, letter: string) => letter.toUpperCase());
    return [camel, `${camel.charAt(0).toUpperCase()}${camel.slice(1)}`];
  });
}
