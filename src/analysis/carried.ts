/** A value that can be foreseen on its way through the code, and what has been done to it so far. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { GUESSABLE_MODULES, GUESSABLE_NAMES } from '../catalog/unforeseeable.ts';
import { STRONG_BYTES } from '../catalog/weakRandom.ts';
import { behind, variableOf } from './bindings.ts';
import { stringOf } from './constants.ts';
import { perFile, type SourceFile } from './file.ts';
import { exportPathOf } from './modules.ts';
import { isSecretName, wordsOf } from './names.ts';
import { isTypeWrapper, lastNameOf, withoutWrappers } from './nodes.ts';
import { numberOf } from './numbers.ts';
import { weakSourcesOf } from './weakSources.ts';

/** What the value is joined with: nothing an attacker lacks, something that cannot be told, or something secret. */
export type Company = 'known' | 'unknown' | 'strong';

export interface Carried {
  /** The expression that holds the value at this point. */
  readonly node: TSESTree.Node;
  readonly form: 'number' | 'text' | 'bytes' | 'other';
  /** It chose an element of a list that is no alphabet: one of several tokens is no weak token. */
  readonly isPicked: boolean;
  /** It became part of something larger. */
  readonly isMixed: boolean;
  readonly isHashed: boolean;
  readonly company: Company;
  /** The number stays below this. */
  readonly limit?: number;
  /** How many functions it has passed into or out of. */
  readonly hops: number;
}

/** A name that the value gets on its way. */
export interface Naming {
  readonly name: string;
  readonly place: 'binding' | 'function' | 'callee' | 'setter' | 'text' | 'comparison';
  readonly at: TSESTree.Node;
  /** The value as it arrives there, when the step has changed it. */
  readonly value?: Carried;
  /** What the named property belongs to: its object, or the call that gets the object. */
  readonly holders?: readonly string[];
}

/** Where the value goes next, and the names it gets by that. */
export interface Step {
  readonly onward: readonly Carried[];
  readonly namings: readonly Naming[];
}

export const STOP: Step = { onward: [], namings: [] };

/** A step to one expression that gives the value no name. */
export function goOn(carried: Carried, node: TSESTree.Node, changes: Partial<Carried> = {}): Step {
  return { onward: [{ ...carried, ...changes, node }], namings: [] };
}

const RANK: readonly Company[] = ['known', 'unknown', 'strong'];

/** The company of a value after more has been joined to it. */
export function joinedBy(file: SourceFile, carried: Carried, others: readonly TSESTree.Node[]): Company {
  return worstOf([carried.company, ...others.map((other) => companyOf(file, other))]);
}

/** Enough for any sum that a person writes; keeps generated code cheap. */
const MAX_DEPTH = 20;

/** The answer for each expression is kept: sums of sums would ask for the first of them again and again. */
const knownCompany = perFile(() => new Map<TSESTree.Node, Company>());

function companyOf(file: SourceFile, given: TSESTree.Node, left = MAX_DEPTH): Company {
  const node = withoutWrappers(given);
  const known = knownCompany(file).get(node);
  if (known !== undefined || left === 0) return known ?? 'unknown';
  const found = judge(file, node, left);
  knownCompany(file).set(node, found);
  return found;
}

function judge(file: SourceFile, node: TSESTree.Node, left: number): Company {
  if (stringOf(file, node) !== undefined || numberOf(file, node) !== undefined) return 'known';
  const parts = partsOf(node);
  if (parts) return worstOf(parts.map((part) => companyOf(file, part, left - 1)));
  if (isStrong(file, node)) return 'strong';
  if (weakNodesOf(file).has(node)) return 'known';
  // `process.hrtime()[1]`
  if (node.type === 'MemberExpression' && weakNodesOf(file).has(withoutWrappers(node.object))) return 'known';
  if (node.type === 'Identifier' || node.type === 'MemberExpression') return ofName(file, node, left);
  if (node.type !== 'CallExpression') return 'unknown';
  if (GUESSABLE_MODULES.has(exportPathOf(file, node.callee)?.module ?? '')) return 'known';
  if (node.callee.type === 'MemberExpression' && node.arguments.every(({ type }) => type === 'Literal')) {
    return companyOf(file, node.callee.object, left - 1);
  }
  const isConversion = node.callee.type === 'Identifier' && /^(?:String|Number|btoa|parseInt)$/u.test(node.callee.name);
  return isConversion && node.arguments[0] ? companyOf(file, node.arguments[0], left - 1) : 'unknown';
}

const weakNodesOf = perFile((file: SourceFile): ReadonlySet<TSESTree.Node> => new Set(weakSourcesOf(file).map(({ node }) => node)));

function worstOf(all: readonly Company[]): Company {
  return RANK.findLast((company) => all.includes(company)) ?? 'known';
}

/** The pieces of a text or sum, its left side taken apart in a loop: generated code adds up thousands of pieces. */
function partsOf(node: TSESTree.Node): readonly TSESTree.Node[] | undefined {
  if (node.type === 'TemplateLiteral') return node.expressions;
  if (node.type !== 'BinaryExpression') return undefined;
  const parts: TSESTree.Node[] = [];
  let first: TSESTree.Node = node;
  while (first.type === 'BinaryExpression') {
    parts.push(first.right);
    first = withoutWrappers(first.left);
  }
  return [first, ...parts.toReversed()];
}

function ofName(file: SourceFile, node: TSESTree.Node, left: number): Company {
  const name = lastNameOf(node) ?? '';
  if (isSecretName(name, file.settings)) return 'strong';
  const value = behind(file, node);
  if (value !== node && (partsOf(value) || value.type === 'CallExpression')) {
    const found = companyOf(file, value, left - 1);
    if (found !== 'unknown') return found;
  }
  return GUESSABLE_NAMES.has(wordsOf(name).at(-1) ?? '') ? 'known' : 'unknown';
}

const STRONG_NAMES = /^(?:randomUUID|randomBytes|randomInt|getRandomValues|v4|uuidv4|uuid4|nanoid|generateKey|createId)$/u;

/** A call of a strong generator, or a method of its result. The key manager's own does not count: it may stand in for a part already fixed. */
function isStrong(file: SourceFile, node: TSESTree.Node): boolean {
  for (let call = withoutWrappers(node); call.type === 'CallExpression'; ) {
    const { callee } = call;
    const found = exportPathOf(file, callee);
    if (found?.path.startsWith('keyManager.') === true) return false;
    if (found && isStrongExport(found.module, found.path)) return true;
    if (callee.type !== 'MemberExpression') return false;
    call = withoutWrappers(callee.object);
  }
  return false;
}

function isStrongExport(module: string, path: string): boolean {
  if (module === 'nanoid/non-secure') return false;
  if (STRONG_BYTES.some(({ modules, exports }) => modules.includes(module) && exports.includes(path))) return true;
  return STRONG_NAMES.test(path.split('.').at(-1) ?? '') || (module === 'nanoid' || module === 'uuid/v4');
}

/** Whether a node only passes on the value inside it: type wrappers, `await` and optional chains. */
export function isPassedOnBy(parent: TSESTree.Node): boolean {
  return isTypeWrapper(parent) || parent.type === 'ChainExpression' || parent.type === 'AwaitExpression';
}

/** The most reads of one variable that are followed. */
const MAX_READS = 40;

/** The value again, at each place that reads the variable. */
export function readsOf(file: SourceFile, carried: Carried, target: TSESTree.Node): readonly Carried[] {
  const variable = variableOf(file, target);
  return variable ? firstReadsOf(file, variable).map((node) => ({ ...carried, node })) : [];
}

/** Kept, since a variable may be put together of thousands of values. */
const knownReads = perFile(() => new Map<TSESLint.Scope.Variable, readonly TSESTree.Node[]>());

function firstReadsOf(file: SourceFile, variable: TSESLint.Scope.Variable): readonly TSESTree.Node[] {
  const known = knownReads(file).get(variable);
  if (known) return known;
  const reads = variable.references.filter((reference) => reference.isRead()).slice(0, MAX_READS).map(({ identifier }) => identifier);
  knownReads(file).set(variable, reads);
  return reads;
}
