/** Whether an object is what a service answered with and the file takes a token out of, so that as a whole it shows that token. */
import type { TSESTree } from '@typescript-eslint/utils';
import { TOKEN_MEMBERS } from '../catalog/loggedSecrets.ts';
import { variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { ancestorsOf, isFunction, isWithin, keyNameOf, memberNameOf } from './nodes.ts';

/** `const answer = await response.json(); console.log(answer); use(answer.access_token)`. */
export function isTokenAnswer(file: SourceFile, node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
  const root = node.type === 'Identifier' ? node : node.object;
  const variable = root.type === 'Identifier' ? variableOf(file, root) : undefined;
  const [definition] = variable?.defs ?? [];
  if (!variable || (definition?.type !== 'Variable' && definition?.type !== 'Parameter')) return false;
  const takings = variable.references.flatMap(({ identifier }) => takingOf(identifier, node) ?? []);
  return takings.some((taking) => !isTested(taking)) && !takings.some(isOnlyIfAbsent) && !isConditional(node, definition.node);
}

/** Where a token is taken out of the same object, or out of the body of the answer that it is. */
function takingOf(identifier: TSESTree.Node, whole: TSESTree.Identifier | TSESTree.MemberExpression): TSESTree.Node | undefined {
  const wanted = whole.type === 'Identifier' ? undefined : memberNameOf(whole);
  const { parent } = identifier;
  const isInner = parent?.type === 'MemberExpression' && parent.object === identifier;
  if (whole.type !== 'Identifier') return isInner && wanted !== undefined && memberNameOf(parent) === wanted ? tokenOf(parent) : undefined;
  return tokenOf(identifier) ?? (isInner && /^(?:body|data)$/u.test(memberNameOf(parent) ?? '') ? tokenOf(parent) : undefined);
}

function tokenOf(object: TSESTree.Node): TSESTree.Node | undefined {
  const { parent } = object;
  if (parent?.type === 'VariableDeclarator' && parent.init === object && parent.id.type === 'ObjectPattern') {
    return parent.id.properties.some((property) => property.type === 'Property' && TOKEN_MEMBERS.has(keyNameOf(property) ?? '')) ? parent : undefined;
  }
  if (parent?.type !== 'MemberExpression' || parent.object !== object || !TOKEN_MEMBERS.has(memberNameOf(parent) ?? '')) return undefined;
  const isWritten = parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent;
  return isWritten ? undefined : parent;
}

/** `if (!answer.access_token)`: asks whether there is one. */
function isTested(taking: TSESTree.Node): boolean {
  return isTestOf(taking) || taking.parent?.type === 'UnaryExpression';
}

function isTestOf(node: TSESTree.Node): boolean {
  const { parent } = node;
  return (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') && parent.test === node;
}

/** `if (answer.access_token) return …`, after which there is none; or `delete answer.access_token`. */
function isOnlyIfAbsent(taking: TSESTree.Node): boolean {
  return isTestOf(taking) || (taking.parent?.type === 'UnaryExpression' && taking.parent.operator === 'delete');
}

/** What is logged in some cases only is mostly the answer that brought no token. */
function isConditional(node: TSESTree.Node, declared: TSESTree.Node): boolean {
  for (const around of ancestorsOf(node)) {
    if (isWithin(declared, around) && !isFunction(around)) return false;
    if (around.type === 'IfStatement' || around.type === 'ConditionalExpression' || around.type === 'CatchClause') return true;
    if (isFunction(around)) return false;
  }
  return false;
}
