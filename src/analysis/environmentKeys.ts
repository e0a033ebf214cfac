/** Which secrets a file hands to two environments under one name. */
import type { TSESTree } from '@typescript-eslint/utils';
import { OTHER_ENVIRONMENTS, PRODUCTION_ENVIRONMENTS } from '../catalog/keyPurposes.ts';
import { behind } from './bindings.ts';
import { stringOf } from './constants.ts';
import { environmentReadsOf } from './environment.ts';
import { perFile, type SourceFile } from './file.ts';
import { roleOf } from './fileRole.ts';
import { isMode, modeOf } from './guards.ts';
import { handleNameOf, handlesOf } from './handles.ts';
import { isWithin, keyNameOf, nodesOf } from './nodes.ts';
import { presenceCheckOf } from './presence.ts';

/** A secret that production shares with another environment. */
export interface EnvironmentKey {
  readonly name: string;
  readonly first: TSESTree.Node;
  /** The place that names it for the second time. */
  readonly second: TSESTree.Node;
}

/** Code that one environment uses. */
interface Branch {
  readonly isProduction: boolean;
  readonly node: TSESTree.Node;
}

/** A secret where the code names it. */
interface Mention {
  readonly name: string;
  readonly node: TSESTree.Node;
}

/** The secrets of a file that production shares with another environment. */
export const environmentKeysOf = perFile((file: SourceFile): readonly EnvironmentKey[] => {
  if (roleOf(file) === 'test') return [];
  const mentions = mentionsOf(file);
  if (mentions.length === 0) return [];
  const found = branchesOf(file).flatMap((branches) => sharedIn(branches, mentions));
  // An object of environments may stand inside a branch: the second place is named once.
  return found.filter(({ second }, index) => found.findIndex((other) => other.second === second) === index);
});

/** Every place of the file that names a secret: handles, constants that hold one, and variables of the environment. */
function mentionsOf(file: SourceFile): readonly Mention[] {
  const handles = handlesOf(file);
  const constants = handles.length === 0 ? [] : nodesOf(file, 'Identifier').flatMap((node) => {
    // Where a constant is declared, its handle is the mention.
    const name = node.parent.type === 'VariableDeclarator' && node.parent.id === node ? undefined : handleNameOf(file, node);
    return name === undefined ? [] : [{ name, node }];
  });
  // Asking whether a variable is set is no use of its value.
  const variables = environmentReadsOf(file)
    .filter(({ node }) => !presenceCheckOf(node))
    .map(({ variable, node }) => ({ name: variable, node }));
  return [...handles, ...constants, ...variables].toSorted((a, b) => a.node.range[0] - b.node.range[0]);
}

function sharedIn(branches: readonly Branch[], mentions: readonly Mention[]): readonly EnvironmentKey[] {
  const inside = branches.flatMap(({ isProduction, node: branch }) =>
    mentions.filter(({ node }) => isWithin(node, branch)).map((mention) => ({ ...mention, isProduction })),
  );
  return inside.flatMap(({ name, node, isProduction }, index) => {
    const earlier = inside.slice(0, index).filter((other) => other.name === name);
    const first = earlier.find((other) => other.isProduction !== isProduction);
    const isFirst = earlier.every((other) => other.isProduction === earlier[0]?.isProduction);
    return first && isFirst ? [{ name, first: first.node, second: node }] : [];
  });
}

/** The sets of branches of which each environment takes one. */
function branchesOf(file: SourceFile): readonly (readonly Branch[])[] {
  return [
    ...nodesOf(file, 'ObjectExpression').map(ofObject),
    ...[...nodesOf(file, 'ConditionalExpression'), ...nodesOf(file, 'IfStatement')].map((node) => ofTest(file, node)),
    ...nodesOf(file, 'SwitchStatement').map((node) => ofSwitch(file, node)),
  ].filter((branches) => branches.length > 1);
}

/** `{ production: …, staging: … }`. */
function ofObject({ properties }: TSESTree.ObjectExpression): readonly Branch[] {
  return properties.flatMap((property) =>
    property.type === 'Property' ? branchFor(keyNameOf(property), property.value) : [],
  );
}

function branchFor(environment: string | undefined, node: TSESTree.Node): readonly Branch[] {
  const name = environment?.toLowerCase() ?? '';
  const isProduction = PRODUCTION_ENVIRONMENTS.has(name);
  return isProduction || OTHER_ENVIRONMENTS.has(name) ? [{ isProduction, node }] : [];
}

/** `NODE_ENV === 'production' ? … : …`, and `if` likewise; a test of two things says nothing about its other branch. */
function ofTest(file: SourceFile, { test, consequent, alternate }: TSESTree.ConditionalExpression | TSESTree.IfStatement): readonly Branch[] {
  const mode = behind(file, test).type === 'LogicalExpression' ? undefined : modeOf(file, test);
  if (!mode || !alternate) return [];
  const isProduction = mode === 'production';
  return [{ isProduction, node: consequent }, { isProduction: !isProduction, node: alternate }];
}

/** `switch (NODE_ENV) { case 'production': … }`. */
function ofSwitch(file: SourceFile, { discriminant, cases }: TSESTree.SwitchStatement): readonly Branch[] {
  if (!isMode(discriminant)) return [];
  return cases.flatMap((one) => branchFor(one.test ? stringOf(file, one.test) : undefined, one));
}
