/** Asks what is around a node, without walking the same way out again for each node. */
import type { TSESTree } from '@typescript-eslint/utils';
import { perFile, type SourceFile } from './file.ts';

/**
 * Wraps a question about what is around a node, so that the answer is found once for all that a node holds.
 *
 * Generated code nests thousands deep: to walk all the way out from each node of it takes quadratic time.
 *
 * @param ask - what the node around says of one that it holds; `undefined` leaves the answer to what is further out
 */
export function fromAround<T>(
  ask: (file: SourceFile, around: TSESTree.Node, inner: TSESTree.Node) => T | undefined,
): (file: SourceFile, node: TSESTree.Node) => T | undefined {
  const answersIn = perFile(() => new Map<TSESTree.Node, { readonly value: T | undefined }>());
  return (file, node) => {
    const answers = answersIn(file);
    const passed: TSESTree.Node[] = [];
    let inner = node;
    let answer = answers.get(inner);
    while (!answer) {
      passed.push(inner);
      const { parent } = inner;
      const value = parent ? ask(file, parent, inner) : undefined;
      answer = parent && value === undefined ? answers.get(parent) : { value };
      if (parent) inner = parent;
    }
    for (const each of passed) answers.set(each, answer);
    return answer.value;
  };
}
