/** Where a file asks for numbers and identifiers that an attacker can foresee. */
import type { TSESTree } from '@typescript-eslint/utils';
import { WEAK_RANDOM_SOURCES, type WeakRandomSource } from '../catalog/weakRandom.ts';
import { behind, isGlobal, variableOf } from './bindings.ts';
import { callsAmong } from './callsThrough.ts';
import { perFile, type SourceFile } from './file.ts';
import { instanceMemberOf } from './instances.ts';
import { exportPathOf, importedModulesOf } from './modules.ts';
import { isNone, lastNameOf, memberNameOf, nodesCalled, nodesOf, withoutWrappers } from './nodes.ts';
import { nodesAt } from './nodesAround.ts';
import { identifiers, joinedPlaces, mentionOf, mentionOfModules, placesOfWords } from './vocabulary.ts';

/** One place that gives a value which can be foreseen. */
export interface WeakSource {
  /** The call or property that is the value; the function itself where it is handed over uncalled. */
  readonly node: TSESTree.Node;
  readonly source: WeakRandomSource;
  /** What people call it: `Math.random`, `uuid v1`. */
  readonly name: string;
  /** The function is handed over, as in `Array.from(list, Math.random)`. */
  readonly isFunction: boolean;
}

const sourcesByKey: ReadonlyMap<string, WeakRandomSource> = new Map(
  WEAK_RANDOM_SOURCES.flatMap((source) =>
    source.modules.flatMap((module) => source.exports.map((path) => [`${module}:${path}`, source] as const)),
  ),
);

/** Modules named by a prefix, such as those of one locale. */
const prefixSources = WEAK_RANDOM_SOURCES.flatMap((source) =>
  source.modules.filter((module) => module.endsWith('*')).map((module) => ({ prefix: module.slice(0, -1), source })),
);

const GLOBAL_METHODS: ReadonlySet<string> = new Set([
  'bigint', 'getMilliseconds', 'getTime', 'hrtime', 'now', 'pseudoRandomBytes', 'random', 'toISOString', 'toJSON', 'toString', 'uptime', 'valueOf',
]);

const WEAK_MEMBERS: ReadonlySet<string> = new Set(['random', 'pid', 'ppid', 'timeOrigin']);

/** Where a file has a weak source, if it has no module of one: randomness, a number of the process, or a time. */
const weakPlacesOf = placesOfWords(() => [
  { text: 'random', fits: isForeseeable },
  ...identifiers(['hrtime', 'uptime', 'pid', 'ppid', 'timeOrigin']),
  ...identifiers(['performance'], /^\s*(?:[?!]{0,2}\.\s*[a-z]|[,;)}\]=[])/u),
  { text: 'Date', fits: (source, start) => source[start] === 'D' && /\+\s?new\s$/u.test(source.slice(Math.max(0, start - PEEK), start)) },
]);

const mentionsWeakModule = mentionOfModules(() => weakModules);

/** A time, and what makes a text or number of it. */
const mentionsTime = mentionOf(() => identifiers(['Date']));
const partsOfTimeOf = placesOfWords(() => identifiers(['getMilliseconds', 'getTime', 'now', 'toISOString', 'toJSON', 'toString', 'valueOf']));

/** `randomBytes`, `randomUUID`, `randomInt` and `getRandomValues` are strong, and `pseudoRandomBytes` is not. */
function isForeseeable(source: string, start: number, end: number): boolean {
  return !/^(?:bytes|fill|int|uuid|values)/iu.test(source.slice(end, end + PEEK)) || /pseudo_?$/iu.test(source.slice(Math.max(0, start - PEEK), start));
}

const PEEK = 8;

/** All of them in the order of the source. */
export const weakSourcesOf = perFile((file: SourceFile): readonly WeakSource[] => {
  const nodes = nodesAt(file, mentionsWeakModule(file) ? 'anywhere' : joinedPlaces(weakPlacesOf(file), mentionsTime(file) ? partsOfTimeOf(file) : []));
  if (isNone(nodes)) return [];
  const isAnyCalled = importsWeakModule(file);
  const mayBeSource = (name: string): boolean => isAnyCalled || GLOBAL_METHODS.has(name) || name === '' || sourcesByKey.has(`:${name}`);
  return [
    ...callsAmong(file, nodes, mayBeSource).flatMap((node) => ofCall(file, node)),
    ...nodesCalled(nodes, 'MemberExpression', (name) => WEAK_MEMBERS.has(name)).flatMap((node) => ofMember(file, node)),
    ...nodesOf(nodes, 'ImportSpecifier').flatMap((node) => ofImport(file, node)),
    ...nodesOf(nodes, 'UnaryExpression').flatMap((node) => ofTimestamp(file, node)),
  ].toSorted((a, b) => a.node.range[0] - b.node.range[0]);
});

const importsWeakModule = perFile((file: SourceFile): boolean =>
  [...importedModulesOf(file)].some(
    (module) => weakModules.has(module) || prefixSources.some(({ prefix }) => module.startsWith(prefix)),
  ),
);

/** Modules whose functions have names that nothing else tells; those of `os` or `crypto` are found like those of globals. */
const weakModules: ReadonlySet<string> = new Set(
  WEAK_RANDOM_SOURCES.filter(({ exports, isProperty }) => isProperty !== true && exports.some((path) => !GLOBAL_METHODS.has(path.split('.').at(-1) ?? '')))
    .flatMap((source) => source.modules)
    .filter((module) => module !== ''),
);

function sourceOf(module: string, path: string): WeakRandomSource | undefined {
  const [maker] = path.split('#');
  const found =
    sourcesByKey.get(`${module}:${path}`) ??
    (path.includes('#') ? sourcesByKey.get(`${module}:${maker ?? ''}#*`) : sourcesByKey.get(`${module}:*`));
  return found ?? prefixSources.find(({ prefix }) => module.startsWith(prefix))?.source;
}

function ofCall(file: SourceFile, node: TSESTree.CallExpression): readonly WeakSource[] {
  const callee = withoutWrappers(node.callee);
  if (callee.type === 'CallExpression') return importsWeakModule(file) ? made(file, node, callee) : [];
  if (callee.type === 'MemberExpression') {
    const name = memberNameOf(callee) ?? '';
    if (!importsWeakModule(file) && !GLOBAL_METHODS.has(name)) return [];
  } else if (callee.type !== 'Identifier') {
    return [];
  }
  const direct = directly(file, node, callee);
  if (direct.length > 0) return direct;
  if (callee.type === 'MemberExpression') return ofInstance(file, node, callee);
  const factory = behind(file, callee);
  return factory.type === 'CallExpression' || factory.type === 'NewExpression' ? made(file, node, factory) : [];
}

function directly(file: SourceFile, node: TSESTree.Node, callee: TSESTree.Node): readonly WeakSource[] {
  const found = exportPathOf(file, callee);
  const source = found && sourceOf(found.module, found.path);
  if (!found || !source || source.isProperty === true) return [];
  return [{ node, source, name: nameOf(found.module, found.path), isFunction: false }];
}

/** `rng()` where `const rng = seedrandom()`, and `random()` where `const random = Math.random.bind(Math)`. */
function made(
  file: SourceFile,
  node: TSESTree.Node,
  factory: TSESTree.CallExpression | TSESTree.NewExpression,
): readonly WeakSource[] {
  const { callee } = factory;
  if (callee.type === 'MemberExpression' && memberNameOf(callee) === 'bind') return directly(file, node, callee.object);
  const found = exportPathOf(file, callee);
  const source = found && sourcesByKey.get(`${found.module}:${found.path}()`);
  return found && source ? [{ node, source, name: nameOf(found.module, found.path), isFunction: false }] : [];
}

function ofInstance(
  file: SourceFile,
  node: TSESTree.CallExpression,
  callee: TSESTree.MemberExpression,
): readonly WeakSource[] {
  const key = instanceMemberOf(file, callee) ?? '';
  const source = key.includes('#') ? sourceOf(key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)) : undefined;
  if (!source) return [];
  const maker = behind(file, callee.object);
  const given = maker.type === 'NewExpression' || maker.type === 'CallExpression' ? maker.arguments : [];
  // `new Date(text)` is the time that the text says, which may be no time of this program.
  if (key.startsWith(':Date#') && (maker.type !== 'NewExpression' || given.length > 0)) return [];
  if (given.some((argument) => source.strongWith?.includes(lastNameOf(argument) ?? ''))) return [];
  return [{ node, source, name: nameOf(key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)), isFunction: false }];
}

function nameOf(module: string, path: string): string {
  const member = path === 'default' ? '' : path.replace(/^default#/u, '').replace('#', '.');
  return [module, member].filter((part) => part !== '').join(' ');
}

/** `process.pid`, and `Math.random` handed over as a function. */
function ofMember(file: SourceFile, node: TSESTree.MemberExpression): readonly WeakSource[] {
  const name = memberNameOf(node);
  if (name === 'random') return isHandedOver(node) ? handedOver(file, node) : [];
  if (name !== 'pid' && name !== 'ppid' && name !== 'timeOrigin') return [];
  const found = exportPathOf(file, node);
  const source = found && sourceOf(found.module, found.path);
  return found && source?.isProperty === true
    ? [{ node, source, name: nameOf(found.module, found.path), isFunction: false }]
    : [];
}

/** `import { pid } from 'node:process'`: each read of it. */
function ofImport(file: SourceFile, { local, imported }: TSESTree.ImportSpecifier): readonly WeakSource[] {
  if (imported.type !== 'Identifier' || (imported.name !== 'pid' && imported.name !== 'ppid')) return [];
  const found = exportPathOf(file, local);
  const source = found && sourceOf(found.module, found.path);
  if (!found || source?.isProperty !== true) return [];
  const reads = variableOf(file, local)?.references ?? [];
  return reads.map(({ identifier }) => ({ node: identifier, source, name: nameOf(found.module, found.path), isFunction: false }));
}

function isHandedOver(node: TSESTree.MemberExpression): boolean {
  const { parent } = node;
  return parent.type === 'CallExpression' && parent.callee !== node;
}

function handedOver(file: SourceFile, node: TSESTree.MemberExpression): readonly WeakSource[] {
  if (node.parent.type !== 'CallExpression' || node.parent.callee === node) return [];
  return directly(file, node, node).map((found) => ({ ...found, isFunction: true }));
}

/** `+new Date()`. */
function ofTimestamp(file: SourceFile, node: TSESTree.UnaryExpression): readonly WeakSource[] {
  const { argument, operator } = node;
  const source = sourcesByKey.get(':Date#valueOf');
  const isNow =
    operator === '+' && argument.type === 'NewExpression' && argument.arguments.length === 0 && isGlobal(file, argument.callee, 'Date');
  return isNow && source ? [{ node, source, name: 'new Date', isFunction: false }] : [];
}
