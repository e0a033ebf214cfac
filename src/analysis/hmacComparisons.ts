/** Where an HMAC made with the newest key is compared with one that was given. */
import type { TSESTree } from '@typescript-eslint/utils';
import { COMPARISONS } from '../catalog/wrongKeys.ts';
import type { ApiCall } from './apis.ts';
import { isNeverReassigned, variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { encodedBy } from './flow.ts';
import { hmacMakerOf } from './hmacMakers.ts';
import { exportKeyOf } from './instances.ts';
import { keyOrDefaultOf } from './keyOrigins.ts';
import { isMovable, readsOf } from './movable.ts';
import { enclosingFunctionOf, type FunctionNode, isTypeWrapper, isWithin, memberNameOf, withoutWrappers } from './nodes.ts';
import { obstacleIn } from './repeatable.ts';
import type { Verification } from './verifications.ts';

/** What becomes of a digest: the checks that it takes part in, and the constants that it goes through. */
interface Use {
  /** Comparisons of the digest itself. */
  readonly checks: TSESTree.Expression[];
  /** Comparisons of its length. */
  readonly lengths: TSESTree.Expression[];
  readonly kept: TSESTree.VariableDeclarator[];
  /** Functions that give it to their callers. */
  readonly results: FunctionNode[];
}

/** The comparisons that an HMAC under a handle's key ends in; none when it is made for something else. */
export function comparisonsOf(file: SourceFile, { node, api }: ApiCall): readonly Verification[] {
  const key = node.arguments[1];
  if (api.module !== 'crypto' || api.export !== 'createHmac' || !key) return [];
  const origin = keyOrDefaultOf(file, key);
  if (!origin) return [];
  const { reveal, parameter } = origin;
  const use = useOf(file, node, origin.kept);
  if (use.checks.length > 0) return parameter ? [] : checkOf(file, use, { key, reveal });
  const [result] = use.results;
  const maker = result && hmacMakerOf(file, result, parameter);
  return (maker?.calls ?? []).flatMap((call) => checkOf(file, useOf(file, call, []), { key: call, reveal, maker }));
}

function useOf(file: SourceFile, digest: TSESTree.Node, kept: Verification['kept']): Use {
  const use: Use = { checks: [], lengths: [], kept: [...kept], results: [] };
  follow(file, digest, use, 0);
  return use;
}

function checkOf(file: SourceFile, use: Use, made: Pick<Verification, 'key' | 'reveal' | 'maker'>): readonly Verification[] {
  const [check] = use.checks;
  if (!check) return [];
  const kept = [...new Set(use.kept)].toSorted((one, other) => one.range[0] - other.range[0]);
  const whole = wholeOf([...use.checks, ...use.lengths]);
  const verdict = whole && verdictOf(whole, [...use.checks, ...use.lengths]);
  const isWhole = verdict === 'accepts' || verdict === 'rejects';
  if (!whole || !isWhole || !isMovable(file, kept, whole)) {
    return [{ ...made, whole: check, kept, answer: 'boolean', isAwaited: false, obstacle: 'kept' }];
  }
  const obstacle = obstacleIn(file, whole, made.maker ? made.key : made.reveal.node);
  return [{ ...made, whole, kept, answer: verdict === 'accepts' ? 'boolean' : 'rejects', isAwaited: false, obstacle }];
}

/** More steps than a person takes from a digest to its comparison. */
const MAX_DEPTH = 24;
const DIGEST_METHODS: ReadonlySet<string> = new Set(['update', 'digest', 'toString', 'slice', 'subarray', 'toLowerCase', 'trim']);

function follow(file: SourceFile, given: TSESTree.Node, use: Use, depth: number): void {
  const { parent } = given;
  if (!parent || depth > MAX_DEPTH) return;
  if (isTypeWrapper(parent) || parent.type === 'TemplateLiteral') follow(file, parent, use, depth + 1);
  else if (parent.type === 'ReturnStatement') use.results.push(...[enclosingFunctionOf(parent)].filter((around) => around !== undefined));
  else if (parent.type === 'ArrowFunctionExpression' && parent.body === given) use.results.push(parent);
  else if (parent.type === 'MemberExpression' && parent.object === given) followMember(file, parent, use, depth);
  else if (parent.type === 'CallExpression') followArgument(file, parent, given, use, depth);
  else if (parent.type === 'BinaryExpression') {
    if (isEquality(parent) && !isFixed(parent)) use.checks.push(parent);
    else if (parent.operator === '+') follow(file, parent, use, depth + 1);
  } else if (parent.type === 'VariableDeclarator' && parent.init === given) followConstant(file, parent, use, depth);
}

function followMember(file: SourceFile, member: TSESTree.MemberExpression, use: Use, depth: number): void {
  const name = memberNameOf(member) ?? '';
  const { parent } = member;
  if (name === 'length' && parent.type === 'BinaryExpression' && isEquality(parent)) use.lengths.push(parent);
  if (parent.type !== 'CallExpression' || parent.callee !== member) return;
  if (name === 'equals') use.checks.push(parent);
  else if (DIGEST_METHODS.has(name)) follow(file, parent, use, depth + 1);
}

function followArgument(file: SourceFile, call: TSESTree.CallExpression, given: TSESTree.Node, use: Use, depth: number): void {
  if (call.callee === given) return;
  if (COMPARISONS.has(exportKeyOf(file, call.callee) ?? '') || isEquals(file, call)) use.checks.push(call);
  else if (call.arguments[0] === given && encodedBy(file, call) === given) follow(file, call, use, depth + 1);
}

/** `Buffer.from(given).equals(digest)`. */
function isEquals(file: SourceFile, { callee }: TSESTree.CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || memberNameOf(callee) !== 'equals') return false;
  const object = withoutWrappers(callee.object);
  return object.type === 'CallExpression' && encodedBy(file, object) !== undefined;
}

function followConstant(file: SourceFile, declarator: TSESTree.VariableDeclarator, use: Use, depth: number): void {
  const variable = declarator.id.type === 'Identifier' ? variableOf(file, declarator.id) : undefined;
  if (!variable || !isNeverReassigned(variable)) return;
  use.kept.push(declarator);
  for (const read of readsOf(file, declarator)) follow(file, read, use, depth + 1);
}

function isEquality({ operator }: TSESTree.BinaryExpression): boolean {
  return operator === '===' || operator === '==' || operator === '!==' || operator === '!=';
}

/** A comparison with a literal or `undefined` asks whether there is a digest, not whose it is. */
function isFixed({ left, right }: TSESTree.BinaryExpression): boolean {
  return [left, right].some((side) => side.type === 'Literal' || (side.type === 'Identifier' && side.name === 'undefined'));
}

/** The smallest expression around all checks that is made of `&&`, `||` and `!` only. */
function wholeOf(checks: readonly TSESTree.Expression[]): TSESTree.Expression | undefined {
  let whole: TSESTree.Node | undefined = checks[0];
  while (whole) {
    const candidate: TSESTree.Node = whole;
    if (checks.every((check) => isWithin(check, candidate))) return isCondition(candidate) ? candidate : undefined;
    whole = isCondition(candidate.parent) ? candidate.parent : undefined;
  }
  return undefined;
}

type Condition = TSESTree.BinaryExpression | TSESTree.CallExpression | TSESTree.LogicalExpression | TSESTree.UnaryExpression;

function isCondition(node: TSESTree.Node | undefined): node is Condition {
  if (node?.type === 'UnaryExpression') return node.operator === '!';
  return node?.type === 'LogicalExpression' || node?.type === 'BinaryExpression' || node?.type === 'CallExpression';
}

/** What it means that a condition is true; `free` when that has nothing to do with the key. */
type Verdict = 'accepts' | 'rejects' | 'free';

/** `undefined` when the condition is no boolean, or means neither. */
function verdictOf(given: TSESTree.Node, checks: readonly TSESTree.Node[]): Verdict | undefined {
  const node = withoutWrappers(given);
  if (node.type === 'UnaryExpression' && node.operator === '!') return opposite(verdictOf(node.argument, checks));
  if (node.type === 'LogicalExpression') {
    const [left, right] = [verdictOf(node.left, checks), verdictOf(node.right, checks)];
    if (left === undefined || right === undefined || node.operator === '??') return undefined;
    if (left === 'free') return right;
    return right === 'free' || right === left ? left : undefined;
  }
  if (checks.includes(node)) return node.type === 'BinaryExpression' && node.operator.startsWith('!') ? 'rejects' : 'accepts';
  const isFree = node.type === 'BinaryExpression' && BOOLEAN_OPERATOR.test(node.operator);
  return isFree && !checks.some((check) => isWithin(check, node)) ? 'free' : undefined;
}

const BOOLEAN_OPERATOR = /^(?:[!=]==?|[<>]=?|in|instanceof)$/u;

function opposite(verdict: Verdict | undefined): Verdict | undefined {
  if (verdict === undefined || verdict === 'free') return verdict;
  return verdict === 'accepts' ? 'rejects' : 'accepts';
}
