/** The environment reads that production code should not do, and what stands in the way of rewriting each. */
import type { TSESTree } from '@typescript-eslint/utils';
import { CERTIFICATE_OPTION, COOKIE_NAME_SETTING, MAYBE_CERTIFICATE, PLACE_WORDS } from '../catalog/environment.ts';
import { type EnvironmentRead, environmentReadsOf } from './environment.ts';
import { environmentOf } from './environmentObjects.ts';
import { perFile, type SourceFile } from './file.ts';
import { isClientFile, roleOf } from './fileRole.ts';
import { fromAround } from './fromAround.ts';
import { isDevelopmentOnly } from './guards.ts';
import { handlesOf } from './handles.ts';
import { isBootstrapVariable, wordsOf } from './names.ts';
import { ancestorsOf, isTypeWrapper, keyNameOf, lastNameOf, memberNameOf, nodesCalled } from './nodes.ts';
import { presenceCheckOf } from './presence.ts';
import { bindingPathOf, nameOfVariable } from './secretNames.ts';

export interface EnvironmentSecret extends EnvironmentRead {
  /** What the secret is called in the store. */
  readonly name: string;
  readonly obstacle: EnvironmentObstacle | undefined;
}

/** `client`: browsers get it. `schema`: a validated list of variables. `alias`: one variable set from another. `pattern`: destructured in a way that
 * cannot be taken apart. `passed`: a parameter that a caller may set otherwise. */
export type EnvironmentObstacle = 'client' | 'schema' | 'alias' | 'pattern' | 'passed';

/** Every read of a secret variable that production code should leave to the key manager. */
export const environmentSecretsOf = perFile((file: SourceFile): readonly EnvironmentSecret[] => {
  const all = environmentReadsOf(file);
  if (all.length === 0 || roleOf(file) !== 'production') return [];
  const reads = all.filter(
    ({ node, variable }) => !isDevelopmentOnly(file, node) && !isBootstrap(node, variable) && !isPublic(file, node, variable) && !isCookieName(node, variable),
  );
  const used = new Set([
    ...handlesOf(file).map(({ name }) => name),
    ...reads.filter(({ node }) => !presenceCheckOf(node)).map(({ variable }) => nameOfVariable(variable)),
  ]);
  const written = writtenOf(file, new Set(reads.map(({ variable }) => variable)));
  return reads
    .map((read) => (read.doubt === undefined && written.has(read.variable) ? { ...read, doubt: 'written' as const } : read))
    .map((read) => ({ ...read, name: nameOfVariable(read.variable), obstacle: obstacleOf(file, read) }))
    // Asking whether a variable is set is no use of its value; the question follows once the value is read elsewhere.
    .filter(({ name, node }) => used.has(name) || !presenceCheckOf(node));
});

/** Those of some variables that a file sets: `process.env.DATABASE_URL = process.env.DB_URL`. */
function writtenOf(file: SourceFile, variables: ReadonlySet<string>): ReadonlySet<string> {
  if (variables.size === 0) return variables;
  const writes = nodesCalled(file, 'AssignmentExpression', (name) => variables.has(name));
  return new Set(writes.flatMap(({ left }) =>
    (left.type === 'MemberExpression' && environmentOf(file, left.object) === 'process' ? [memberNameOf(left) ?? ''] : [])));
}

/** What opens the key manager's own store is read where the store is made. */
function isBootstrap(node: TSESTree.Node, variable: string): boolean {
  if (!isBootstrapVariable(variable)) return false;
  for (const around of ancestorsOf(node)) {
    const isStore =
      around.type === 'CallExpression' &&
      /^(?:vault|awsSecretsManager|azureKeyVault|createKeyManager|configure|defineKeyManager)$/u.test(lastNameOf(around.callee) ?? '');
    if (isStore) return true;
  }
  return false;
}

/** `const keyFilename = process.env.STORAGE_CREDENTIAL`: where the secret is, not the secret. `ca: process.env.DB_SSL_KEY_PEM`: everybody may have it. */
function isPublic(file: SourceFile, node: TSESTree.Node, variable: string): boolean {
  const name = bindingPathOf(file, node).at(-1) ?? '';
  return PLACE_WORDS.has(wordsOf(name).at(-1) ?? '') || (CERTIFICATE_OPTION.test(name) && MAYBE_CERTIFICATE.test(variable));
}

/** `req.signedCookies[nconf.get('sessionKey')]`: under which name the session's cookie is kept. */
function isCookieName(node: TSESTree.Node, variable: string): boolean {
  return node.type === 'CallExpression' && COOKIE_NAME_SETTING.test(variable);
}

function obstacleOf(file: SourceFile, { node, isBundled, doubt }: EnvironmentRead): EnvironmentObstacle | undefined {
  if (isBundled || isClientFile(file)) return 'client';
  if (isInSchema(file, node) === true || isOfSchema(node)) return 'schema';
  if (doubt === 'passed') return 'passed';
  if (node.type === 'ImportSpecifier') return 'pattern';
  if (node.type === 'Property') return isPlainPattern(node) ? undefined : 'pattern';
  return isAlias(file, node) === true ? 'alias' : undefined;
}

/** Calls that check all variables in one place; the places that read from their result are what can change. */
const SCHEMA_CALL = /^(?:createEnv|cleanEnv|defineEnv|envSchema|makeValidator)$/u;

const isInSchema = fromAround((_, around): true | undefined => {
  if (around.type === 'CallExpression') return SCHEMA_CALL.test(lastNameOf(around.callee) ?? '') || undefined;
  return (around.type === 'Property' && /^(?:runtimeEnv|runtimeEnvStrict|experimental__runtimeEnv)$/u.test(keyNameOf(around) ?? '')) || undefined;
});

/** A member of the schema itself. */
function isOfSchema(node: TSESTree.Node): boolean {
  return node.type === 'Property' && node.parent.type === 'ObjectExpression';
}

/** `process.env.DATABASE_URL = process.env.DB_URL`, written for a tool that reads the environment itself. */
const isAlias = fromAround((_, around, inner): boolean | undefined => {
  if (around.type === 'AssignmentExpression') return around.right === inner && /^process\.env\b/u.test(dottedOf(around.left));
  return isTypeWrapper(around) || around.type === 'LogicalExpression' ? undefined : false;
});

function dottedOf(node: TSESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression') return '';
  return `${dottedOf(node.object)}.${node.property.type === 'Identifier' ? node.property.name : ''}`;
}

/** `const { SECRET } = process.env` alone in its declaration and without `...rest`, so that it can be taken apart. */
function isPlainPattern({ value, parent }: TSESTree.Property): boolean {
  const local = value.type === 'AssignmentPattern' ? value.left : value;
  const declarator = parent.parent;
  return (
    local.type === 'Identifier' &&
    parent.type === 'ObjectPattern' &&
    parent.properties.every(({ type }) => type === 'Property') &&
    declarator.type === 'VariableDeclarator' &&
    declarator.parent.declarations.length === 1 &&
    declarator.parent.parent.type !== 'ForStatement'
  );
}
