/** What a name in the code stands for: its variable, what that was set to, and whether it ever changes. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { perFile, type SourceFile } from './file.ts';
import { keyNameOf, withoutWrappers } from './nodes.ts';

type Variable = TSESLint.Scope.Variable;

type Referrers = ReadonlyMap<TSESTree.Node, Variable>;

/** What is known of the names of a file, in one place because it is asked for at every step. */
interface Names {
  readonly variables: ReadonlyMap<string, readonly Variable[]>;
  readonly aliases: ReadonlySet<string>;
  /** The variable behind each identifier of a name, since scope look-ups are dear; most names are never asked for. */
  readonly referrers: Map<string, Referrers>;
  /** What variables were set to: generated code refers to some of them thousands of times. */
  readonly initialisers: Map<Variable, TSESTree.Expression | undefined>;
}

const namesOf = perFile((file: SourceFile): Names => {
  const found = new Map<string, Variable[]>();
  const aliases = new Set<string>();
  for (const { variables } of file.sourceCode.scopeManager?.scopes ?? []) {
    for (const variable of variables) {
      const { defs, name } = variable;
      // What is only declared, `declare const Deno`, is a global.
      if (defs.length === 0 || defs.every(({ parent }) => parent?.type === 'VariableDeclaration' && parent.declare)) continue;
      if (defs.some(({ type }) => type === 'ImportBinding' || type === 'Variable')) aliases.add(name);
      const known = found.get(name);
      if (known) known.push(variable);
      else found.set(name, [variable]);
    }
  }
  return { variables: found, aliases, referrers: new Map(), initialisers: new Map() };
});

/** Names that may stand for something else: for what was imported, or what a variable was set to. Functions and parameters are themselves. */
export function aliasesOf(file: SourceFile): ReadonlySet<string> {
  return namesOf(file).aliases;
}

/** The variables of a name, in all scopes of a file. */
export function variablesNamed(file: SourceFile, name: string): readonly Variable[] {
  return namesOf(file).variables.get(name) ?? [];
}

/** Whether a name means the same everywhere in a file: it is declared once at most. */
export function isDeclaredOnce(file: SourceFile, name: string): boolean {
  return variablesNamed(file, name).length < 2;
}

function referrersOf(file: SourceFile, name: string): Referrers | undefined {
  const names = namesOf(file);
  const known = names.referrers.get(name);
  if (known) return known;
  const variables = names.variables.get(name);
  if (!variables) return undefined;
  const referrers = new Map<TSESTree.Node, Variable>();
  for (const variable of variables) {
    for (const { identifier } of variable.references) referrers.set(identifier, variable);
    for (const identifier of variable.identifiers) referrers.set(identifier, variable);
  }
  names.referrers.set(name, referrers);
  return referrers;
}

/** The variable that an identifier names; `undefined` for globals and for names that are no variables. */
export function variableOf(file: SourceFile, node: TSESTree.Node): Variable | undefined {
  return node.type === 'Identifier' || node.type === 'JSXIdentifier' ? referrersOf(file, node.name)?.get(node) : undefined;
}

/** Whether an identifier names a global, one that the file neither declares nor imports. */
export function isGlobal(file: SourceFile, node: TSESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name && !variableOf(file, node);
}

/** Where the file reads names that it neither declares nor imports, of those that are wanted. */
export function undeclaredReadsOf({ sourceCode: { scopeManager } }: SourceFile, isWanted: (name: string) => boolean): readonly TSESTree.Identifier[] {
  const global = scopeManager?.globalScope ?? scopeManager?.scopes[0];
  if (!global) return [];
  const found: TSESTree.Identifier[] = [];
  const note = ({ identifier }: TSESLint.Scope.Reference): void => {
    if (identifier.type === 'Identifier') found.push(identifier);
  };
  for (const reference of global.through) if (isWanted(reference.identifier.name)) note(reference);
  // ESLint takes the names that it knows of the language and its hosts for variables that nothing defines.
  for (const { defs, name, references } of global.variables) if (references.length > 0 && defs.length === 0 && isWanted(name)) references.forEach(note);
  return found;
}

/** Whether a variable keeps the value that its declaration gave it. */
export function isNeverReassigned(variable: Variable): boolean {
  return variable.references.every((reference) => reference.init === true || !reference.isWrite());
}

/** The declarator of a variable that is declared once by `const x = …`, `let x = …` or `var x = …`. */
export function declaratorOf(variable: Variable): TSESTree.VariableDeclarator | undefined {
  const [definition, ...others] = variable.defs;
  if (!definition || others.length > 0) return undefined;
  return definition.node.type === 'VariableDeclarator' ? definition.node : undefined;
}

/** The expression that a never-reassigned variable stands for, when it is declared by a plain `x = expression`. */
export function initialiserOf(file: SourceFile, node: TSESTree.Node): TSESTree.Expression | undefined {
  const variable = variableOf(file, node);
  if (!variable) return undefined;
  const known = namesOf(file).initialisers;
  if (!known.has(variable)) known.set(variable, givenAtDeclaration(variable));
  return known.get(variable);
}

function givenAtDeclaration(variable: Variable): TSESTree.Expression | undefined {
  const declarator = declaratorOf(variable);
  if (declarator?.id.type !== 'Identifier' || !declarator.init) return undefined;
  return isNeverReassigned(variable) ? declarator.init : undefined;
}

/** The expression behind a node: through type wrappers and never-reassigned variables, a bounded number of steps. */
export function behind(file: SourceFile, node: TSESTree.Node): TSESTree.Node {
  let current = withoutWrappers(node);
  for (let step = 0; step < 10 && current.type === 'Identifier'; step++) {
    const init = initialiserOf(file, current);
    if (!init) return current;
    current = withoutWrappers(init);
  }
  return current;
}

/** The value of a member of an object literal by name; the last one counts, spreads after it make it unknown. */
export function propertyOf(
  object: TSESTree.ObjectExpression,
  name: string,
): TSESTree.Property | undefined {
  for (const property of object.properties.toReversed()) {
    if (property.type === 'SpreadElement') return undefined;
    if (keyNameOf(property) === name) return property;
  }
  return undefined;
}

/** Whether a declared variable leaves the module under its own or another name. */
export function isExported(variable: Variable): boolean {
  const declaration = declaratorOf(variable)?.parent;
  if (declaration?.parent.type === 'ExportNamedDeclaration') return true;
  return variable.references.some(({ identifier: { parent } }) => {
    return parent.type === 'ExportSpecifier' || parent.type === 'ExportDefaultDeclaration';
  });
}
