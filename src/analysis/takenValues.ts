/** What a variable is, or is a member or an element of: `const { a } = x`, `const [a] = x`, `for (const a of x)`, `x.forEach((a) => …)`, `x.then((a) => …)`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { pathInPattern } from './modules.ts';
import { type FunctionNode, isFunction, lastNameOf, memberNameOf, withoutWrappers } from './nodes.ts';

type Variable = TSESLint.Scope.Variable;

export interface Taken {
  /** The expression that the variable was taken out of. */
  readonly origin: TSESTree.Node;
  /** Names of members, numbers of elements; `*` is any element, and nothing what a promise gives as a whole. */
  readonly path: readonly string[];
}

/** Methods that hand each element of what they are called on to a function. */
const EACH = /^(?:forEach|map|flatMap|filter|find|some|every)$/u;

/** Methods of a handle that hand its value to a function. */
const USING = /^(?:use|tryEach|some|someAsync|perVersion|onChange)$/u;

/** Where a variable was taken out of; `undefined` when it stands for a whole expression. */
export function takenFrom({ defs: [definition], name }: Variable): Taken | undefined {
  const node = definition?.node;
  if (node?.type === 'VariableDeclarator') return ofDeclarator(node, name);
  return node && isFunction(node) ? ofCallback(node, name) : undefined;
}

function ofDeclarator({ id, init, parent }: TSESTree.VariableDeclarator, name: string): Taken | undefined {
  const path = pathInPattern(id, name);
  if (!path) return undefined;
  if (init) return path.length > 0 ? { origin: init, path } : undefined;
  return parent.parent.type === 'ForOfStatement' ? ofElements(parent.parent.right, path) : undefined;
}

function ofCallback(callback: FunctionNode, name: string): Taken | undefined {
  const { parent, params: [first] } = callback;
  const path = first && pathInPattern(first, name);
  if (!path || parent.type !== 'CallExpression' || parent.arguments[0] !== callback) return undefined;
  const callee = withoutWrappers(parent.callee);
  const method = callee.type === 'MemberExpression' ? (memberNameOf(callee) ?? '') : '';
  if (callee.type !== 'MemberExpression') return undefined;
  // Pulumi hands the value of an output to a function by `apply`, which elsewhere takes no function.
  if (method === 'then' || method === 'apply') return { origin: callee.object, path };
  if (EACH.test(method)) return ofElements(callee.object, path);
  return USING.test(method) && path.length === 0 ? { origin: callee.object, path: ['reveal'] } : undefined;
}

/** The elements of a list; those of `Object.entries(x)` are pairs of a name and a value. */
function ofElements(given: TSESTree.Node, path: readonly string[]): Taken | undefined {
  const list = withoutWrappers(given);
  const [object] = list.type === 'CallExpression' ? list.arguments : [];
  if (list.type !== 'CallExpression' || !object || lastNameOf(list.callee.type === 'MemberExpression' ? list.callee.object : list.callee) !== 'Object') {
    return { origin: list, path: ['*', ...path] };
  }
  const method = lastNameOf(list.callee);
  if (method === 'values') return { origin: object, path: ['*', ...path] };
  return method === 'entries' && path[0] === '1' ? { origin: object, path: ['*', ...path.slice(1)] } : undefined;
}

/** The name of the member that a variable was taken by: `password` for `{ password: given }`, in a declaration or a parameter. */
export function takenNameOf({ defs: [definition], name }: Variable): string | undefined {
  const node = definition?.node;
  const patterns = node?.type === 'VariableDeclarator' ? [node.id] : node && isFunction(node) ? node.params : [];
  for (const pattern of patterns) {
    const last = pathInPattern(pattern, name)?.at(-1);
    if (last !== undefined && !/^\d+$/u.test(last)) return last;
  }
  return undefined;
}
