/** Where the program reads environment variables that hold secrets. */
import type { TSESTree } from '@typescript-eslint/utils';
import { initialiserOf, variableOf } from './bindings.ts';
import { stringOf } from './constants.ts';
import { perFile, type SourceFile } from './file.ts';
import { lastNameOf } from './flow.ts';
import { exportPathOf } from './modules.ts';
import { kindOfVariable, type VariableKind } from './names.ts';
import { keyNameOf, memberNameOf, nodesOf, withoutWrappers } from './nodes.ts';

/** One read of a secret variable. */
export interface EnvironmentRead {
  /** The expression that is the value, or the property of a destructuring pattern. */
  readonly node: TSESTree.CallExpression | TSESTree.MemberExpression | TSESTree.Property;
  readonly variable: string;
  readonly kind: VariableKind;
  /** `import.meta.env`: a bundler puts it into what browsers get. */
  readonly isBundled: boolean;
}

/** Names of modules of the project itself that only wrap the environment. */
const ENV_MODULE = /(?:^|\/)(?:env|environment)(?:\.[cm]?[jt]s)?$/u;

/** All reads of secret variables in a file, in every spelling. */
export const environmentReadsOf = perFile((file: SourceFile): readonly EnvironmentRead[] =>
  [
    ...nodesOf(file, 'MemberExpression').flatMap((node) => ofMember(file, node)),
    ...nodesOf(file, 'ObjectPattern').flatMap((node) => ofPattern(file, node)),
    ...nodesOf(file, 'CallExpression').flatMap((node) => ofCall(file, node)),
  ].toSorted((a, b) => a.node.range[0] - b.node.range[0]),
);

function readOf(
  file: SourceFile,
  node: EnvironmentRead['node'],
  variable: string | undefined,
  isBundled = false,
): readonly EnvironmentRead[] {
  const kind = variable === undefined ? undefined : kindOfVariable(variable, file.settings);
  return kind && variable !== undefined ? [{ node, variable, kind, isBundled }] : [];
}

function ofMember(file: SourceFile, node: TSESTree.MemberExpression): readonly EnvironmentRead[] {
  const name = memberNameOf(node) ?? (node.computed ? stringOf(file, node.property) : undefined);
  if (name === undefined || !kindOfVariable(name, file.settings) || isWritten(node)) return [];
  const source = environmentOf(file, node.object);
  return source ? readOf(file, node, name, source === 'bundled') : [];
}

function isWritten(node: TSESTree.Node): boolean {
  const { parent } = node;
  return (
    (parent?.type === 'AssignmentExpression' && parent.left === node) ||
    (parent?.type === 'UnaryExpression' && parent.operator === 'delete')
  );
}

function ofPattern(file: SourceFile, node: TSESTree.ObjectPattern): readonly EnvironmentRead[] {
  const { parent } = node;
  const source =
    parent.type === 'VariableDeclarator' && parent.init ? environmentOf(file, parent.init) : undefined;
  if (!source) return [];
  return node.properties.flatMap((property) =>
    property.type === 'Property' ? readOf(file, property, keyNameOf(property), source === 'bundled') : [],
  );
}

/** `getEnv('X')`, `Deno.env.get('X')`, `configService.get('X')` of Nest. */
function ofCall(file: SourceFile, node: TSESTree.CallExpression): readonly EnvironmentRead[] {
  const [argument] = node.arguments;
  const name = argument && stringOf(file, argument);
  if (name === undefined || !kindOfVariable(name, file.settings)) return [];
  return isEnvironmentFunction(file, withoutWrappers(node.callee)) ? readOf(file, node, name) : [];
}

function isEnvironmentFunction(file: SourceFile, callee: TSESTree.Node): boolean {
  const name = lastNameOf(callee) ?? '';
  if (file.settings.envFunctions.includes(name)) return true;
  const found = exportPathOf(file, callee);
  if (found?.module === 'getenv' || found?.module === 'env-var') return true;
  if (callee.type === 'Identifier') return found !== undefined && isEnvironmentModule(file, found.module, found.path);
  if (callee.type !== 'MemberExpression') return false;
  if (found?.module === '' && found.path === 'Deno.env.get') return true;
  return /^(?:get|getOrThrow)$/u.test(name) && /^config(?:Service)?$/iu.test(lastNameOf(callee.object) ?? '')
    && importsNestConfig(file);
}

const importsNestConfig = perFile((file: SourceFile): boolean =>
  file.sourceCode.ast.body.some(
    (statement) => statement.type === 'ImportDeclaration' && statement.source.value === '@nestjs/config',
  ),
);

/** Which environment an expression is, if it is one: `process.env`, an alias, `import.meta.env`, `Bun.env`, an env module. */
export function environmentOf(file: SourceFile, given: TSESTree.Node): 'process' | 'bundled' | undefined {
  const node = withoutWrappers(given);
  if (node.type === 'MemberExpression' && memberNameOf(node) === 'env' && node.object.type === 'MetaProperty') {
    return 'bundled';
  }
  if (node.type !== 'MemberExpression' && node.type !== 'Identifier') return undefined;
  const found = exportPathOf(file, node);
  if (!found) return environmentBehind(file, node);
  const { module, path } = found;
  if (module === '') return path === 'process.env' || path === 'Bun.env' ? 'process' : undefined;
  if (module === 'process') return path === 'env' ? 'process' : undefined;
  return isEnvironmentModule(file, module, path) ? 'process' : undefined;
}

function environmentBehind(file: SourceFile, node: TSESTree.Node): 'process' | 'bundled' | undefined {
  const init = variableOf(file, node) && initialiserOf(file, node);
  if (!init || init.type === 'Identifier') return undefined;
  return init.type === 'MemberExpression' ? environmentOf(file, init) : undefined;
}

function isEnvironmentModule(file: SourceFile, module: string, path: string): boolean {
  if (file.settings.envModules.includes(module)) return true;
  // A package of the same repository is imported with a path of three steps; a published one rarely is.
  const isOwn = /^(?:\.|@\/|~\/|#|src\/)/u.test(module) || module.split('/').length > 2;
  return isOwn && ENV_MODULE.test(module) && /^(?:default|env|ENV|getEnv|getenv)$/u.test(path);
}
