/** What a text holds as a parser sees it: comments, names, and what the names stand for. */
import { parseForESLint } from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import * as svelte from 'svelte-eslint-parser';
import { parser } from 'typescript-eslint';
import vue from 'vue-eslint-parser';
import type { Sample } from './sample.ts';

/** A text, taken apart. */
export interface Scan {
  readonly comments: readonly string[];
  readonly declared: ReadonlySet<string>;
  /** Names declared twice in one scope. */
  readonly doubled: ReadonlySet<string>;
  /** Names that nothing in the text declares. */
  readonly unresolved: ReadonlySet<string>;
  /** Names declared inside a scope around which the same name is declared. */
  readonly shadowing: ReadonlySet<string>;
  /** Ranges of templates, comments and JSX texts that span lines. */
  readonly blocks: readonly (readonly [number, number])[];
  readonly tokens: readonly { readonly type: string; readonly value: string; readonly range: readonly [number, number] }[];
}

/** What is needed of a parser's answer. */
interface Parsed {
  readonly ast: { readonly comments: readonly Part[]; readonly tokens: Scan['tokens'] };
  readonly scopeManager: { readonly scopes: readonly Scope[] };
}

interface Part {
  readonly value: string;
  readonly range: readonly [number, number];
}

interface Scope {
  readonly upper: Scope | null;
  readonly set: ReadonlyMap<string, { readonly defs: readonly unknown[] }>;
  readonly variables: readonly { readonly name: string; readonly defs: readonly unknown[] }[];
  readonly through: readonly { readonly identifier: { readonly type: string; readonly name?: unknown } }[];
}

function isDeclaredAround({ upper }: Scope, name: string): boolean {
  for (let scope = upper; scope; scope = scope.upper) if ((scope.set.get(name)?.defs.length ?? 0) > 0) return true;
  return false;
}

/** The scripts of a component, as ESLint has them. */
function componentOf(filename: string, code: string): Parsed {
  const linter = new Linter();
  const [broken] = linter.verify(code, [{ files: ['**/*.vue'], languageOptions: { parser: vue, parserOptions: { parser } } }, { files: ['**/*.svelte'], languageOptions: { parser: svelte, parserOptions: { parser } } }], { filename });
  if (broken?.fatal === true) throw new SyntaxError(broken.message);
  const { ast, scopeManager } = linter.getSourceCode();
  const comments = ast.comments.map(({ value, range = [0, 0] }) => ({ value, range }));
  return { ast: { comments, tokens: ast.tokens }, scopeManager };
}

/** Takes a text apart; throws the parser's error. */
export function scanOf({ filename, languageOptions }: Sample, code: string): Scan {
  const sourceType = languageOptions?.sourceType === 'module' || languageOptions?.sourceType === undefined ? 'module' : 'script';
  const { ast, scopeManager } = /\.(?:vue|svelte)$/u.test(filename)
    ? componentOf(filename, code)
    : parseForESLint(code, { range: true, loc: true, comment: true, tokens: true, sourceType, filePath: filename, ecmaFeatures: { jsx: true } });
  const [declared, doubled] = [new Set<string>(), new Set<string>()];
  const shadowing = new Set<string>();
  for (const scope of scopeManager.scopes) {
    for (const { name, defs } of scope.variables.filter((variable) => variable.defs.length > 0)) {
      declared.add(name);
      if (defs.length > 1) doubled.add(name);
      if (isDeclaredAround(scope, name)) shadowing.add(name);
    }
  }
  const [global] = scopeManager.scopes;
  const { comments, tokens } = ast;
  return {
    comments: comments.map(({ value }) => value.replaceAll('\r\n', '\n')),
    declared,
    doubled,
    unresolved: new Set(global?.through.map(({ identifier }) => (identifier.type === 'Identifier' ? String(identifier.name) : ''))),
    shadowing,
    blocks: [...tokens, ...comments].filter(({ value }) => value.includes('\n')).map(({ range }) => range),
    tokens,
  };
}
