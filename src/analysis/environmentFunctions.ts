/** Which calls read the variable that they are given the name of: `getEnv('X')`, `config.get('X')`, `Deno.env.get('X')`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { CHECKING_CALL, ENV_FUNCTION, ENV_MODULE_FUNCTION, MAKING_ENV_FUNCTION, OWN_MODULE, READING_PACKAGES, VARIABLE_SPELLING } from '../catalog/environment.ts';
import { behind, initialiserOf, variableOf } from './bindings.ts';
import { stringOf } from './constants.ts';
import { environmentOf, isEnvironmentModule, isOwnEnvironment } from './environmentObjects.ts';
import { perFile, type SourceFile } from './file.ts';
import { instanceMemberOf } from './instances.ts';
import { exportPathOf } from './modules.ts';
import { remembered } from './names.ts';
import { enclosingFunctionOf, type FunctionNode, isFunction, lastNameOf, nodesCalled, nodesOf, withoutWrappers } from './nodes.ts';
import { functionOf } from './returns.ts';

/** How a function gives the value of a variable: the text itself, or perhaps something made of it. */
export type Reading = 'text' | 'other';

/** How a call reads the variable that its first argument names; `undefined` when it reads none. */
export function readingOf(file: SourceFile, { callee: given, arguments: [argument] }: TSESTree.CallExpression): Reading | undefined {
  const callee = withoutWrappers(given);
  const name = lastNameOf(callee) ?? '';
  if (file.settings.envFunctions.includes(name)) return 'text';
  const found = exportPathOf(file, callee);
  if (found && READING_PACKAGES.get(found.module)?.test(found.path) === true) return 'text';
  if (isMaking(callee, name) && isSpelledLikeVariable(file, argument)) return 'other';
  if (callee.type === 'Identifier') {
    const own = functionOf(file, callee);
    if (own) return localReaders(file).get(own);
    if (found && found.module !== '') return isReader(file, found.module, found.path) && isSpelledLikeVariable(file, argument) ? 'text' : undefined;
    // `({ env }) => env('JWT_SECRET')` of Strapi, and globals of frameworks.
    return ENV_FUNCTION.test(name) && !initialiserOf(file, callee) && isSpelledLikeVariable(file, argument) ? 'text' : undefined;
  }
  return callee.type === 'MemberExpression' && isReadingMember(file, callee, name, argument) ? 'text' : undefined;
}

/** Whether a function of this name can read a variable, or check variables; one that is imported or set can whatever it is called. */
export const mayRead = remembered((name) =>
  /^get|^string$/iu.test(name) || [CHECKING_CALL, ENV_FUNCTION, MAKING_ENV_FUNCTION].some((pattern) => pattern.test(name)) || MAKING_ENV_FUNCTION.test(`env${name}`));

/** `envList('API_KEYS')`, `env.array('APP_KEYS')` of Strapi. */
function isMaking(callee: TSESTree.Node, name: string): boolean {
  if (callee.type === 'MemberExpression') return MAKING_ENV_FUNCTION.test(`${lastNameOf(callee.object) ?? ''}${name}`);
  return MAKING_ENV_FUNCTION.test(name);
}

function isReader(file: SourceFile, module: string, path: string): boolean {
  if (isEnvironmentModule(file, module, path) || (isOwnEnvironment(module) && ENV_MODULE_FUNCTION.test(path))) return true;
  const isOwn = OWN_MODULE.test(module) || isOwnEnvironment(module) || /^@[\w-]+\//u.test(module);
  return isOwn && ENV_FUNCTION.test(path.split('.').at(-1) ?? '');
}

function isSpelledLikeVariable(file: SourceFile, argument: TSESTree.Node | undefined): boolean {
  return argument !== undefined && VARIABLE_SPELLING.test(stringOf(file, argument) ?? '');
}

function isReadingMember(file: SourceFile, callee: TSESTree.MemberExpression, name: string, argument: TSESTree.Node | undefined): boolean {
  // `env.get('X')` of a module of the project that is called env, and of AdonisJS.
  if (/^get\w*$/u.test(name) && isSpelledLikeVariable(file, argument) && environmentOf(file, callee.object) === 'process') return true;
  if (/^(?:get|getOrThrow)$/u.test(name)) {
    const member = instanceMemberOf(file, callee);
    if (member !== undefined && /^(?:@nestjs\/config:ConfigService#|env-var:from#)/u.test(member)) return true;
    if (isTakenConfigService(file, callee.object)) return true;
    return /^config(?:Service)?$/iu.test(lastNameOf(callee.object) ?? '') && importsNestConfig(file);
  }
  // `utils.getEnv('X')`; other methods called `env` or `get` are not about variables.
  return /^(?!env$|getenv$)/iu.test(name) && ENV_FUNCTION.test(name) && isSpelledLikeVariable(file, argument);
}

/** `app.get(ConfigService)`. */
function isTakenConfigService(file: SourceFile, object: TSESTree.Node): boolean {
  const taken = behind(file, object);
  const [asked] = taken.type === 'CallExpression' ? taken.arguments : [];
  return asked !== undefined && lastNameOf(asked) === 'ConfigService';
}

const importsNestConfig = perFile((file: SourceFile): boolean =>
  nodesOf(file, 'ImportDeclaration').some(({ source }) => source.value === '@nestjs/config') ||
  nodesOf(file, 'TSTypeReference').some(({ typeName }) => lastNameOf(typeName) === 'ConfigService'),
);

/** Whether functions of the file itself read variables. */
export function hasOwnReaders(file: SourceFile): boolean {
  return localReaders(file).size > 0;
}

/** The functions of the file that read the variable whose name is their first parameter. */
const localReaders = perFile((file: SourceFile): ReadonlyMap<FunctionNode, Reading> => {
  const readers = new Map<FunctionNode, Reading>();
  for (const node of nodesCalled(file, 'MemberExpression', (name) => name === '')) {
    if (!node.computed || node.property.type !== 'Identifier' || !environmentOf(file, node.object)) continue;
    const reader = enclosingFunctionOf(node.property);
    if (reader && isFirstParameter(file, reader, node.property)) readers.set(reader, givesText(file, node) ? 'text' : 'other');
  }
  return readers;
});

/** Whether a function gives back what it read as it is, perhaps after asking whether it is there. */
function givesText(file: SourceFile, given: TSESTree.Node): boolean {
  let node = given;
  while (isPassedOn(node)) node = node.parent ?? node;
  const { parent } = node;
  if (parent?.type === 'ReturnStatement' || (parent && isFunction(parent) && parent.body === node)) return true;
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false;
  const references = variableOf(file, parent.id)?.references ?? [];
  return references.some(({ identifier }) => identifier.parent.type === 'ReturnStatement' || (identifier.parent.type === 'LogicalExpression' && identifier.parent.parent.type === 'ReturnStatement'));
}

function isPassedOn({ parent }: TSESTree.Node): boolean {
  return (
    parent?.type === 'TSNonNullExpression' || parent?.type === 'TSAsExpression' || parent?.type === 'ChainExpression' ||
    (parent?.type === 'LogicalExpression' && parent.operator !== '&&')
  );
}

function isFirstParameter(file: SourceFile, { params }: FunctionNode, node: TSESTree.Node): boolean {
  const [first] = params;
  return first !== undefined && variableOf(file, node) !== undefined && variableOf(file, node) === variableOf(file, first);
}
