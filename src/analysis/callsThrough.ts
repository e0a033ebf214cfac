/** Calls of what variables hold, so that what is put into a variable at one place is found wherever that is called. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { aliasesOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { isTypeWrapper, type Nodes, nodesCalled, nodesOf } from './nodes.ts';

type Variable = TSESLint.Scope.Variable;
type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** Calls by a wanted name among some nodes of a file, and of what is imported or declared there: `say(x)` and `child.info(x)` after `const say = console.log, child = log.child()`. */
export function callsAmong(file: SourceFile, nodes: SourceFile | Nodes, isWanted: (name: string) => boolean): readonly TSESTree.CallExpression[] {
  if (nodes === file) {
    const aliases = aliasesOf(file);
    return nodesCalled(file, 'CallExpression', (name) => isWanted(name) || aliases.has(name));
  }
  const others = callsOfDeclared(file, nodes).filter((call) => call.type === 'CallExpression');
  return [...new Set([...nodesCalled(nodes, 'CallExpression', isWanted), ...others])];
}

function callsOfDeclared(file: SourceFile, nodes: SourceFile | Nodes): readonly Call[] {
  const holders = [...nodesOf(nodes, 'VariableDeclarator'), ...nodesOf(nodes, 'ImportDeclaration')];
  return callsThrough(file, holders.flatMap((holder) => variablesOf(file, holder)));
}

/** Calls of variables, of their members, and of other variables that they are put into. */
export function callsThrough(file: SourceFile, variables: readonly Variable[]): readonly Call[] {
  const calls = new Set<Call>();
  // A set that grows while it is gone through.
  const known = new Set(variables);
  for (const { references } of known) {
    const holders = references.map(({ identifier }) => outermostOf(identifier, calls).parent);
    for (const other of holders.flatMap((holder) => (holder ? variablesOf(file, holder) : []))) known.add(other);
  }
  return [...calls];
}

function variablesOf({ sourceCode }: SourceFile, holder: TSESTree.Node): readonly Variable[] {
  return holder.type === 'VariableDeclarator' || holder.type === 'ImportDeclaration' ? sourceCode.getDeclaredVariables(holder) : [];
}

/** The chain of members and calls that begins with a node; its calls are added. */
function outermostOf(given: TSESTree.Node, calls: Set<Call>): TSESTree.Node {
  let node = given;
  for (let { parent } = node; parent; { parent } = node) {
    if ((parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.callee === node) calls.add(parent);
    else if (!isAround(parent, node)) return node;
    node = parent;
  }
  return node;
}

/** Whether a node is a member of another, or the same under another type. */
function isAround(parent: TSESTree.Node, node: TSESTree.Node): boolean {
  if (parent.type === 'MemberExpression') return parent.object === node;
  return isTypeWrapper(parent) || parent.type === 'ChainExpression' || parent.type === 'AwaitExpression';
}
