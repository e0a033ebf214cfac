/** How a fix reaches the key manager: the name it has in the file, and the one edit that imports it. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { environmentSecretsOf } from '../analysis/environmentSecrets.ts';
import { perFile, type SourceFile } from '../analysis/file.ts';
import { hardcodedSecretsOf } from '../analysis/hardcoded.ts';
import { stayingSecretsOf } from '../analysis/hindrances.ts';
import { runtimeModuleOf } from '../analysis/handles.ts';
import { isWithin, keyNameOf, nodesOf } from '../analysis/nodes.ts';
import { type ModuleSystem, moduleSystemOf } from './moduleSystem.ts';

/** The one identifier that fixes import; a second one would cost every file another pass. */
const EXPORT = 'keyManager';

export interface RuntimeImport {
  /** What the key manager is called in this file, such as `keyManager` or `runtime.keyManager`. */
  readonly name: string;
  /** The edit that makes the name known; `undefined` once it is. */
  readonly insertion: { readonly at: number; readonly text: string } | undefined;
}

/** How code of a file reaches the key manager; `undefined` where nothing can be imported. */
export const runtimeImportOf = perFile((file: SourceFile): RuntimeImport | undefined => {
  const module = runtimeModuleOf(file);
  const existing = existingImportOf(file, module) ?? existingRequireOf(file, module);
  if (existing) return existing;
  const system = moduleSystemOf(file);
  if (!system) return undefined;
  const name = system === 'import-equals' ? `${freeNameOf(file)}.${EXPORT}` : freeNameOf(file);
  return { name, insertion: newImportOf(file, module, system) };
});

/** The edits of a fix plus the import, while the file lacks it. */
export function withImport(
  fixer: TSESLint.RuleFixer,
  runtime: RuntimeImport,
  edits: readonly TSESLint.RuleFix[],
): readonly TSESLint.RuleFix[] {
  const { insertion } = runtime;
  if (!insertion) return edits;
  return [fixer.insertTextAfterRange([insertion.at, insertion.at], insertion.text), ...edits];
}

function existingImportOf(file: SourceFile, module: string): RuntimeImport | undefined {
  for (const node of nodesOf(file, 'ImportDeclaration')) {
    if (node.source.value !== module || node.importKind === 'type') continue;
    const found = importedNameOf(node);
    if (found) return { name: found, insertion: undefined };
    const last = node.specifiers.at(-1);
    if (last) return { name: freeNameOf(file), insertion: extensionOf(file, last) };
  }
  return undefined;
}

function importedNameOf(node: TSESTree.ImportDeclaration): string | undefined {
  for (const specifier of node.specifiers) {
    if (specifier.type === 'ImportNamespaceSpecifier') return `${specifier.local.name}.${EXPORT}`;
    if (specifier.type !== 'ImportSpecifier' || specifier.importKind === 'type') continue;
    if (specifier.imported.type === 'Identifier' && specifier.imported.name === EXPORT) return specifier.local.name;
  }
  return undefined;
}

function extensionOf(file: SourceFile, last: TSESTree.ImportClause): RuntimeImport['insertion'] {
  const specifier = specifierText(freeNameOf(file), ' as ');
  const text = last.type === 'ImportSpecifier' ? `, ${specifier}` : `, { ${specifier} }`;
  return { at: last.range[1], text };
}

function specifierText(name: string, rename: string): string {
  return name === EXPORT ? EXPORT : `${EXPORT}${rename}${name}`;
}

function existingRequireOf(file: SourceFile, module: string): RuntimeImport | undefined {
  for (const node of nodesOf(file, 'VariableDeclarator')) {
    if (node.parent.parent.type !== 'Program' || !node.init || !isRequireOf(node.init, module)) continue;
    if (node.id.type === 'Identifier') return { name: `${node.id.name}.${EXPORT}`, insertion: undefined };
    if (node.id.type === 'ObjectPattern') return ofPattern(file, node.id);
  }
  for (const node of nodesOf(file, 'TSImportEqualsDeclaration')) {
    const { moduleReference } = node;
    if (moduleReference.type !== 'TSExternalModuleReference') continue;
    if (isLiteral(moduleReference.expression, module)) return { name: `${node.id.name}.${EXPORT}`, insertion: undefined };
  }
  return undefined;
}

function isRequireOf(node: TSESTree.Node, module: string): boolean {
  const [source] = node.type === 'CallExpression' ? node.arguments : [];
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name === 'require' &&
    source !== undefined &&
    isLiteral(source, module)
  );
}

function isLiteral(node: TSESTree.Node, value: string): boolean {
  return node.type === 'Literal' && node.value === value;
}

function ofPattern(file: SourceFile, pattern: TSESTree.ObjectPattern): RuntimeImport | undefined {
  for (const property of pattern.properties) {
    if (property.type === 'Property' && keyNameOf(property) === EXPORT && property.value.type === 'Identifier') {
      return { name: property.value.name, insertion: undefined };
    }
  }
  const last = pattern.properties.at(-1);
  if (!last || last.type === 'RestElement') return undefined;
  const name = freeNameOf(file);
  return { name, insertion: { at: last.range[1], text: `, ${specifierText(name, ': ')}` } };
}

/** A name that nothing in the file declares or expects to find outside. */
function freeNameOf(file: SourceFile): string {
  const taken = takenNamesOf(file);
  if (!taken.has(EXPORT)) return EXPORT;
  for (let number = 1; ; number++) if (!taken.has(`${EXPORT}${String(number)}`)) return `${EXPORT}${String(number)}`;
}

/** Every name that some scope of the file declares or leaves unresolved. */
export const takenNamesOf = perFile((file: SourceFile): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const scope of file.sourceCode.scopeManager?.scopes ?? []) {
    for (const variable of scope.variables) names.add(variable.name);
    for (const reference of scope.through) names.add(reference.identifier.name);
  }
  return names;
});

function newImportOf(file: SourceFile, module: string, system: ModuleSystem): RuntimeImport['insertion'] {
  const anchor = anchorPastStaying(file, system, anchorOf(file, system));
  const eol = file.sourceCode.text.includes('\r\n') ? '\r\n' : '\n';
  const statement = importText(file, module, system);
  if (anchor.after) return { at: anchor.at, text: `${eol}${statement}` };
  return { at: anchor.at, text: `${statement}${eol}` };
}

function importText(file: SourceFile, module: string, system: ModuleSystem): string {
  const name = freeNameOf(file);
  const quote = quoteOf(file);
  const source = `${quote}${module}${quote}`;
  const end = usesSemicolons(file) ? ';' : '';
  if (system === 'esm') return `import { ${specifierText(name, ' as ')} } from ${source}${end}`;
  if (system === 'commonjs') return `const { ${specifierText(name, ': ')} } = require(${source});`;
  return `import ${name} = require(${source});`;
}

interface Anchor {
  readonly at: number;
  readonly after: boolean;
}

/** After the last import; else after the directives; else before the first statement and the comment that is its own. */
function anchorOf(file: SourceFile, system: ModuleSystem): Anchor {
  const { sourceCode } = file;
  const statements = sourceCode.ast.body;
  const isImport = (node: TSESTree.Node): boolean =>
    node.type === 'ImportDeclaration' || node.type === 'TSImportEqualsDeclaration';
  const last =
    (system === 'commonjs' ? undefined : statements.findLast(isImport)) ??
    statements.findLast((node) => node.type === 'ExpressionStatement' && node.directive !== undefined);
  if (last) return { at: endOfLineAfter(file, last), after: true };
  const [first] = statements;
  if (!first) return { at: sourceCode.text.length, after: false };
  const [comment] = attachedComments(file, first);
  return { at: (comment ?? first).range[0], after: false };
}

/**
 * Another place for the import when secrets stay in the code between the usual one and the first edit.
 *
 * A fix's text holds all that stands between its edits, so it would carry those secrets. Imports work from any place of a module.
 */
function anchorPastStaying(file: SourceFile, system: ModuleSystem, usual: Anchor): Anchor {
  const staying = system === 'esm' ? stayingSecretsOf(file) : [];
  if (staying.length === 0) return usual;
  const edits = [...hardcodedSecretsOf(file).filter((secret) => !staying.includes(secret)), ...environmentSecretsOf(file)];
  const starts = edits.map(({ node }) => node.range[0]);
  const anchors = [usual, ...staying.map(({ node }) => ({ at: topLevelEndOf(file, node), after: true }))];
  const isClear = ({ at }: Anchor, start: number): boolean =>
    at <= start && !staying.some(({ node }) => node.range[0] >= at && node.range[1] <= start);
  return anchors.find((anchor) => starts.some((start) => isClear(anchor, start))) ?? anchors.at(-1) ?? usual;
}

function topLevelEndOf(file: SourceFile, node: TSESTree.Node): number {
  const statement = file.sourceCode.ast.body.find((candidate) => isWithin(node, candidate));
  return statement ? endOfLineAfter(file, statement) : node.range[1];
}

/** Past the comment that follows a statement on its own line, so that the comment stays with it. */
function endOfLineAfter(file: SourceFile, node: TSESTree.Node): number {
  const [comment] = file.sourceCode.getCommentsAfter(node);
  const follows = comment?.loc.start.line === node.loc.end.line && comment.loc.end.line === comment.loc.start.line;
  return follows && comment ? comment.range[1] : node.range[1];
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

function quoteOf(file: SourceFile): string {
  const [first] = nodesOf(file, 'ImportDeclaration');
  const literal = first?.source ?? nodesOf(file, 'Literal').find(({ value }) => typeof value === 'string');
  return literal?.raw.startsWith('"') ? '"' : "'";
}

function usesSemicolons(file: SourceFile): boolean {
  const [first] = file.sourceCode.ast.body.filter(({ type }) => /^(?:Import|Variable|Expression)/u.test(type));
  return first === undefined || file.sourceCode.getText(first).endsWith(';');
}
