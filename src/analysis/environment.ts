/** Where the program reads environment variables that hold secrets. */
import type { TSESTree } from '@typescript-eslint/utils';
import { declaratorOf, initialiserOf, variableOf } from './bindings.ts';
import { stringOf } from './constants.ts';
import { perFile, type SourceFile } from './file.ts';
import { lastNameOf } from './flow.ts';
import { exportPathOf, pathInPattern } from './modules.ts';
import { isPublishedSecret, kindOfVariable, type VariableKind } from './names.ts';
import { enclosingFunctionOf, type FunctionNode, isFunction, keyNameOf, memberNameOf, nodesOf, withoutWrappers } from './nodes.ts';

/** One read of a secret variable. */
export interface EnvironmentRead {
  /** The expression that is the value, the property of a destructuring pattern, or what is imported from a module of variables. */
  readonly node: TSESTree.CallExpression | TSESTree.ImportSpecifier | TSESTree.MemberExpression | TSESTree.Property;
  readonly variable: string;
  readonly kind: VariableKind;
  /** `import.meta.env`, or a prefix that publishes: a bundler puts it into what browsers get. */
  readonly isBundled: boolean;
}

/** Names of modules of the project itself that only wrap the environment. */
const ENV_MODULE = /(?:^|\/)(?:env|environment)(?:\.[cm]?[jt]s)?$/u;

/** Modules of settings, whose members are variables only where they are spelled like one: `config.JWT_SECRET`. */
const CONFIG_MODULE = /(?:^|\/)(?:config|configuration|settings)(?:\/index)?(?:\.[cm]?[jt]s)?$/u;
const VARIABLE_SPELLING = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/u;

/** Packages whose `get` reads the environment along with files of settings. */
const SETTINGS_PACKAGES = /^(?:config|nconf)$/u;

/** All reads of secret variables in a file, in every spelling. */
export const environmentReadsOf = perFile((file: SourceFile): readonly EnvironmentRead[] => {
  if (!ENV_LETTERS.test(file.sourceCode.text) && file.settings.envModules.length + file.settings.envFunctions.length === 0) return [];
  return [
    ...nodesOf(file, 'MemberExpression').flatMap((node) => ofMember(file, node)),
    ...nodesOf(file, 'ObjectPattern').flatMap((node) => ofPattern(file, node)),
    ...nodesOf(file, 'CallExpression').flatMap((node) => ofCall(file, node)),
    ...nodesOf(file, 'ImportSpecifier').flatMap((node) => ofImport(file, node)),
  ].toSorted((a, b) => a.node.range[0] - b.node.range[0]);
});

/** What a file that reads the environment contains, unless the settings name the project's own way. */
const ENV_LETTERS = /env|config/iu;

function readOf(
  file: SourceFile,
  node: EnvironmentRead['node'],
  variable: string | undefined,
  isBundled = false,
): readonly EnvironmentRead[] {
  if (variable === undefined) return [];
  if (isPublishedSecret(variable, file.settings)) return [{ node, variable, kind: 'secret', isBundled: true }];
  const kind = kindOfVariable(variable, file.settings);
  return kind ? [{ node, variable, kind, isBundled }] : [];
}

function isSecretVariable(file: SourceFile, name: string): boolean {
  return kindOfVariable(name, file.settings) !== undefined || isPublishedSecret(name, file.settings);
}

function ofMember(file: SourceFile, node: TSESTree.MemberExpression): readonly EnvironmentRead[] {
  const name = memberNameOf(node) ?? (node.computed ? stringOf(file, node.property) : undefined);
  if (name === undefined || !isSecretVariable(file, name) || isWritten(node)) return [];
  const source = environmentOf(file, node.object) ?? (isMemberOfConfig(file, node.object, name) ? 'process' : undefined);
  return source ? readOf(file, node, name, source === 'bundled') : [];
}

/** `config.JWT_SECRET`, where the project's own module of settings is `config`. */
function isMemberOfConfig(file: SourceFile, object: TSESTree.Node, name: string): boolean {
  const found = VARIABLE_SPELLING.test(name) ? exportPathOf(file, object) : undefined;
  return found !== undefined && isOwnModule(found.module) && CONFIG_MODULE.test(found.module) && /^(?:default|config|settings)$/u.test(found.path);
}

function isWritten(node: TSESTree.Node): boolean {
  const { parent } = node;
  return (
    (parent?.type === 'AssignmentExpression' && parent.left === node) ||
    (parent?.type === 'UnaryExpression' && parent.operator === 'delete')
  );
}

function ofPattern(file: SourceFile, node: TSESTree.ObjectPattern): readonly EnvironmentRead[] {
  const source = takenFrom(file, node);
  if (!source) return [];
  return node.properties.flatMap((property) =>
    property.type === 'Property' ? readOf(file, property, keyNameOf(property), source === 'bundled') : [],
  );
}

/** The environment that a pattern takes apart: a variable's, a parameter's default, or `env` inside a pattern for `process`. */
function takenFrom(file: SourceFile, { parent }: TSESTree.ObjectPattern): 'process' | 'bundled' | undefined {
  if (parent.type === 'VariableDeclarator') return parent.init ? environmentOf(file, parent.init) : undefined;
  if (parent.type === 'AssignmentPattern') return environmentOf(file, parent.right);
  const declarator = parent.type === 'Property' && keyNameOf(parent) === 'env' ? parent.parent.parent : undefined;
  if (declarator?.type !== 'VariableDeclarator' || !declarator.init) return undefined;
  const found = exportPathOf(file, declarator.init);
  const isProcess = (found?.module === '' && found.path === 'process') || (found?.module === 'process' && found.path === 'default');
  return isProcess ? 'process' : undefined;
}

/** `import { STRIPE_SECRET_KEY } from '$env/static/private'`: the build writes the value into the code. */
function ofImport(file: SourceFile, node: TSESTree.ImportSpecifier): readonly EnvironmentRead[] {
  const { parent, imported } = node;
  const isStatic = parent.type === 'ImportDeclaration' && parent.source.value === '$env/static/private';
  return isStatic && imported.type === 'Identifier' ? readOf(file, node, imported.name) : [];
}

/** `getEnv('X')`, `Deno.env.get('X')`, `configService.get('X')` of Nest. */
function ofCall(file: SourceFile, node: TSESTree.CallExpression): readonly EnvironmentRead[] {
  const [argument] = node.arguments;
  const name = argument && stringOf(file, argument);
  if (name === undefined || !isSecretVariable(file, name)) return [];
  return isEnvironmentFunction(file, withoutWrappers(node.callee)) ? readOf(file, node, name) : [];
}

function isEnvironmentFunction(file: SourceFile, callee: TSESTree.Node): boolean {
  const name = lastNameOf(callee) ?? '';
  if (file.settings.envFunctions.includes(name)) return true;
  if (callee.type === 'Identifier' && isLocalReader(file, callee)) return true;
  const found = exportPathOf(file, callee);
  if (found?.module === 'getenv' || found?.module === 'env-var') return true;
  if (callee.type === 'Identifier') return found !== undefined && isEnvironmentModule(file, found.module, found.path);
  if (callee.type !== 'MemberExpression') return false;
  if (found?.module === '' && found.path === 'Deno.env.get') return true;
  if (found && SETTINGS_PACKAGES.test(found.module) && name === 'get') return true;
  return /^(?:get|getOrThrow)$/u.test(name) && /^config(?:Service)?$/iu.test(lastNameOf(callee.object) ?? '')
    && importsNestConfig(file);
}

const importsNestConfig = perFile((file: SourceFile): boolean =>
  nodesOf(file, 'ImportDeclaration').some(({ source }) => source.value === '@nestjs/config') ||
  nodesOf(file, 'TSTypeReference').some(({ typeName }) => lastNameOf(typeName) === 'ConfigService'),
);

/** The functions of the file that read the variable whose name is their first parameter. */
const localReaders = perFile((file: SourceFile): ReadonlySet<TSESTree.Node> => {
  const reads = nodesOf(file, 'MemberExpression').filter(({ computed, property }) => computed && property.type === 'Identifier');
  return new Set(
    reads.flatMap(({ object, property }) => {
      const reader = environmentOf(file, object) ? enclosingFunctionOf(property) : undefined;
      return reader && isFirstParameter(file, reader, property) ? [reader] : [];
    }),
  );
});

function isFirstParameter(file: SourceFile, { params }: FunctionNode, node: TSESTree.Node): boolean {
  const [first] = params;
  return first !== undefined && variableOf(file, node) !== undefined && variableOf(file, node) === variableOf(file, first);
}

function isLocalReader(file: SourceFile, callee: TSESTree.Identifier): boolean {
  const [definition] = variableOf(file, callee)?.defs ?? [];
  const node = definition?.node.type === 'VariableDeclarator' ? definition.node.init : definition?.node;
  return node !== undefined && node !== null && isFunction(node) && localReaders(file).has(node);
}

/** Which environment an expression is, if it is one: `process.env`, an alias, `import.meta.env`, `Bun.env`, an env module. */
export function environmentOf(file: SourceFile, given: TSESTree.Node): 'process' | 'bundled' | undefined {
  const node = withoutWrappers(given);
  if (node.type === 'MemberExpression' && memberNameOf(node) === 'env' && node.object.type === 'MetaProperty') {
    return 'bundled';
  }
  if (node.type === 'CallExpression') return isGlobalCall(file, node, 'Deno.env.toObject') ? 'process' : undefined;
  if (node.type !== 'MemberExpression' && node.type !== 'Identifier') return undefined;
  const found = exportPathOf(file, node);
  if (!found) return environmentBehind(file, node);
  const { module, path } = found;
  if (module === '') return path === 'process.env' || path === 'Bun.env' ? 'process' : undefined;
  if (module === 'process') return path === 'env' ? 'process' : undefined;
  if (module === '$env/dynamic/private') return path === 'env' ? 'process' : undefined;
  return isEnvironmentModule(file, module, path) ? 'process' : undefined;
}

function isGlobalCall(file: SourceFile, { callee }: TSESTree.CallExpression, path: string): boolean {
  const found = exportPathOf(file, callee);
  return found?.module === '' && found.path === path;
}

function environmentBehind(file: SourceFile, node: TSESTree.Node): 'process' | 'bundled' | undefined {
  if (node.type === 'MemberExpression') {
    return memberNameOf(node) === 'parsed' && isDotenvCall(file, node.object) ? 'process' : undefined;
  }
  if (isParsedByDotenv(file, node)) return 'process';
  const init = variableOf(file, node) && initialiserOf(file, node);
  if (!init || init.type === 'Identifier') return undefined;
  if (init.type === 'CallExpression') return isChecked(file, init) ? 'process' : environmentOf(file, init);
  return init.type === 'MemberExpression' ? environmentOf(file, init) : undefined;
}

/** `const env = cleanEnv(process.env, …)`, `schema.parse(process.env)`: the same variables, checked. */
function isChecked(file: SourceFile, { callee, arguments: given }: TSESTree.CallExpression): boolean {
  return /^(?:cleanEnv|createEnv|parse|parseEnv|validate|validateEnv|envsafe|load)$/u.test(lastNameOf(callee) ?? '')
    && given.some((argument) => environmentOf(file, argument) === 'process');
}

/** `const { parsed } = dotenv.config()`. */
function isParsedByDotenv(file: SourceFile, node: TSESTree.Node): boolean {
  const variable = variableOf(file, node);
  const declarator = variable && declaratorOf(variable);
  if (!declarator?.init || node.type !== 'Identifier') return false;
  return pathInPattern(declarator.id, node.name)?.join('.') === 'parsed' && isDotenvCall(file, declarator.init);
}

function isDotenvCall(file: SourceFile, given: TSESTree.Node): boolean {
  const node = withoutWrappers(given);
  const call = node.type === 'Identifier' ? initialiserOf(file, node) : node;
  return call?.type === 'CallExpression' && exportPathOf(file, call.callee)?.module === 'dotenv';
}

function isEnvironmentModule(file: SourceFile, module: string, path: string): boolean {
  if (file.settings.envModules.includes(module)) return true;
  // A package of the same repository is imported with a path of three steps; a published one rarely is.
  const isOwn = isOwnModule(module) || module.split('/').length > 2;
  return isOwn && ENV_MODULE.test(module) && /^(?:default|env|ENV|getEnv|getenv)$/u.test(path);
}

function isOwnModule(module: string): boolean {
  return /^(?:\.|@\/|~\/|#|src\/)/u.test(module);
}
