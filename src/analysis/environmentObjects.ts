/** Which expressions are the environment of the program: `process.env`, its aliases, what checks it, the project's own modules of it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { CHECKING_CALL, CONFIG_MODULE, ENV_EXPORT, ENV_GETTER, ENV_MODULE, OWN_MODULE } from '../catalog/environment.ts';
import { declaratorOf, initialiserOf, propertyOf, variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { exportPathOf, pathInPattern } from './modules.ts';
import { isFunction, lastNameOf, memberNameOf, withoutWrappers } from './nodes.ts';

/** `bundled`: a build tool writes the values into the code. `passed`: a parameter that is the environment unless a caller gives another. */
export type Environment = 'process' | 'bundled' | 'passed';

/** Which environment an expression is, if it is one: `process.env`, an alias, `import.meta.env`, `Bun.env`, an env module. */
export function environmentOf(file: SourceFile, given: TSESTree.Node): Environment | undefined {
  const node = withoutWrappers(given);
  switch (node.type) {
    case 'CallExpression':
      return isDenoObject(file, node) || isChecked(file, node) || isDotenvCall(file, node, 'parse') || isGetterCall(file, node) ? 'process' : undefined;
    case 'AwaitExpression':
      return environmentOf(file, node.argument);
    case 'MemberExpression':
      if (memberNameOf(node) === 'env' && node.object.type === 'MetaProperty') return 'bundled';
      return byExport(file, node) ?? (isResultMember(file, node) ? 'process' : undefined);
    case 'Identifier':
      return byExport(file, node) ?? behindVariable(file, node);
    case 'ObjectExpression':
      return ofCopy(file, node);
    default:
      return undefined;
  }
}

/** `{ ...process.env }`. */
function ofCopy(file: SourceFile, { properties: [spread, ...others] }: TSESTree.ObjectExpression): Environment | undefined {
  return spread?.type === 'SpreadElement' && others.length === 0 ? environmentOf(file, spread.argument) : undefined;
}

function byExport(file: SourceFile, node: TSESTree.Node): Environment | undefined {
  const found = exportPathOf(file, node);
  if (!found) return undefined;
  const { module, path } = found;
  switch (module) {
    case '':
      return path === 'process.env' || path === 'Bun.env' ? 'process' : undefined;
    case 'process':
    case 'bun':
    case '$env/dynamic/private':
      return path === 'env' ? 'process' : undefined;
    case '$env/static/private':
    case 'astro:env/server':
      return path === 'default' ? 'process' : undefined;
    default:
      return isEnvironmentModule(file, module, path) ? 'process' : undefined;
  }
}

function isDenoObject(file: SourceFile, { callee }: TSESTree.CallExpression): boolean {
  const found = exportPathOf(file, callee);
  return found?.module === '' && found.path === 'Deno.env.toObject';
}

/** `env()`, `getServerEnv()`: a function of the project's own module of variables that gives all of them. */
function isGetterCall(file: SourceFile, { callee, arguments: given }: TSESTree.CallExpression): boolean {
  if (given.length > 0 || callee.type !== 'Identifier' || !ENV_GETTER.test(callee.name)) return false;
  const found = exportPathOf(file, callee);
  return found !== undefined && ENV_GETTER.test(found.path) && isOwnEnvironment(found.module);
}

/** `dotenv.config().parsed`, `schema.safeParse(process.env).data`, `schema.validate(process.env).value`. */
function isResultMember(file: SourceFile, node: TSESTree.MemberExpression): boolean {
  const name = memberNameOf(node);
  if (name === 'parsed') return isDotenvCall(file, node.object, 'config');
  if (name !== 'data' && name !== 'value') return false;
  const object = withoutWrappers(node.object);
  const call = object.type === 'Identifier' ? initialiserOf(file, object) : object;
  return call?.type === 'CallExpression' && isChecked(file, call);
}

function behindVariable(file: SourceFile, node: TSESTree.Identifier): Environment | undefined {
  const variable = variableOf(file, node);
  if (!variable) return undefined;
  const [definition] = variable.defs;
  if (definition?.type === 'Parameter') return isPassed(file, definition.node, node.name) ? 'passed' : undefined;
  const declarator = declaratorOf(variable);
  if (!declarator?.init) return undefined;
  if (declarator.id.type !== 'Identifier') {
    if (isRestOf(declarator.id, node.name)) return environmentOf(file, declarator.init);
    const path = pathInPattern(declarator.id, node.name)?.join('.');
    if (path === 'parsed') return isDotenvCall(file, declarator.init, 'config') ? 'process' : undefined;
    const call = withoutWrappers(declarator.init);
    return (path === 'data' || path === 'value') && call.type === 'CallExpression' && isChecked(file, call) ? 'process' : undefined;
  }
  const init = initialiserOf(file, node);
  return !init || withoutWrappers(init).type === 'Identifier' ? undefined : environmentOf(file, init);
}

/** `const { HOME, ...rest } = process.env`. */
function isRestOf(pattern: TSESTree.Node, name: string): boolean {
  return pattern.type === 'ObjectPattern' && pattern.properties.some((property) => property.type === 'RestElement' && lastNameOf(property.argument) === name);
}

/** `function start(env = process.env)`. */
function isPassed(file: SourceFile, owner: TSESTree.Node, name: string): boolean {
  return isFunction(owner) && owner.params.some((parameter) => {
    if (parameter.type !== 'AssignmentPattern' || parameter.left.type !== 'Identifier') return false;
    return parameter.left.name === name && environmentOf(file, parameter.right) === 'process';
  });
}

/** `cleanEnv(process.env, …)`, `schema.parse(process.env)`, `createEnv({ runtimeEnv: process.env })`: the same variables, checked. */
export function isChecked(file: SourceFile, { callee, arguments: given }: TSESTree.CallExpression): boolean {
  const name = lastNameOf(callee) ?? '';
  if (!CHECKING_CALL.test(name)) return false;
  return /^(?:createEnv|envsafe|defineEnv)$/u.test(name) || given.some((argument) => holdsEnvironment(file, argument));
}

function holdsEnvironment(file: SourceFile, given: TSESTree.Node): boolean {
  const node = withoutWrappers(given);
  // `schema.parse(withoutEmpty(process.env))`: the helper passes the variables on.
  if (node.type === 'CallExpression' && node.arguments.some((argument) => isProcess(file, argument))) return lastNameOf(node.callee) !== 'keys';
  if (node.type !== 'ObjectExpression') return isProcess(file, node);
  if (node.properties.some((property) => property.type === 'SpreadElement' && isProcess(file, property.argument))) return true;
  const values = ['runtimeEnv', 'env', 'data'].flatMap((name) => propertyOf(node, name)?.value ?? []);
  return values.some((value) => isProcess(file, value));
}

function isProcess(file: SourceFile, node: TSESTree.Node): boolean {
  return environmentOf(file, node) === 'process';
}

function isDotenvCall(file: SourceFile, given: TSESTree.Node, method: 'config' | 'parse'): boolean {
  const node = withoutWrappers(given);
  const call = node.type === 'Identifier' ? initialiserOf(file, node) : node;
  if (call?.type !== 'CallExpression') return false;
  const found = exportPathOf(file, call.callee);
  return found?.module === 'dotenv' && found.path === method;
}

/** Whether an export is the environment as a module of the project gives it. */
export function isEnvironmentModule(file: SourceFile, module: string, path: string): boolean {
  if (file.settings.envModules.includes(module)) return true;
  return isOwnEnvironment(module) && ENV_EXPORT.test(path);
}

/** Whether a module of the project itself only wraps the environment, by its name. */
export function isOwnEnvironment(module: string): boolean {
  // A package or an alias of the same repository ends in `/env` too; what a published one of that name exports is no secret.
  return (OWN_MODULE.test(module) || module.includes('/')) && ENV_MODULE.test(module);
}

/** Whether a module of the project itself holds its settings, by its name. */
export function isOwnConfig(module: string): boolean {
  return OWN_MODULE.test(module) && CONFIG_MODULE.test(module);
}
