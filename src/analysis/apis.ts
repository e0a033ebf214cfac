/** The calls of a file that hand a secret to a known API, and the places where they do. */
import type { TSESTree } from '@typescript-eslint/utils';
import { type Api, APIS, CLASS_MIXINS, SECRET_PROPERTIES, type SecretSlot } from '../catalog/apis.ts';
import { GLOBAL_NAMES } from '../catalog/globalNames.ts';
import { mentionsApi, mentionsOpenModule, mentionsSecretProperty } from './apiMentions.ts';
import { aliasesOf, behind, undeclaredReadsOf } from './bindings.ts';
import { stringOf } from './constants.ts';
import { perFile, type SourceFile } from './file.ts';
import { groupedBy } from './grouped.ts';
import { exportKeyOf, instanceMemberOf } from './instances.ts';
import { exportPathOf, pluginPathOf } from './modules.ts';
import { ancestorsOf, isFunction, isTypeWrapper, keyNameOf, memberNameOf, nodesCalled, nodesOf, withoutWrappers } from './nodes.ts';
import { undeclaredKeyOf, undeclaredNames } from './undeclaredNames.ts';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

export interface ApiCall {
  readonly node: Call;
  readonly api: Api;
  /** What is called is `promisify` of it, so it takes no callback. */
  readonly isPromised: boolean;
}

/** A place that takes a secret, with what stands there. */
export interface SlotUse {
  /** The entry of the catalog, as `module:export`. */
  readonly api: string;
  readonly slot: Omit<SecretSlot, 'argument' | 'path'>;
  /** What the secret is handed to, as people call it: `jsonwebtoken sign`. */
  readonly receiver: string;
  readonly value: TSESTree.Node;
  /** The call or assignment that takes it. */
  readonly node: Call | TSESTree.AssignmentExpression;
}

/** Entries by `module:export`; those of a module prefix stand apart, since they are few and must be tried one by one. */
interface ApiIndex {
  readonly byExport: ReadonlyMap<string, readonly Api[]>;
  readonly byPrefix: readonly Api[];
  /** The last names of all exports and methods. */
  readonly names: ReadonlySet<string>;
}

let index: ApiIndex | undefined;

/** The index is made when the first file asks: making it is a part of linting, not of loading the plugin. */
function apiIndex(): ApiIndex {
  index ??= makeIndex();
  return index;
}

function makeIndex(): ApiIndex {
  return {
    byExport: groupedBy(APIS.filter(({ modulePrefix }) => modulePrefix === undefined), (api) => [keyOf(api)]),
    byPrefix: APIS.filter(({ modulePrefix }) => modulePrefix !== undefined),
    names: new Set([...APIS.map(({ export: path }) => path.split(/[.#]/u).at(-1) ?? path), 'default', 'register']),
  };
}

/** All calls of known APIs in a file. */
export const apiCallsOf = perFile((file: SourceFile): readonly ApiCall[] => {
  if (!mentionsApi(file)) return [];
  // Where a method comes from is dear to ask, and nearly all of a program have names that no known API has.
  const { names } = apiIndex();
  const aliases = aliasesOf(file);
  const isAnyCalled = mentionsOpenModule(file);
  const mayBeApi = (name: string): boolean => isAnyCalled || names.has(name) || name === '' || aliases.has(name) || GLOBAL_NAMES.has(name);
  const calls = [...nodesCalled(file, 'CallExpression', mayBeApi), ...nodesCalled(file, 'NewExpression', mayBeApi)];
  return calls.flatMap((node) => {
    const promised = promisedBy(file, node);
    const apis = promised ? entriesFor(node, exportKeyOf(file, promised) ?? '') : apisOf(file, node);
    return apis.map((api) => ({ node, api, isPromised: promised !== undefined }));
  });
});

/** All places of a file where a known API takes a secret. */
export const slotUsesOf = perFile((file: SourceFile): readonly SlotUse[] => [
  ...apiCallsOf(file).flatMap((call) => usesOf(file, call)),
  ...(mentionsSecretProperty(file) ? nodesOf(file, 'AssignmentExpression') : []).flatMap((node) => assignedSlotsOf(file, node)),
]);

/** What `promisify(jwt.verify)(…)` calls, directly or through a constant. */
function promisedBy(file: SourceFile, { callee }: Call): TSESTree.Node | undefined {
  const maker = behind(file, callee);
  if (maker.type !== 'CallExpression' || exportKeyOf(file, maker.callee) !== 'util:promisify') return undefined;
  return maker.arguments[0];
}

function usesOf(file: SourceFile, { node, api }: Pick<ApiCall, 'node' | 'api'>): readonly SlotUse[] {
  return api.slots.flatMap((slot) =>
    slotValuesOf(file, node, slot).map((value) => ({ api: keyOf(api), slot, receiver: receiverOf(api), value, node })),
  );
}

/** The same for calls by names that nothing declares: good enough to see a secret in, not to rewrite code by. */
export const guessedUsesOf = perFile((file: SourceFile): readonly SlotUse[] =>
  undeclaredReadsOf(file, (name) => undeclaredNames().has(name)).flatMap((identifier) => {
    const node = callFrom(identifier);
    const called = node ? (calleeKeyOf(file, node) ?? '') : '';
    const key = called.startsWith(':') ? undeclaredKeyOf(called.slice(1)) : undefined;
    return !node || key === undefined ? [] : entriesFor(node, key).flatMap((api) => usesOf(file, { node, api }));
  }),
);

/** The call of what a name leads to: `neo4j.auth.basic(…)` of `neo4j`. */
function callFrom(root: TSESTree.Node): Call | undefined {
  let callee = root;
  for (let { parent } = callee; parent; parent = callee.parent) {
    const isStep = isTypeWrapper(parent) || parent.type === 'ChainExpression' || (parent.type === 'MemberExpression' && parent.object === callee);
    if (!isStep) return (parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.callee === callee ? parent : undefined;
    callee = parent;
  }
  return undefined;
}

function keyOf({ module, export: path }: Api): string {
  return `${module}:${path}`;
}

function receiverOf({ module, export: path }: Api): string {
  const name = path === 'default' || path === '*' ? '' : path.replace(/^default#/u, '').replace('#', '.');
  return [module, name].filter((part) => part !== '').join(' ');
}

/** What the catalog knows of a call. */
function apisOf(file: SourceFile, node: Call): readonly Api[] {
  const key = calleeKeyOf(file, node);
  return [...(key === undefined ? [] : entriesFor(node, key)), ...registeredOf(file, node)];
}

/** The entries of a key that are called in the way of a call. */
function entriesFor(node: Call, key: string): readonly Api[] {
  const form = node.type === 'NewExpression' || node.callee.type === 'Super' ? 'new' : 'call';
  return entriesOf(key).filter((api) => api.registered !== true && ((api.form ?? 'any') === 'any' || api.form === form));
}

function entriesOf(key: string): readonly Api[] {
  const { byExport, byPrefix } = apiIndex();
  const exact = byExport.get(key);
  if (exact) return exact;
  const split = key.indexOf(':');
  const [module, path] = [key.slice(0, split), key.slice(split + 1)];
  return (
    byExport.get(`${module}:*`) ??
    byPrefix.filter(
      (api) => module.startsWith(api.modulePrefix ?? '') && (api.export === path || api.export === '*'),
    )
  );
}

/** `x.register(plugin, options)`. */
function registeredOf(file: SourceFile, { callee, arguments: given }: Call): readonly Api[] {
  if (callee.type !== 'MemberExpression' || memberNameOf(callee) !== 'register' || !given[0]) return [];
  const found = pluginPathOf(file, given[0]);
  return found ? entriesOf(`${found.module}:${found.path}`).filter((api) => api.registered === true) : [];
}

function calleeKeyOf(file: SourceFile, { callee }: Call): string | undefined {
  return callee.type === 'Super' ? superKeyOf(file, callee) : calledKeyOf(file, callee);
}

/** The class that `super(…)` constructs, seen through mixins such as `PassportStrategy(Strategy)`. */
function superKeyOf(file: SourceFile, node: TSESTree.Super): string | undefined {
  for (const around of ancestorsOf(node)) {
    if (around.type !== 'ClassDeclaration' && around.type !== 'ClassExpression') continue;
    return around.superClass ? calledKeyOf(file, mixedClassOf(file, around.superClass)) : undefined;
  }
  return undefined;
}

function mixedClassOf(file: SourceFile, superClass: TSESTree.Node): TSESTree.Node {
  if (superClass.type !== 'CallExpression') return superClass;
  const found = exportPathOf(file, superClass.callee);
  const mixin = CLASS_MIXINS.find((known) => known.module === found?.module && known.export === found.path);
  return (mixin && superClass.arguments[mixin.argument]) ?? superClass;
}

/** `module:export` of what is called; a method of an instance is `module:Class#method`. */
function calledKeyOf(file: SourceFile, given: TSESTree.Node): string | undefined {
  const callee = withoutWrappers(given);
  if (callee.type !== 'Identifier' && callee.type !== 'MemberExpression' && !isRequire(callee)) return undefined;
  const key = exportKeyOf(file, callee);
  return key ?? (callee.type === 'MemberExpression' ? instanceMemberOf(file, callee) : undefined);
}

/** `require('twilio')(…)`. */
function isRequire(node: TSESTree.Node): node is TSESTree.CallExpression {
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require';
}

/** What stands in a slot of a call: the argument, or the members of its options that the path names. */
function slotValuesOf(file: SourceFile, node: Call, { argument, path, when, isHeader }: SecretSlot): readonly TSESTree.Node[] {
  const given = node.arguments[argument];
  if (!given || given.type === 'SpreadElement' || (when && !holds(file, node, when))) return [];
  const values = (path ?? []).reduce<readonly TSESTree.Node[]>(
    (found, name) => found.flatMap((value) => membersOf(file, value, name, isHeader ?? false)),
    [given],
  );
  return values.flatMap((value) => {
    const inner = withoutWrappers(value);
    return inner.type === 'ArrayExpression' ? inner.elements.filter((element) => element !== null) : [value];
  });
}

function holds(file: SourceFile, node: Call, { argument, isOneOf }: NonNullable<SecretSlot['when']>): boolean {
  const given = node.arguments[argument];
  const value = given && stringOf(file, given);
  return value !== undefined && isOneOf.includes(value.toLowerCase());
}

/** The values of one member of an object; of every member or element for `*`, of what a function returns for `()`. */
function membersOf(file: SourceFile, given: TSESTree.Node, name: string, isAnyCase: boolean): readonly TSESTree.Node[] {
  const object = behind(file, given);
  if (name === '()') return returnedBy(object);
  if (object.type === 'ArrayExpression' && name === '*') return object.elements.filter((element) => element !== null);
  if (object.type !== 'ObjectExpression') return [];
  const wanted = isAnyCase ? name.toLowerCase() : name;
  return object.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.kind !== 'init') return [];
    const key = keyNameOf(property) ?? '';
    return name === '*' || (isAnyCase ? key.toLowerCase() : key) === wanted ? [property.value] : [];
  });
}

function returnedBy(node: TSESTree.Node): readonly TSESTree.Node[] {
  if (!isFunction(node)) return [];
  if (node.body.type !== 'BlockStatement') return [node.body];
  return node.body.body.flatMap((statement) =>
    statement.type === 'ReturnStatement' && statement.argument ? [statement.argument] : [],
  );
}

/** `app.keys = […]`, `axios.defaults.headers.common.Authorization = …`. */
function assignedSlotsOf(file: SourceFile, node: TSESTree.AssignmentExpression): readonly SlotUse[] {
  const { left, right } = node;
  if (left.type !== 'MemberExpression') return [];
  const target = calledKeyOf(file, left);
  if (target === undefined) return [];
  return SECRET_PROPERTIES.filter((known) => matchesProperty(target, known)).flatMap((known) => {
    const { slot, module, property } = known;
    const value = withoutWrappers(right);
    const values = value.type === 'ArrayExpression' ? value.elements.filter((element) => element !== null) : [right];
    const receiver = `${module} ${property.join('.')}`;
    return values.map((given) => ({ api: `${rootOf(known)}${property.join('.')}`, slot, receiver, value: given, node }));
  });
}

function matchesProperty(target: string, known: (typeof SECRET_PROPERTIES)[number]): boolean {
  const pattern = known.property;
  const start = rootOf(known);
  if (!target.startsWith(start)) return false;
  const steps = target.slice(start.length).split('.');
  return (
    steps.length === pattern.length &&
    steps.every((step, index) => pattern[index] === '*' || pattern[index]?.toLowerCase() === step.toLowerCase())
  );
}

/** `module:export.` or `module:instance#` of the object that has the property. */
function rootOf({ module, instance, export: path }: (typeof SECRET_PROPERTIES)[number]): string {
  if (instance !== undefined) return `${module}:${instance}#`;
  return path === 'default' || path === undefined ? `${module}:` : `${module}:${path}.`;
}
