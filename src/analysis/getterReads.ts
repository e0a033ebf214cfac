/** Getters that give a secret, read where the value is kept: `const { apiKey } = config` while the module loads. */
import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf } from './bindings.ts';
import { perFile, type SourceFile } from './file.ts';
import { type Reveal, revealsOf } from './handles.ts';
import { enclosingFunctionOf, isTypeWrapper, keyNameOf, memberNameOf, runsAtModuleLoad } from './nodes.ts';
import { isTested, presenceCheckOf } from './presence.ts';

/** A read that takes the value of a getter once. */
export interface GetterRead {
  readonly node: TSESTree.Node;
  /** The secret's name. */
  readonly name: string;
}

/** The reads of a file that keep what a getter of the same file gives. */
export const keptGetterReadsOf = perFile((file: SourceFile): readonly GetterRead[] =>
  revealsOf(file).flatMap((reveal) => {
    const getter = getterAround(reveal);
    if (!getter) return [];
    const { declarator, path } = getter;
    const references = file.sourceCode.getDeclaredVariables(declarator).flatMap((variable) => variable.references);
    return references
      .filter(({ init, identifier }) => init !== true && runsAtModuleLoad(identifier))
      .flatMap(({ identifier }) => readsOf(identifier, path))
      .filter((node) => !isTested(node) && !presenceCheckOf(node) && !isUnusedPattern(file, node))
      .map((node) => ({ node, name: reveal.name }));
  }),
);

interface Getter {
  readonly declarator: TSESTree.VariableDeclarator;
  /** The names that lead from the variable to the getter. */
  readonly path: readonly string[];
}

/** The getter of an object in a constant that a value is returned by. */
function getterAround({ node }: Reveal): Getter | undefined {
  const getter = enclosingFunctionOf(node)?.parent;
  return getter?.type === 'Property' && getter.kind === 'get' ? placeOf(getter, []) : undefined;
}

function placeOf(property: TSESTree.Property, inner: readonly string[]): Getter | undefined {
  const name = keyNameOf(property);
  const holder = outermost(property.parent).parent;
  if (name === undefined) return undefined;
  const path = [name, ...inner];
  if (holder?.type === 'Property') return placeOf(holder, path);
  return holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? { declarator: holder, path } : undefined;
}

function outermost(node: TSESTree.Node): TSESTree.Node {
  return node.parent && isTypeWrapper(node.parent) ? outermost(node.parent) : node;
}

/** The members and parts of patterns that a path leads to from an expression. */
function readsOf(given: TSESTree.Node, path: readonly string[]): readonly TSESTree.Node[] {
  const [name, ...rest] = path;
  if (name === undefined) return [given];
  const { parent } = given;
  if (parent?.type === 'MemberExpression' && parent.object === given) return memberNameOf(parent) === name ? readsOf(parent, rest) : [];
  if (parent?.type === 'VariableDeclarator' && parent.init === given) return partsOf(parent.id, path);
  return [];
}

function partsOf(pattern: TSESTree.Node, [name, ...rest]: readonly string[]): readonly TSESTree.Node[] {
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((property) => {
    if (property.type !== 'Property' || keyNameOf(property) !== name) return [];
    const value = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    return rest.length === 0 ? [value] : partsOf(value, rest);
  });
}

/** Whether a part of a pattern names a variable that nothing reads. */
function isUnusedPattern(file: SourceFile, node: TSESTree.Node): boolean {
  if (node.type !== 'Identifier' || node.parent.type === 'MemberExpression') return false;
  return variableOf(file, node)?.references.every(({ init }) => init === true) === true;
}
