/** How a fix reaches the key manager: the name it has in the file, and the one edit that imports it. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { perFile, type SourceFile } from '../analysis/file.ts';
import { runtimeModuleOf } from '../analysis/handles.ts';
import { keyNameOf, nodesOf } from '../analysis/nodes.ts';
import { indentAt, lineEndOf, quoted, usesSemicolons } from './fileStyle.ts';
import { type Anchor, anchorBeside, importAnchorOf, usualAnchorOf } from './importAnchor.ts';
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
  const free = freeNameOf(file, baseOf(system));
  const name = system === 'import-equals' ? `${free}.${EXPORT}` : free;
  return { name, insertion: newImportOf(file, module, system, importAnchorOf(file, system)) };
});

/**
 * The imports that an edit may bring when it is applied alone, as suggestions are, best first.
 *
 * Nothing else has to agree on their place, so one may stand right before the statement that changes.
 */
export function importsAlone(file: SourceFile, node: TSESTree.Node): readonly RuntimeImport[] {
  const shared = runtimeImportOf(file);
  if (!shared?.insertion?.text.includes('import') || moduleSystemOf(file) !== 'esm') return shared ? [shared] : [];
  const beside = newImportOf(file, runtimeModuleOf(file), 'esm', anchorBeside(file, node));
  return [usualInsertionOf(file), beside].map((insertion) => ({ name: shared.name, insertion }));
}

/** The new import of a module at its usual place, which all suggestions of a file share. */
const usualInsertionOf = perFile((file: SourceFile): RuntimeImport['insertion'] =>
  newImportOf(file, runtimeModuleOf(file), 'esm', usualAnchorOf(file, 'esm')),
);

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
function freeNameOf(file: SourceFile, base = EXPORT): string {
  const taken = takenNamesOf(file);
  if (!taken.has(base)) return base;
  for (let number = 1; ; number++) if (!taken.has(`${base}${String(number)}`)) return `${base}${String(number)}`;
}

/** What the file's own name for the import is made of: `import keyturn = require()` takes the whole module. */
function baseOf(system: ModuleSystem): string {
  return system === 'import-equals' ? 'keyturn' : EXPORT;
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

function newImportOf(
  file: SourceFile,
  module: string,
  system: ModuleSystem,
  anchor: Anchor,
): RuntimeImport['insertion'] {
  const eol = lineEndOf(file);
  const { ast } = file.sourceCode;
  const mayContinue = (): boolean => system !== 'esm' && continuesLine(ast.tokens.find(({ range }) => range[0] >= anchor.at));
  const statement = importText(file, module, system) + (usesSemicolons(file) || mayContinue() ? ';' : '');
  // The scripts of components are often set in.
  const indent = indentAt(file, anchor.at);
  if (anchor.after) return { at: anchor.at, text: `${eol}${indent}${statement}` };
  return { at: anchor.at, text: `${statement}${eol}${indent}` };
}

function importText(file: SourceFile, module: string, system: ModuleSystem): string {
  const name = freeNameOf(file, baseOf(system));
  const source = quoted(file, module);
  if (system === 'esm') return `import { ${specifierText(name, ' as ')} } from ${source}`;
  if (system === 'commonjs') return `const { ${specifierText(name, ': ')} } = require(${source})`;
  return `import ${name} = require(${source})`;
}

/** Whether a token at the start of a line belongs to the statement before, when no semicolon ends that. */
function continuesLine(token: TSESTree.Token | undefined): boolean {
  return token !== undefined && /^[([/+\-`]/u.test(token.value);
}
