/** Turns a constant that keeps a secret's value into the handle, and each read of it into a read of the value. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../analysis/bindings.ts';
import { type Capture, handleReadsOf } from '../analysis/captures.ts';
import { isDisabled } from '../analysis/disabled.ts';
import type { SourceFile } from '../analysis/file.ts';
import { enclosingFunctionOf, isWithin, nodesOf, runsAtModuleLoad } from '../analysis/nodes.ts';
import { isOpenBehind } from '../analysis/missingValues.ts';
import { presenceCheckOf } from '../analysis/presence.ts';
import { obstacleIn } from '../analysis/repeatable.ts';
import { rotatingSlotAround, rotatingSlotsOf } from '../analysis/rotatingSlots.ts';
import { type Fix, fixOf, holdsNoComment } from './offer.ts';
import { type RotatingEdits, rotatingEditsOf } from './rotatingPlace.ts';

/** The edits that make one constant a handle, and the nodes that they touch. */
export interface HandleEdits {
  readonly targets: readonly TSESTree.Node[];
  /** Something else may change with them, so they are a suggestion. */
  readonly isOffered: boolean;
  readonly edit: (fixer: TSESLint.RuleFixer) => readonly TSESLint.RuleFix[];
}

/**
 * The edits for a captured constant; `undefined` when a read of it needs the value where it stands.
 *
 * @param isLeft - which reads stay as they are, because what they hand on becomes the handle
 */
export function handleEditsOf(
  file: SourceFile,
  { keeper, reveal }: Capture,
  isLeft: (read: TSESTree.Node) => boolean = () => false,
): HandleEdits | undefined {
  if (keeper.type !== 'VariableDeclarator' || !keeper.init) return undefined;
  const { init } = keeper;
  const isPart = valueOf(init) !== reveal.node;
  if (isPart && (reveal.node.arguments.length > 0 || obstacleIn(file, init, reveal.node) !== undefined)) return undefined;
  if (!['reveal', 'value'].includes(reveal.method) || !holdsNoComment(file, init) || !hasPlainType(keeper.id)) return undefined;
  if ((reveal.method === 'value') !== (init.type === 'AwaitExpression')) return undefined;
  const places = new Map<TSESTree.Node, RotatingEdits>();
  const isAllowedAtLoad = (node: TSESTree.Node): boolean =>
    !isPart && (placeOf(file, node) !== undefined || presenceCheckOf(node) !== undefined || isLeft(node));
  const found = handleReadsOf(file, keeper, isAllowedAtLoad)?.map(({ identifier }) => identifier);
  if (!found || (isPart && !found.every((read) => isFreeOfChecks(read) && meansTheSame(file, init, reveal.node, read)))) return undefined;

  const reads = found.filter((read) => !isLeft(read));
  for (const read of reads) {
    // In a function an option that may not be there would be a guess for nothing: the value is read anew there.
    const place = isPart ? undefined : placeOf(file, read);
    if (place && (!place.isOffered || runsAtModuleLoad(read))) places.set(read, place);
  }
  const isOptional = reveal.node.arguments.length > 0;
  const text = isPart ? file.sourceCode.getText(init) : '';
  const [before, after] = [text.slice(0, reveal.node.range[0] - init.range[0]), isPart ? text.slice(reveal.node.range[1] - init.range[0]) : ''];
  return {
    targets: [keeper, ...reads.flatMap((read) => places.get(read)?.targets ?? [presenceCheckOf(read)?.node ?? read])],
    isOffered: [...places.values()].some((place) => place.isOffered),
    edit: (fixer) => [
      ...typeRemoval(fixer, keeper.id),
      ...(init.range[0] < reveal.node.range[0] ? [fixer.removeRange([init.range[0], reveal.node.range[0]])] : []),
      fixer.removeRange([reveal.handle.range[1], init.range[1]]),
      ...reads.flatMap((read) => {
        const place = places.get(read);
        const edits = place?.edit(fixer, read.name) ?? [];
        return place?.isInstead ? edits : [readEdit(fixer, read, before, after, isOptional && !isGuarded(file, reads, read)), ...edits];
      }),
    ],
  };
}

/** The edits of the place that a read stands in; of several in one object, the first read carries them. */
function placeOf(file: SourceFile, read: TSESTree.Node): RotatingEdits | undefined {
  const slot = rotatingSlotAround(file, read);
  const edits = slot && rotatingEditsOf(file, slot, read);
  if (!edits || slot.rotation.kind !== 'object') return edits;
  const [first] = [...rotatingSlotsOf(file).values()].filter(({ whole }) => whole === slot.whole);
  return first === slot ? edits : { ...edits, targets: [read], edit: () => [] };
}

/** What is made of a value is there whether or not the secret is. */
function isFreeOfChecks(read: TSESTree.Node): boolean {
  return presenceCheckOf(read) === undefined && read.parent?.type !== 'ExportSpecifier';
}

/** Whether the names in an initialiser, apart from those of the value, stand for the same where the constant is read. */
function meansTheSame(file: SourceFile, init: TSESTree.Node, value: TSESTree.Node, read: TSESTree.Node): boolean {
  return nodesOf(file, 'Identifier').every((identifier) => {
    const { parent } = identifier;
    const isMember = parent.type === 'MemberExpression' && parent.property === identifier && !parent.computed;
    if (isMember || !isWithin(identifier, init) || isWithin(identifier, value)) return true;
    for (let scope: TSESLint.Scope.Scope | null = file.sourceCode.getScope(read); scope; scope = scope.upper) {
      const variable = scope.set.get(identifier.name);
      if (variable && variable.defs.length > 0) return variable === variableOf(file, identifier);
    }
    return true;
  });
}

/** What a declaration takes: the value, or what a promise of it comes to. */
function valueOf(init: TSESTree.Expression): TSESTree.Node {
  return init.type === 'AwaitExpression' ? init.argument : init;
}

/** `: string` goes with the value, with `| undefined` too, and so do the types of bytes; any other annotation would have to be understood. */
function hasPlainType(id: TSESTree.BindingName): boolean {
  const type = id.typeAnnotation?.typeAnnotation;
  if (type?.type === 'TSTypeReference') return type.typeName.type === 'Identifier' && /^(?:Buffer|Uint8Array)$/u.test(type.typeName.name);
  return !type || [...(type.type === 'TSUnionType' ? type.types : [type])].every((one) => one.type === 'TSStringKeyword' || one.type === 'TSUndefinedKeyword');
}

function typeRemoval(fixer: TSESLint.RuleFixer, id: TSESTree.BindingName): readonly TSESLint.RuleFix[] {
  return id.typeAnnotation ? [fixer.remove(id.typeAnnotation)] : [];
}

function readEdit(
  fixer: TSESLint.RuleFixer,
  read: TSESTree.Identifier | TSESTree.JSXIdentifier,
  before: string,
  after: string,
  isOptional: boolean,
): TSESLint.RuleFix {
  const { name, parent } = read;
  const check = presenceCheckOf(read);
  if (check) return fixer.replaceText(check.node, `${check.isNegated ? '!' : ''}${name}.has()`);
  const shorthand = parent.type === 'Property' && parent.shorthand && parent.value === read ? `${name}: ` : '';
  return fixer.replaceText(read, `${shorthand}${before}${name}.reveal(${isOptional ? '{ optional: true }' : ''})${after}`);
}

/** Whether a check of the constant that does not go on without it stands before a read, in the same function, one around it or at module scope. */
function isGuarded(file: SourceFile, reads: readonly TSESTree.Node[], read: TSESTree.Node): boolean {
  return reads.some((other) => {
    const { parent } = other;
    if (parent?.type === 'LogicalExpression' && parent.operator === '&&' && parent.left === other && isWithin(read, parent.right)) return true;
    const check = presenceCheckOf(other);
    if (!check || other.range[0] >= read.range[0] || isOpenBehind(file, check, read)) return false;
    const inside = enclosingFunctionOf(other);
    return inside === undefined || isWithin(read, inside);
  });
}

/**
 * One fix per group of constants whose edits overlap, given to the first of the group.
 *
 * ESLint applies one of several overlapping fixes a pass; constants declared together and read together would need a pass each.
 */
export function constantFixes(file: SourceFile, captures: readonly Capture[], rule: string): ReadonlyMap<Capture, Fix> {
  const spans = captures
    .filter(({ kind, reveal }) => (kind === 'constant' || kind === 'closure') && reveal.method === 'reveal' && !isDisabled(file, rule, reveal.node.loc.start.line))
    .flatMap((capture) => spanOf(file, capture) ?? [])
    .toSorted((a, b) => a.start - b.start);
  const groups: Span[][] = [];
  let end = -1;
  for (const span of spans) {
    if (span.start <= end) groups.at(-1)?.push(span);
    else groups.push([span]);
    end = Math.max(end, span.end);
  }
  return new Map(groups.flatMap((group) => groupFix(file, group)));
}

interface Span {
  readonly capture: Capture;
  readonly edits: HandleEdits;
  readonly start: number;
  readonly end: number;
}

function spanOf(file: SourceFile, capture: Capture): Span | undefined {
  const edits = handleEditsOf(file, capture);
  if (edits?.isOffered === true) return undefined;
  const edges = edits?.targets.flatMap(({ range }) => range) ?? [];
  return edits && { capture, edits, start: Math.min(...edges), end: Math.max(...edges) };
}

function groupFix(file: SourceFile, group: readonly Span[]): readonly (readonly [Capture, Fix])[] {
  const [first] = group;
  const targets = group.flatMap(({ edits }) => edits.targets);
  const fix = fixOf(file, targets, (fixer) => group.flatMap(({ edits }) => edits.edit(fixer)));
  return first && fix ? [[first.capture, fix]] : [];
}
