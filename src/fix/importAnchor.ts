/** Where a new import goes in a file, so that directives, comments and the order of statements stay right. */
import type { TSESTree } from '@typescript-eslint/utils';
import { environmentSecretsOf } from '../analysis/environmentSecrets.ts';
import type { SourceFile } from '../analysis/file.ts';
import { hardcodedSecretsOf } from '../analysis/hardcoded.ts';
import { stayingSecretsOf } from '../analysis/hindrances.ts';
import { statementAround, statementsOf } from '../analysis/nodes.ts';
import { firstFrom } from '../analysis/sorted.ts';
import type { ModuleSystem } from './moduleSystem.ts';

/** A position for a new statement, and whether it goes after what ends there or before what starts there. */
export interface Anchor {
  readonly at: number;
  readonly after: boolean;
}

/** Where a new import goes; past the secrets that stay in the code, when the first edit comes after them. */
export function importAnchorOf(file: SourceFile, system: ModuleSystem): Anchor {
  return anchorPastStaying(file, system, usualAnchorOf(file, system));
}

/** Right before the top-level statement that a node belongs to. */
export function anchorBeside(file: SourceFile, node: TSESTree.Node): Anchor {
  return { at: startWithComments(file, statementAround(file, node) ?? node), after: false };
}

function startWithComments(file: SourceFile, node: TSESTree.Node): number {
  const [decorator] = decoratorsOf(node);
  const first = decorator && decorator.range[0] < node.range[0] ? decorator : node;
  const [comment] = attachedComments(file, first);
  return (comment ?? first).range[0];
}

/** Those of `@Injectable() export class …` stand before the export, which does not hold them. */
function decoratorsOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const declared = node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration' ? node.declaration : node;
  // A parser of plain JavaScript knows of none.
  return declared?.type === 'ClassDeclaration' && 'decorators' in declared ? declared.decorators : [];
}

/** After the last import; else after the directives; else before the first statement and the comment that is its own. */
export function usualAnchorOf(file: SourceFile, system: ModuleSystem): Anchor {
  const { sourceCode } = file;
  const statements = statementsOf(file);
  const isImport = (node: TSESTree.Node): boolean =>
    node.type === 'ImportDeclaration' || node.type === 'TSImportEqualsDeclaration';
  const last =
    (system === 'commonjs' ? undefined : statements.findLast(isImport)) ??
    statements.findLast((node) => node.type === 'ExpressionStatement' && node.directive !== undefined);
  if (last) return { at: endOfLineAfter(file, last), after: true };
  const [first] = statements;
  if (!first) return { at: sourceCode.text.length, after: false };
  return { at: startWithComments(file, first), after: false };
}

/**
 * Another place for the import when secrets stay in the code between the usual one and the first edit.
 *
 * A fix's text holds all that stands between its edits, so it would carry those secrets. Imports work from any place of a module.
 */
function anchorPastStaying(file: SourceFile, system: ModuleSystem, usual: Anchor): Anchor {
  const staying = system === 'esm' ? stayingSecretsOf(file) : [];
  if (staying.length === 0) return usual;
  const unmoved = new Set(staying);
  const edits = [...hardcodedSecretsOf(file).filter((secret) => !unmoved.has(secret)), ...environmentSecretsOf(file)];
  const starts = edits.map(({ node }) => node.range[0]).toSorted((a, b) => a - b);
  const anchors = [usual, ...staying.map(({ node }) => ({ at: topLevelEndOf(file, node), after: true }))];
  // Secrets stand in their order, none inside another: the next edit and the next one that stays speak for all behind an anchor.
  const isClear = ({ at }: Anchor): boolean => {
    const edit = starts[firstFrom(starts, (start) => start >= at)];
    const next = staying[firstFrom(staying, ({ node }) => node.range[0] >= at)];
    return edit !== undefined && (next === undefined || edit < next.node.range[1]);
  };
  return anchors.find(isClear) ?? anchors.at(-1) ?? usual;
}

function topLevelEndOf(file: SourceFile, node: TSESTree.Node): number {
  const statement = statementAround(file, node);
  return statement ? endOfLineAfter(file, statement) : node.range[1];
}

/** Past the comment that follows a statement on its own line, so that the comment stays with it. */
function endOfLineAfter(file: SourceFile, node: TSESTree.Node): number {
  const last = lastTokenOf(file, node);
  const [comment] = file.sourceCode.getCommentsAfter(last);
  if (comment?.loc.start.line !== last.loc.end.line) return last.range[1];
  return comment.loc.end.line === comment.loc.start.line ? comment.range[1] : last.range[1];
}

/** The end of a statement, but for a semicolon that starts a line: that one guards what follows. */
function lastTokenOf(file: SourceFile, node: TSESTree.Node): TSESTree.Node | TSESTree.Token {
  const last = file.sourceCode.getLastToken(node);
  const before = last?.value === ';' ? file.sourceCode.getTokenBefore(last) : null;
  return before && before.loc.end.line < node.loc.end.line ? before : node;
}

/** The comments that touch a statement, such as its JSDoc; a header above a blank line is not among them. */
function attachedComments(file: SourceFile, node: TSESTree.Node): readonly TSESTree.Comment[] {
  const attached: TSESTree.Comment[] = [];
  let line = node.loc.start.line;
  for (const comment of file.sourceCode.getCommentsBefore(node).toReversed()) {
    const isHeader =
      /^\s*(?:@ts-|@jest-environment|eslint|global\b|!)/u.test(comment.value) ||
      (comment.loc.start.line === 1 && !comment.value.startsWith('*'));
    if (comment.loc.end.line < line - 1 || isHeader) break;
    attached.unshift(comment);
    line = comment.loc.start.line;
  }
  return attached;
}
