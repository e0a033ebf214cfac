/** The calls that write their arguments where people and services read them later: logs, traces, reports, events. */
import type { TSESTree } from '@typescript-eslint/utils';
import { NAMING_METHODS } from '../catalog/loggedSecrets.ts';
import {
  ANALYTICS_FUNCTIONS, APPENDING_FUNCTIONS, CHILD_LOGGER_METHODS, LEVEL_METHODS, LOG_FUNCTIONS, LOG_SINKS, type LogSink, RECEIVER_SINKS,
} from '../catalog/logSinks.ts';
import { behind, isDeclaredOnce, variableOf } from './bindings.ts';
import { callsAmong } from './callsThrough.ts';
import { stringOf } from './constants.ts';
import { perFile, type SourceFile } from './file.ts';
import { instanceMemberOf } from './instances.ts';
import { isLoggedName } from './loggedNames.ts';
import { fileSinkOf, logPlacesOf, namedSinkOf, type Sink } from './loggers.ts';
import { exportPathOf } from './modules.ts';
import { enclosingFunctionOf, type FunctionNode, isWithin, lastNameOf, memberNameOf, nodesCalled, nodesOf, withoutWrappers } from './nodes.ts';
import { nodesAt } from './nodesAround.ts';
import { functionOf, leavesOf, parameterIndexOf } from './returns.ts';

/** A value that a call writes. */
export interface Written {
  readonly node: TSESTree.Node;
  /** What the call says that it is: `setAttribute('auth.token', value)`. */
  readonly name?: string;
}

export interface LogCall {
  readonly node: TSESTree.AssignmentExpression | TSESTree.CallExpression | TSESTree.NewExpression;
  readonly kind: 'log' | 'report' | 'analytics' | 'response' | 'error';
  readonly written: readonly Written[];
}

/** All calls of a file that write a log, report or event, in no order; those of the file's own functions that only pass on included. */
export const logCallsOf = perFile((file: SourceFile): readonly LogCall[] => {
  const direct: LogCall[] = [];
  const silent = new Set<string>();
  for (const node of callsAmong(file, nodesAt(file, logPlacesOf(file)), mayWrite)) {
    const name = node.callee.type === 'Identifier' ? node.callee.name : undefined;
    if (name !== undefined && silent.has(name)) continue;
    const call = logCallOf(file, node);
    if (call) direct.push(call);
    else if (name !== undefined && !APPENDING_FUNCTIONS.has(name) && isDeclaredOnce(file, name)) silent.add(name);
  }
  return [...direct, ...passedOnOf(file, direct)];
});

/** What becomes of errors and of responses is no log, but may end up in one. */
export const errorsAndResponsesOf = perFile((file: SourceFile): readonly LogCall[] => [
  ...nodesCalled(file, 'CallExpression', mayWrite).flatMap((node) => answerOf(file, node)),
  ...nodesOf(file, 'NewExpression').flatMap((node) => errorOf(node) ?? responseOf(node) ?? []),
  ...nodesOf(file, 'AssignmentExpression').flatMap((node) => bodyOf(node) ?? []),
  ...nodesOf(file, 'ThrowStatement').flatMap(({ argument }) => madeErrorOf(argument)),
]);

/** Sinks by `module:path` of what is called, and by `module:export` of what made the logger or the function. */
const calledSinks = new Map<string, Sink>();
const madeSinks = new Map<string, LogSink>();
const makersOfFunctions = new Map<string, LogSink>();
const prefixSinks: LogSink[] = [];

for (const sink of LOG_SINKS) {
  if (sink.modules.some((module) => module.endsWith('*'))) prefixSinks.push(sink);
  for (const module of sink.modules) for (const name of sink.exports) register(sink, module, name);
}

function register(sink: LogSink, module: string, name: string): void {
  const key = `${module}:${name}`;
  if (sink.reach === 'itself') calledSinks.set(key, sink);
  if (sink.reach === 'made') madeSinks.set(key, sink);
  if (sink.reach === 'madeFunction') makersOfFunctions.set(key, sink);
  if (sink.reach !== 'member' || !sink.methods || sink.methods === 'levels') return;
  for (const method of sink.methods) calledSinks.set(`${module}:${name === 'default' ? '' : `${name}.`}${method}`, sink);
}

function logCallOf(file: SourceFile, node: TSESTree.CallExpression): LogCall | undefined {
  const { callee, given } = spelledOut(file, node);
  const sink = sinkOf(file, callee) ?? fileSinkOf(file, node);
  if (!sink) return undefined;
  const values = given.slice(sink.firstArgument ?? 0);
  return { node, kind: sink.kind, written: writtenBy(file, callee, values) };
}

/** `log.call(console, x)` and `log.apply(console, [x])` without the detour; a bound function as what was bound. */
function spelledOut(
  file: SourceFile,
  node: TSESTree.CallExpression,
): { readonly callee: TSESTree.Node; readonly given: readonly TSESTree.Node[] } {
  const callee = withoutWrappers(node.callee);
  if (callee.type === 'MemberExpression') {
    const method = memberNameOf(callee);
    const inner = withoutWrappers(callee.object);
    if (method === 'call') return { callee: inner, given: node.arguments.slice(1) };
    if (method === 'apply') return { callee: inner, given: node.arguments.slice(1) };
    return { callee, given: node.arguments };
  }
  const bound = callee.type === 'Identifier' ? behind(file, callee) : callee;
  const isBound = bound.type === 'CallExpression' && bound.callee.type === 'MemberExpression' && memberNameOf(bound.callee) === 'bind';
  return { callee: isBound && bound.callee.type === 'MemberExpression' ? bound.callee.object : callee, given: node.arguments };
}

function sinkOf(file: SourceFile, callee: TSESTree.Node): Sink | undefined {
  if (callee.type === 'Identifier') return functionSinkOf(file, callee);
  if (callee.type !== 'CallExpression' && (callee.type !== 'MemberExpression' || !mayWrite(memberNameOf(callee) ?? ''))) return undefined;
  return knownSinkOf(file, callee) ?? namedSinkOf(file, callee);
}

/** Where something comes from is dear to ask, and nearly all methods and functions of a program have other names; some have none. */
function mayWrite(name: string): boolean {
  return name === '' || WRITING_NAMES.has(name);
}

const WRITING_NAMES: ReadonlySet<string> = new Set([
  'call', 'apply', ...LEVEL_METHODS, ...CHILD_LOGGER_METHODS, ...LOG_FUNCTIONS, ...ANALYTICS_FUNCTIONS, ...APPENDING_FUNCTIONS,
  ...RECEIVER_SINKS.flatMap(({ methods }) => methods),
  ...LOG_SINKS.flatMap(({ methods, exports }) => [...(typeof methods === 'object' ? methods : []), ...exports.map((name) => name.split('.').at(-1) ?? '')]),
]);

/** The answer for each function that is called by its name, or of each such name that the file does not declare, is kept: some are called thousands of times. */
const knownFunctions = perFile(() => new Map<object | string, Sink | undefined>());

function functionSinkOf(file: SourceFile, callee: TSESTree.Identifier): Sink | undefined {
  const called = variableOf(file, callee) ?? callee.name;
  const known = knownFunctions(file);
  if (!known.has(called)) known.set(called, knownSinkOf(file, callee) ?? namedSinkOf(file, callee));
  return known.get(called);
}

/** A sink that is known by the module that it comes from. */
function knownSinkOf(file: SourceFile, callee: TSESTree.Node): Sink | undefined {
  const found = exportPathOf(file, callee);
  if (found) return calledSinks.get(`${found.module}:${found.path}`) ?? prefixSinkOf(found.module, found.path);
  if (callee.type === 'MemberExpression') {
    // `console[level](…)`
    if (callee.computed && exportPathOf(file, callee.object)?.path === 'console') return { kind: 'log' };
    const member = instanceMemberOf(file, callee);
    const [maker = '', method = ''] = member?.split('#') ?? [];
    const sink = madeSinks.get(maker);
    const writes = sink?.methods === 'levels' ? LEVEL_METHODS.has(method) || CHILD_LOGGER_METHODS.has(method) : sink?.methods?.includes(method);
    return writes === true ? sink : undefined;
  }
  const maker = callee.type === 'Identifier' ? behind(file, callee) : callee;
  const made = maker.type === 'CallExpression' ? exportPathOf(file, maker.callee) : undefined;
  return made && makersOfFunctions.get(`${made.module}:${made.path}`);
}

function prefixSinkOf(module: string, path: string): Sink | undefined {
  return prefixSinks.find(
    ({ modules, exports, methods, reach }) =>
      modules.some((prefix) => prefix.endsWith('*') && module.startsWith(prefix.slice(0, -1))) &&
      exports.some((name) => {
        if (reach === 'itself') return name === path;
        const start = name === 'default' ? '' : `${name}.`;
        return typeof methods === 'object' && path.startsWith(start) && methods.includes(path.slice(start.length));
      }),
  );
}

/** The written values, with the name that the call gives one of them. */
function writtenBy(file: SourceFile, callee: TSESTree.Node, values: readonly TSESTree.Node[]): readonly Written[] {
  const [key, value, ...others] = values;
  const name = key && value && NAMING_METHODS.has(lastNameOf(callee) ?? '') ? stringOf(file, key) : undefined;
  return name === undefined || !value ? values.map((node) => ({ node })) : [{ node: value, name }, ...others.map((node) => ({ node }))];
}

/** `res.status(401).json(body)`. */
function answerOf(file: SourceFile, node: TSESTree.CallExpression): readonly LogCall[] {
  const call = logCallOf(file, node);
  return call?.kind === 'response' ? [call] : [];
}

/** `new LoginError(text)`: whoever catches it logs it. */
function errorOf(node: TSESTree.NewExpression): LogCall | undefined {
  if (!/(?:Error|Exception)$/u.test(lastNameOf(node.callee) ?? '')) return undefined;
  return { node, kind: 'error', written: node.arguments.map((argument) => ({ node: argument })) };
}

/** `new Response(text)`. */
function responseOf(node: TSESTree.NewExpression): LogCall | undefined {
  const [body] = node.arguments;
  if (!body || !/^(?:Next)?Response$/u.test(lastNameOf(node.callee) ?? '')) return undefined;
  return { node, kind: 'response', written: [{ node: body }] };
}

/** `ctx.body = value` of Koa. */
function bodyOf(node: TSESTree.AssignmentExpression): LogCall | undefined {
  const { left, right } = node;
  if (left.type !== 'MemberExpression' || memberNameOf(left) !== 'body') return undefined;
  if (!/^(?:ctx|context|response)$/u.test(lastNameOf(left.object) ?? '')) return undefined;
  return { node, kind: 'response', written: [{ node: right }] };
}

/** `throw createError(401, text)`. */
function madeErrorOf(node: TSESTree.Node): readonly LogCall[] {
  return node.type === 'CallExpression' ? [{ node, kind: 'error', written: node.arguments.map((argument) => ({ node: argument })) }] : [];
}

/** Calls of functions of this file that hand a parameter on to a log. */
function passedOnOf(file: SourceFile, direct: readonly LogCall[]): readonly LogCall[] {
  const forwarders = forwardersOf(file, direct);
  if (forwarders.size === 0) return [];
  const found = new Set(direct.map(({ node }) => node));
  return nodesOf(file, 'CallExpression').flatMap((node) => {
    const called = found.has(node) ? undefined : functionOf(file, node.callee);
    const forwarded = called && forwarders.get(called);
    if (!forwarded) return [];
    const given = node.arguments.filter((_, index) => index >= forwarded.rest || forwarded.parameters.has(index));
    return [{ node, kind: forwarded.kind, written: given.map((argument) => ({ node: argument })) }];
  });
}

/** Whether a parameter goes nowhere else, so that a caller may hide what it gives. */
function isOnlyLogged(file: SourceFile, given: TSESTree.Node, direct: readonly LogCall[]): boolean {
  const references = variableOf(file, withoutWrappers(given))?.references ?? [];
  return references.every(({ identifier }) => direct.some(({ node }) => isWithin(identifier, node)));
}

interface Forwarder {
  readonly kind: LogCall['kind'];
  readonly parameters: Set<number>;
  /** From which argument on all of them are logged: `(...args) => console.log(...args)`. */
  rest: number;
}

function forwardersOf(file: SourceFile, direct: readonly LogCall[]): ReadonlyMap<FunctionNode, Forwarder> {
  const found = new Map<FunctionNode, Forwarder>();
  for (const { node, kind, written } of direct) {
    const around = kind === 'response' ? undefined : enclosingFunctionOf(node);
    for (const leaf of around ? written.flatMap((value) => leavesOf(file, value.node, 4)) : []) {
      const index = around && parameterIndexOf(file, around, leaf);
      // A parameter that is called after a secret is reported where it is logged.
      if (!around || index === undefined || isLoggedName(file, lastNameOf(leaf) ?? '') || !isOnlyLogged(file, leaf, direct)) continue;
      const forwarder = found.get(around) ?? { kind, parameters: new Set<number>(), rest: Infinity };
      found.set(around, forwarder);
      if (around.params[index]?.type === 'RestElement') forwarder.rest = index;
      else forwarder.parameters.add(index);
    }
  }
  return found;
}
