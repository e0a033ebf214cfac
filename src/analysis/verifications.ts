/** Where a signature or ciphertext is checked under the newest version of a secret only. */
import type { TSESTree } from '@typescript-eslint/utils';
import { WRONG_KEY_MODULES } from '../catalog/wrongKeys.ts';
import { apiCallsOf } from './apis.ts';
import { behind, isNeverReassigned, variableOf } from './bindings.ts';
import { perFile, type SourceFile } from './file.ts';
import { type Reveal, revealOf } from './handles.ts';
import { ancestorsOf, isFunction, keyNameOf, withoutWrappers } from './nodes.ts';

/** A call that verifies with one value of a secret. */
export interface Verification {
  readonly call: TSESTree.CallExpression;
  /** The argument that takes the value out of the handle. */
  readonly key: TSESTree.Node;
  readonly reveal: Reveal;
  /** How the call answers a wrong key. */
  readonly wrongKey: 'throws' | 'false';
  /** Whether the call can run once per key: its other arguments are constant, and nothing waits on it. */
  readonly isRepeatable: boolean;
}

/** All verifications of a file with the active key only. */
export const verificationsOf = perFile((file: SourceFile): readonly Verification[] =>
  apiCallsOf(file).flatMap(({ node, api }) => {
    if (node.type !== 'CallExpression' || !WRONG_KEY_MODULES.has(api.module)) return [];
    if (api.wrongKey !== 'throws' && api.wrongKey !== 'false') return [];
    const { wrongKey } = api;
    return api.slots.flatMap(({ argument, path }) => {
      const key = path ? undefined : node.arguments[argument];
      const reveal = key && revealOf(file, key);
      if (!key || reveal?.method !== 'reveal' || reveal.node.arguments.length > 0) return [];
      return [{ call: node, key, reveal, wrongKey, isRepeatable: isRepeatable(file, node, key) }];
    });
  }),
);

function isRepeatable(file: SourceFile, call: TSESTree.CallExpression, key: TSESTree.Node): boolean {
  if (isInPattern(call) || call.arguments.slice(2).some((argument) => mayBeCallback(file, argument))) return false;
  return call.arguments.every((argument) => argument === key || isSteady(file, argument));
}

/** A name behind the key may be the options or a callback; only an object in view is surely the first. */
function mayBeCallback(file: SourceFile, argument: TSESTree.Node): boolean {
  return behind(file, argument).type !== 'ObjectExpression';
}

/** Parameters' defaults run before the function's own variables exist; a closure there is too clever to touch. */
function isInPattern(call: TSESTree.Node): boolean {
  for (const around of ancestorsOf(call)) {
    if (isFunction(around)) return false;
    if (around.type === 'AssignmentPattern') return true;
  }
  return false;
}

/** Whether an argument is the same each time it is evaluated: literals, and names that are never reassigned. */
function isSteady(file: SourceFile, given: TSESTree.Node): boolean {
  const node = withoutWrappers(given);
  switch (node.type) {
    case 'Literal':
      return true;
    case 'TemplateLiteral':
      return node.expressions.every((expression) => isSteady(file, expression));
    case 'Identifier': {
      const variable = variableOf(file, node);
      return node.name === 'undefined' || (variable !== undefined && isNeverReassigned(variable));
    }
    case 'UnaryExpression':
      return node.operator !== 'delete' && isSteady(file, node.argument);
    case 'ArrayExpression':
      return node.elements.every((element) => element !== null && isSteady(file, element));
    case 'ObjectExpression':
      return node.properties.every(
        (property) =>
          property.type === 'Property' && !property.method && keyNameOf(property) !== undefined && isSteady(file, property.value),
      );
    default:
      return false;
  }
}
