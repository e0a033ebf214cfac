/** Where the code already goes through the key manager: handles, and the places that take their value out. */
import type { TSESTree } from '@typescript-eslint/utils';
import { dirname, relative, resolve } from 'node:path';
import { stringOf } from './constants.ts';
import { behind } from './bindings.ts';
import { perFile, type SourceFile } from './file.ts';
import { exportPathOf, importedModulesOf } from './modules.ts';
import { memberNameOf, nodesOf, withoutWrappers } from './nodes.ts';

/** `keyManager.secret('name').reveal()` in the code. */
export interface Reveal {
  readonly node: TSESTree.CallExpression;
  /** The expression that is the handle: `keyManager.secret('name')`, or a constant that holds it. */
  readonly handle: TSESTree.Node;
  readonly name: string;
  readonly method: string;
}

/** The methods of a handle that give its value. */
const REVEALING = new Set(['reveal', 'value', 'revealAll', 'revealNumbered', 'bytes', 'json']);

/** Those of them that give something which follows rotation. */
export const LIVE_METHODS: ReadonlySet<string> = new Set(['revealAll', 'revealNumbered']);

/** The module that exports `keyManager`, as this file would import it. */
export const runtimeModuleOf = perFile((file: SourceFile): string => {
  const { runtime } = file.settings;
  if (!runtime.startsWith('.') && !runtime.startsWith('/')) return runtime;
  const path = relative(dirname(file.path), resolve(file.folder, runtime)).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
});

/** The secret that an expression is the handle of; `undefined` when it is no handle or its name is computed. */
export function handleNameOf(file: SourceFile, node: TSESTree.Node): string | undefined {
  const call = behind(file, node);
  if (call.type !== 'CallExpression' || !isKeyManagerMethod(file, call.callee, 'secret')) return undefined;
  const [name] = call.arguments;
  return name && stringOf(file, name);
}

/** Whether a callee is the named method of the key manager. */
function isKeyManagerMethod(file: SourceFile, callee: TSESTree.Node, method: string): boolean {
  const inner = withoutWrappers(callee);
  if (inner.type !== 'MemberExpression' || memberNameOf(inner) !== method) return false;
  const found = exportPathOf(file, inner);
  return found?.path === `keyManager.${method}` && found.module === runtimeModuleOf(file);
}

/** What an expression reveals, when it takes the value out of a handle. */
export function revealOf(file: SourceFile, given: TSESTree.Node): Reveal | undefined {
  const node = withoutWrappers(given);
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const method = memberNameOf(node.callee) ?? '';
  if (!REVEALING.has(method)) return undefined;
  const name = handleNameOf(file, node.callee.object);
  return name === undefined ? undefined : { node, handle: node.callee.object, name, method };
}

/** Every place of the file that takes a value out of a handle. */
export const revealsOf = perFile((file: SourceFile): readonly Reveal[] =>
  callsIfImported(file).flatMap((node) => revealOf(file, node) ?? []),
);

/** The calls of a file that imports the key manager; no other file has a handle. */
function callsIfImported(file: SourceFile): readonly TSESTree.CallExpression[] {
  const runtime = runtimeModuleOf(file);
  return file.sourceCode.text.includes(runtime) && importedModulesOf(file).has(runtime) ? nodesOf(file, 'CallExpression') : [];
}

/** A place of the file that names a secret of the key manager. */
export interface Handle {
  readonly node: TSESTree.CallExpression;
  readonly name: string;
}

/** Every `keyManager.secret('name')` of the file. */
export const handlesOf = perFile((file: SourceFile): readonly Handle[] =>
  callsIfImported(file).flatMap((node) => {
    const name = handleNameOf(file, node);
    return name === undefined ? [] : [{ node, name }];
  }),
);
