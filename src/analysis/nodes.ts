/** Where things stand in the syntax tree: nodes by kind, and what surrounds a node. */
import type { TSESTree } from '@typescript-eslint/utils';
import { perFile, type SourceFile } from './file.ts';
import { firstFrom } from './sorted.ts';

type NodeByType = { readonly [N in TSESTree.Node as `${N['type']}`]: N };
export type NodeType = keyof NodeByType;
export type NodeOf<T extends NodeType> = NodeByType[T];
export type FunctionNode =
  | TSESTree.ArrowFunctionExpression
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression;

/** Nodes of a file, all of them or some, to look through by kind and by name. */
export interface Nodes {
  readonly byType: Map<string, TSESTree.Node[]>;
}

export function noNodes(): Nodes {
  return { byType: new Map() };
}

/** Whether there is nothing to look through. */
export function isNone(nodes: SourceFile | Nodes): boolean {
  return 'byType' in nodes && nodes.byType.size === 0;
}

/** All nodes of a file, for all rules. */
const allNodesOf = perFile(({ sourceCode }: SourceFile): Nodes => {
  const nodes = noNodes();
  if (!isRecorded(sourceCode)) addAllWithin(sourceCode, sourceCode.ast, nodes);
  else for (const step of sourceCode.traverse()) if (step.kind === VISIT && step.phase === ENTER) add(step.target, nodes);
  return nodes;
});

function add(node: TSESTree.Node, { byType }: Nodes): void {
  const bucket = byType.get(node.type);
  if (bucket) bucket.push(node);
  else byType.set(node.type, [node]);
}

/** ESLint writes its own walk down before any rule runs: to read it costs a fraction of walking again. */
interface Recorded {
  readonly traverse: () => Iterable<Step>;
}

/** Steps also tell when a node is left, and about code paths. */
type Step = { readonly kind: typeof VISIT; readonly phase: number; readonly target: TSESTree.Node } | { readonly kind: 2 };

const VISIT = 1;
const ENTER = 1;

function isRecorded(sourceCode: object): sourceCode is Recorded {
  return 'traverse' in sourceCode && typeof sourceCode.traverse === 'function';
}

/** Adds what a node consists of: the same walk for hosts that keep no record, and for parts; without recursion, since generated code nests thousands deep. */
export function addAllWithin(sourceCode: SourceFile['sourceCode'], outer: TSESTree.Node, nodes: Nodes): void {
  const waiting: TSESTree.Node[] = [outer];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    add(node, nodes);
    for (const child of childrenOf(sourceCode, node).reverse()) waiting.push(child);
  }
}

/** What a node consists of, in the order of the source. */
export function childrenOf({ visitorKeys }: SourceFile['sourceCode'], node: TSESTree.Node): TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  for (const key of visitorKeys[node.type] ?? []) {
    const child = isRecord(node) ? node[key] : undefined;
    // Lists have holes.
    for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) found.push(one);
  }
  return found;
}

/** Lets a node be read by key; `Reflect.get` does the same at several times the price. */
function isRecord(value: object): value is Readonly<Record<string, unknown>> {
  return 'type' in value;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** A bucket holds nodes of one type only, so its first node speaks for all. */
function isBucketOf<T extends NodeType>(type: T, bucket: readonly TSESTree.Node[]): bucket is readonly NodeOf<T>[] {
  return bucket[0]?.type === type;
}

/** All nodes of one type, in the order of the source. */
export function nodesOf<T extends NodeType>(from: SourceFile | Nodes, type: T): readonly NodeOf<T>[] {
  const bucket: readonly TSESTree.Node[] | undefined = nodesFrom(from).byType.get(type);
  return bucket && isBucketOf(type, bucket) ? bucket : [];
}

function nodesFrom(from: SourceFile | Nodes): Nodes {
  return 'byType' in from ? from : allNodesOf(from);
}

/**
 * The nodes of one type that are called by a wanted name, in the order of the source.
 *
 * Calls go by what is called, assignments and fallbacks by their left side, functions also by what holds them; what has no name goes by ''.
 */
export function nodesCalled<T extends NamedType>(from: SourceFile | Nodes, type: T, isWanted: (name: string) => boolean): readonly NodeOf<T>[] {
  const nodes: readonly NodeOf<T>[] = nodesOf(from, type);
  return nodes.filter((node) => isWanted(nameOf(node) ?? ''));
}

/** Nodes that have a name of their own or from what holds them. */
type NamedType =
  | 'ArrowFunctionExpression' | 'AssignmentExpression' | 'AssignmentPattern' | 'CallExpression' | 'FunctionDeclaration' | 'FunctionExpression'
  | 'LogicalExpression' | 'MemberExpression' | 'NewExpression' | 'Property' | 'PropertyDefinition' | 'VariableDeclarator';

function nameOf(node: NodeOf<NamedType>): string | undefined {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return lastNameOf(node.callee);
    case 'MemberExpression':
      return memberNameOf(node);
    case 'Property':
    case 'PropertyDefinition':
      return keyNameOf(node);
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' ? node.id.name : undefined;
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'LogicalExpression':
      return lastNameOf(node.left);
    default:
      return functionNameOf(node);
  }
}

/** What a function is called, or what holds it. */
export function functionNameOf(node: FunctionNode): string | undefined {
  if (node.type === 'FunctionDeclaration') return node.id?.name;
  const { parent } = node;
  switch (parent.type) {
    case 'MethodDefinition':
    case 'Property':
    case 'PropertyDefinition':
      return keyNameOf(parent);
    case 'VariableDeclarator':
      return lastNameOf(parent.id);
    default:
      return undefined;
  }
}

/** The last segment of a dotted name: `logger` of `this.ctx.logger`. */
export function lastNameOf(node: TSESTree.Node): string | undefined {
  const inner = withoutWrappers(node);
  if (inner.type === 'Identifier') return inner.name;
  return inner.type === 'MemberExpression' ? memberNameOf(inner) : undefined;
}

/** The node itself without what changes only its type: `as`, `satisfies`, `!`, optional chains. */
export function withoutWrappers(node: TSESTree.Node): TSESTree.Node {
  let inner: TSESTree.Node = node;
  while (isTypeWrapper(inner) || inner.type === 'ChainExpression') inner = inner.expression;
  return inner;
}

/** Whether a node changes only the type of the expression inside it. */
export function isTypeWrapper(
  node: TSESTree.Node,
): node is
  | TSESTree.TSAsExpression
  | TSESTree.TSNonNullExpression
  | TSESTree.TSSatisfiesExpression
  | TSESTree.TSTypeAssertion {
  return (
    node.type === 'TSAsExpression' ||
    node.type === 'TSNonNullExpression' ||
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSTypeAssertion'
  );
}

export function isFunction(node: TSESTree.Node): node is FunctionNode {
  return (
    node.type === 'ArrowFunctionExpression' ||
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression'
  );
}

/** The nodes around a node, innermost first. */
export function* ancestorsOf(node: TSESTree.Node): Generator<TSESTree.Node> {
  for (let around = node.parent; around; around = around.parent) yield around;
}

/** The function that runs the node, `undefined` at module scope; parameters count as inside. */
export function enclosingFunctionOf(node: TSESTree.Node): FunctionNode | undefined {
  let around = node.parent;
  while (around && !isFunction(around)) around = around.parent;
  // A program has no parent: `null` at run time, whatever its type says.
  return isNode(around) ? around : undefined;
}

/** The body of the class around a node. */
export function classBodyAround(node: TSESTree.Node): TSESTree.Node | undefined {
  for (const around of ancestorsOf(node)) if (around.type === 'ClassBody') return around;
  return undefined;
}

/** Whether the code at a node runs once, when its module is loaded. */
export function runsAtModuleLoad(node: TSESTree.Node): boolean {
  let inner: TSESTree.Node = node;
  for (const around of ancestorsOf(node)) {
    if (isFunction(around)) return false;
    if (around.type === 'PropertyDefinition' && around.value === inner && !around.static) return false;
    inner = around;
  }
  return true;
}

/** The name that a property, member or method key has, when it is known without running the code. */
export function keyNameOf(
  node: { readonly computed?: boolean; readonly key: TSESTree.Node },
): string | undefined {
  return staticNameOf(node.key, node.computed ?? false);
}

/** The property name of a member access, when it is known without running the code. */
export function memberNameOf(node: TSESTree.MemberExpression): string | undefined {
  return staticNameOf(node.property, node.computed);
}

function staticNameOf(key: TSESTree.Node, computed: boolean): string | undefined {
  if (!computed && (key.type === 'Identifier' || key.type === 'PrivateIdentifier')) return key.name;
  if (key.type === 'Literal' && (typeof key.value === 'string' || typeof key.value === 'number')) {
    return String(key.value);
  }
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0) {
    return key.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}

/** Whether a node lies inside another, or is it. */
export function isWithin(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  return outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];
}

/** Whether the object of a property is made for a call, which reads it then and there. */
export function isGivenToCall(property: TSESTree.Node): boolean {
  for (const around of ancestorsOf(property)) {
    if (around.type === 'CallExpression' || around.type === 'NewExpression') return true;
    if (!['ObjectExpression', 'Property', 'ArrayExpression'].includes(around.type)) return false;
  }
  return false;
}

/** The statements of the module; in a Svelte component those of one script, whose imports its other script sees too. */
export const statementsOf = perFile(({ sourceCode }: SourceFile): readonly TSESTree.Node[] => {
  const body: readonly TSESTree.Node[] = sourceCode.ast.body;
  const scripts = body.filter(isScript);
  const shared = scripts.find((script) => /^<script[^>]*\smodule\b|^<script[^>]*"module"/u.test(sourceCode.getText(script)));
  return (shared ?? scripts[0])?.body ?? body;
});

/** The statement of the module that a node belongs to; `undefined` for what stands beside them, such as a template's expressions. */
export function statementAround(file: SourceFile, node: TSESTree.Node): TSESTree.Node | undefined {
  const statements = statementsOf(file);
  const candidate = statements[firstFrom(statements, ({ range }) => range[1] >= node.range[1])];
  return candidate && isWithin(node, candidate) ? candidate : undefined;
}

function isScript(node: TSESTree.Node): node is TSESTree.Program {
  const { type }: { readonly type: string } = node;
  return type === 'SvelteScriptElement';
}
