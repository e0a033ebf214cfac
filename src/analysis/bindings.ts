/** What a name in the code stands for: its variable, what that was set to, and whether it ever changes. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { perFile, type SourceFile } from './file.ts';
import { keyNameOf, withoutWrappers } from './nodes.ts';

type Variable = TSESLint.Scope.Variable;

/** The variable behind each identifier that reads or writes one; built once, because scope look-ups are dear. */
const variables = perFile((file: SourceFile): ReadonlyMap<TSESTree.Node, Variable> => {
  const found = new Map<TSESTree.Node, Variable>();
  for (const scope of file.sourceCode.scopeManager?.scopes ?? []) {
    for (const reference of scope.references) {
      if (reference.resolved) found.set(reference.identifier, reference.resolved);
    }
    for (const variable of scope.variables) {
      for (const identifier of variable.identifiers) found.set(identifier, variable);
    }
  }
  return found;
});

/** The variable that an identifier names; `undefined` for globals and for names that are no variables. */
export function variableOf(file: SourceFile, node: TSESTree.Node): Variable | undefined {
  const variable = variables(file).get(node);
  return variable && variable.defs.length > 0 ? variable : undefined;
}

/** Whether an identifier names a global, one that the file neither declares nor imports. */
export function isGlobal(file: SourceFile, node: TSESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name && !variableOf(file, node);
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
  if (!variable || !isNeverReassigned(variable)) return undefined;
  const declarator = declaratorOf(variable);
  return declarator?.id.type === 'Identifier' && declarator.init ? declarator.init : undefined;
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
