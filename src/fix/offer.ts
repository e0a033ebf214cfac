/** Whether an edit may be offered as a fix, and the edits that several fixes share. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../analysis/file.ts';
import { secretRangesOf } from '../analysis/hardcoded.ts';
import { firstFrom } from '../analysis/sorted.ts';
import { importsAlone, type RuntimeImport, runtimeImportOf, withImport } from './runtimeImport.ts';

type Range = Readonly<TSESTree.Range>;

/** A fix as `context.report` takes it. */
export type Fix = (fixer: TSESLint.RuleFixer) => readonly TSESLint.RuleFix[];

/** Edits that need the key manager, given what it is called in the file. */
export type Edit = (fixer: TSESLint.RuleFixer, keyManager: string) => readonly TSESLint.RuleFix[];

/**
 * The fix that makes an edit and imports the key manager; `undefined` when it cannot be offered in this pass.
 *
 * ESLint merges the edits of a fix into one text that reaches caches and reports. That text must not carry another secret of
 * the file, so a fix that would span one waits until the import is there or the other one is gone.
 *
 * @param targets - the nodes that the edit touches
 */
export function fixOf(file: SourceFile, targets: readonly TSESTree.Node[], edit: Edit): Fix | undefined {
  return withRuntime(file, runtimeImportOf(file), targets, edit);
}

/** The same for a suggestion: it is applied alone, so its import may stand where no secret lies between. */
export function suggestionOf(file: SourceFile, targets: readonly TSESTree.Node[], edit: Edit): Fix | undefined {
  const [first] = targets;
  for (const runtime of first ? importsAlone(file, first) : []) {
    const fix = withRuntime(file, runtime, targets, edit);
    if (fix) return fix;
  }
  return undefined;
}

function withRuntime(
  file: SourceFile,
  runtime: RuntimeImport | undefined,
  targets: readonly TSESTree.Node[],
  edit: Edit,
): Fix | undefined {
  if (!runtime || targets.length === 0 || spansOtherSecret(file, runtime, targets)) return undefined;
  return (fixer) => withImport(fixer, runtime, edit(fixer, runtime.name));
}

function spansOtherSecret(file: SourceFile, { insertion }: RuntimeImport, targets: readonly TSESTree.Node[]): boolean {
  const edges = [...targets.flatMap(({ range }) => range), ...(insertion ? [insertion.at] : [])];
  const whole: Range = [Math.min(...edges), Math.max(...edges)];
  return touchesSecret(file, whole, (secret) => !targets.some(({ range }) => overlaps(secret, range)));
}

/** Whether a range touches a secret of which a question is true; secrets stand in their order, none inside another. */
function touchesSecret(file: SourceFile, [start, end]: Range, isAsked: (secret: Range) => boolean = () => true): boolean {
  const all = secretRangesOf(file);
  for (let place = firstFrom(all, ([, stop]) => stop > start); place < all.length; place += 1) {
    const secret = all[place];
    if (!secret || secret[0] >= end) return false;
    if (isAsked(secret)) return true;
  }
  return false;
}

function overlaps(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** The import alone, for edits that can only be made together once it is there; `undefined` when it is. */
export function importFixOf(file: SourceFile): Fix | undefined {
  const runtime = runtimeImportOf(file);
  return runtime?.insertion && ((fixer) => withImport(fixer, runtime, []));
}

/** Whether a fix may be missing only because another one has to land the import first. */
export function isWaitingForImport(file: SourceFile): boolean {
  return runtimeImportOf(file)?.insertion !== undefined && secretRangesOf(file).length > 0;
}

/** Whether a secret stands inside a node, so that replacing the node would delete it. */
export function holdsSecret(file: SourceFile, node: TSESTree.Node): boolean {
  return touchesSecret(file, node.range);
}

/** Whether an expression can be replaced without losing a comment. */
export function holdsNoComment(file: SourceFile, node: TSESTree.Node): boolean {
  return file.sourceCode.getCommentsInside(node).length === 0;
}

/** Replaces an expression, with a space where its text would grow together with the word before it. */
export function replaceExpression(
  file: SourceFile,
  fixer: TSESLint.RuleFixer,
  node: TSESTree.Node,
  text: string,
): TSESLint.RuleFix {
  const before = file.sourceCode.text[node.range[0] - 1] ?? '';
  return fixer.replaceText(node, /[\w$]/u.test(before) ? ` ${text}` : text);
}

/** Wraps an expression in a call and leaves its text alone; a sequence keeps its parentheses. */
export function wrapInCall(
  file: SourceFile,
  fixer: TSESLint.RuleFixer,
  node: TSESTree.Node,
  callee: string,
): readonly TSESLint.RuleFix[] {
  const before = file.sourceCode.text[node.range[0] - 1] ?? '';
  const isSequence = node.type === 'SequenceExpression';
  return [
    fixer.insertTextBefore(node, `${/[\w$]/u.test(before) ? ' ' : ''}${callee}(${isSequence ? '(' : ''}`),
    fixer.insertTextAfter(node, isSequence ? '))' : ')'),
  ];
}
