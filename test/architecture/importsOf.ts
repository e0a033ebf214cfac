/** What a source file imports, in every spelling, by TypeScript's own parser. */
import ts from 'typescript';

/** One import as it is written: `dynamic` is `import()`, `require` both `require()` and `import x = require()`. */
export interface Import {
  readonly specifier: string;
  readonly isType: boolean;
  readonly kind: 'static' | 'dynamic' | 'require' | 're-export';
}

/** All imports of a file whose specifier is a literal; a computed one can't name a layer. */
export const importsOf = (path: string, text: string): readonly Import[] => {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = importOf(node);
    if (one) found.push(one);
    ts.forEachChild(node, visit);
  };
  visit(parse(path, text));
  return found;
};

/** Whether a file holds nothing but re-exports. */
export const isBarrel = (path: string, text: string): boolean => {
  const { statements } = parse(path, text);
  return statements.length > 0 && statements.every((statement) => isReExport(statement));
};

const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

const isReExport = (node: ts.Node): node is ts.ExportDeclaration =>
  ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;

const importOf = (node: ts.Node): Import | undefined => {
  if (ts.isImportDeclaration(node)) {
    return from(node.moduleSpecifier, 'static', node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  }
  if (isReExport(node)) return from(node.moduleSpecifier, 're-export', node.isTypeOnly);
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? from(node.argument.literal, 'static', true) : undefined;
  }
  if (ts.isExternalModuleReference(node)) return from(node.expression, 'require', false);
  if (!ts.isCallExpression(node)) return undefined;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return from(node.arguments[0], 'dynamic', false);
  if (ts.isIdentifier(node.expression) && node.expression.text === 'require') {
    return from(node.arguments[0], 'require', false);
  }
  return undefined;
};

const from = (node: ts.Node | undefined, kind: Import['kind'], isType: boolean): Import | undefined =>
  node && ts.isStringLiteralLike(node) ? { specifier: node.text, isType, kind } : undefined;
