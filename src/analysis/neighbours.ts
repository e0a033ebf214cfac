/** What stands beside a text in its object, and what that says of it: a login, a web app's public key, a label, a setting. */
import type { TSESTree } from '@typescript-eslint/utils';
import { ACCOUNT_WORDS, COMPANIONS, LOGIN_HOLDERS, LOGIN_NAMES, PLACE_NAMES, SENDING_METHODS } from '../catalog/companions.ts';
import { CHOSEN_SECRETS } from '../catalog/values.ts';
import type { SourceFile } from './file.ts';
import { relativePathOf } from './fileRole.ts';
import { isPasswordName, wordsOf } from './names.ts';
import { ancestorsOf, keyNameOf, lastNameOf, withoutWrappers } from './nodes.ts';
import { bindingPathOf } from './secretNames.ts';

/** What the members of an object tell of each of them; looked at once, however many secrets it holds. */
interface Company {
  readonly isOfWebApp: boolean;
  readonly isOfLabels: boolean;
  readonly hasPlace: boolean;
  /** Those that log in. */
  readonly logins: readonly TSESTree.Property[];
  /** Those that are secrets whatever they say, going by the options beside them. */
  readonly takenAsSecrets: ReadonlySet<string>;
}

const knownCompanies = new WeakMap<TSESTree.ObjectExpression, Company>();

/** What stands in the object in which a node is a value, itself included. */
function companyOf({ parent }: TSESTree.Node): Company | undefined {
  if (parent?.type !== 'Property' || parent.parent.type !== 'ObjectExpression') return undefined;
  const object = parent.parent;
  const known = knownCompanies.get(object);
  if (known) return known;
  const members = object.properties.filter((property) => property.type === 'Property');
  const company = {
    isOfWebApp: members.some((member) => PUBLIC_NEIGHBOURS.has(keyNameOf(member) ?? '')),
    isOfLabels: areLabels(members),
    hasPlace: members.some((member) => PLACE_NAMES.test(keyNameOf(member) ?? '')),
    logins: members.filter((member) => LOGIN_NAMES.test(keyNameOf(member) ?? '') && isLoginValue(member)).slice(0, MOST_LOGINS),
    takenAsSecrets: takenAsSecretsIn(members),
  };
  knownCompanies.set(object, company);
  return company;
}

/** Nobody logs in under more names at once. */
const MOST_LOGINS = 8;

function takenAsSecretsIn(members: readonly TSESTree.Property[]): ReadonlySet<string> {
  const names = new Set(members.map((member) => keyNameOf(member)));
  return new Set(COMPANIONS.flatMap(({ member, beside }) => (names.has(member) && beside.some((other) => names.has(other)) ? [member] : [])));
}

/** Whether a text is an option that takes nothing but a secret, which the options beside it tell: `{ secret: 'text', resave: false }`. */
export function isTakenAsSecret(node: TSESTree.Node): boolean {
  return node.parent?.type === 'Property' && companyOf(node)?.takenAsSecrets.has(keyNameOf(node.parent) ?? '') === true;
}

/** Whether a text is the password of one of several accounts: `users = [{ name: 'ann', password: 'text' }]`. */
export function isOfAccount(file: SourceFile, node: TSESTree.Node): boolean {
  const property = node.parent;
  if (property?.type !== 'Property' || property.parent.parent.type !== 'ArrayExpression' || !isPasswordName(keyNameOf(property))) return false;
  return bindingPathOf(file, node).slice(0, -1).some((name) => ACCOUNT_WORDS.has(wordsOf(name).at(-1) ?? ''));
}

/** Members beside a key that show it is one for browsers: of a web app, or only for searching. */
const PUBLIC_NEIGHBOURS: ReadonlySet<string> = new Set(['authDomain', 'messagingSenderId', 'indexName', 'measurementId', 'sitekey']);

/** Whether a key stands among the settings of a web app or of a search box, which browsers get anyway. */
export function hasPublicNeighbour(node: TSESTree.Node): boolean {
  const name = node.parent?.type === 'Property' ? keyNameOf(node.parent) : undefined;
  return /^api_?key$/iu.test(name ?? '') && companyOf(node)?.isOfWebApp === true;
}

/** Whether a password stands beside a user, a host or a database, and so logs in there. */
export function isUsedToLogIn(node: TSESTree.Node, value: string): boolean {
  const property = node.parent;
  if (property?.type !== 'Property' || !isPasswordName(keyNameOf(property))) return false;
  const company = companyOf(node);
  if (isJoining(property)) return wordsOf(keyNameOf(property) ?? '').join('') !== value;
  if (!company || company.logins.length === 0) return false;
  if (!isPlainWord(value) || company.hasPlace || company.logins.some((login) => repeats(login, value))) return true;
  // A label repeats the name of its field, a hint says whose it is.
  if (wordsOf(keyNameOf(property) ?? '').join('') === value || value.startsWith('your')) return false;
  return company.logins.some(isAddress) || isSent(property.parent) || isNamedLogin(property);
}

/** `wifi.connect(name, { password })`. */
function isJoining({ parent: { parent: call } }: TSESTree.Property): boolean {
  return call.type === 'CallExpression' && call.arguments.length > 1 && /^(?:authenticate|connect|login|logon)$/iu.test(lastNameOf(call.callee) ?? '');
}

/** An address is nobody's label. */
function isAddress({ value: login }: TSESTree.Property): boolean {
  return login.type === 'Literal' && typeof login.value === 'string' && /^[\w.+-]+@[\w-]+\.[\w.-]+$/u.test(login.value);
}

/** `post('/login', { user, password })`, `JSON.stringify({ user, password })`. */
function isSent(object: TSESTree.Node): boolean {
  const call = object.parent;
  return call?.type === 'CallExpression' && SENDING_METHODS.has(lastNameOf(call.callee) ?? '');
}

/** `auth: { user, pass }`, `credentials: { user, password }`, `const ADMIN = { user, password }`. */
function isNamedLogin(property: TSESTree.Property): boolean {
  const holder = property.parent.parent;
  const name = holder.type === 'Property' ? keyNameOf(holder) : holder.type === 'VariableDeclarator' ? lastNameOf(holder.id) : undefined;
  const last = wordsOf(name ?? '').at(-1) ?? '';
  return LOGIN_HOLDERS.has(last) || (last === 'auth' && keyNameOf(property) === 'pass');
}

/** A one-word login such as `root` or an address; a label has capitals or spaces, and the name of a field is its own. */
function isLoginValue(property: TSESTree.Property): boolean {
  const node = withoutWrappers(property.value);
  if (node.type !== 'Literal') return node.type === 'MemberExpression';
  const value = String(node.value);
  return /^[a-z0-9][\w.@-]*$/u.test(value) && wordsOf(value).join('') !== wordsOf(keyNameOf(property) ?? '').join('');
}

/** Words such as `lock` name icons and kinds as well; those that people choose as passwords do not. */
function isPlainWord(value: string): boolean {
  return /^[a-z]+$/u.test(value) && !CHOSEN_SECRETS.has(value);
}

/** `{ username: 'postgres', password: 'postgres' }`. */
function repeats({ value: login }: TSESTree.Property, value: string): boolean {
  return login.type === 'Literal' && typeof login.value === 'string' && login.value.startsWith(value);
}

/** Whether a text belongs to an object of displayed texts: most of its neighbours are words or sentences. */
export function isLabel(node: TSESTree.Node): boolean {
  return companyOf(node)?.isOfLabels === true;
}

function areLabels(members: readonly TSESTree.Property[]): boolean {
  const texts = members.flatMap(({ value }) =>
    value.type === 'Literal' && typeof value.value === 'string' ? [value.value] : [],
  );
  const labels = texts.filter((text) => /^[\p{Lu}][\p{L}]*$|^\p{L}+(?:[ '’-]\p{L}+)+[.!?…:]?$/u.test(text) && !/^[a-z]+(?:-[a-z]+)+$/u.test(text));
  return texts.length >= 3 && labels.length * 3 >= texts.length * 2;
}

/** Words of names whose objects configure the program. */
const SETTING_WORDS: ReadonlySet<string> = new Set(['config', 'configuration', 'conf', 'settings', 'credentials', 'environment', 'secret', 'secrets']);

/** Those of what a `secret` signs: `jwtConstants = { secret: '…' }`. */
const KEYED_WORDS: ReadonlySet<string> = new Set(['jwt', 'jwts', 'session', 'cookie', 'hmac', 'webhook']);

/** Whether a text is a member of an object that configures the program, by the object's name or its file's. */
export function isSetting(file: SourceFile, node: TSESTree.Node): boolean {
  if (!companyOf(node)) return false;
  const names = bindingPathOf(file, node).slice(0, -1);
  const isOfKeys = node.parent?.type === 'Property' && keyNameOf(node.parent) === 'secret';
  if (names.some((name) => wordsOf(name).some((word) => SETTING_WORDS.has(word) || (isOfKeys && KEYED_WORDS.has(word))))) return true;
  return isExportedWhole(node) && wordsOf(relativePathOf(file)).some((word) => SETTING_WORDS.has(word));
}

/** Whether the object around a node is what its file exports. */
function isExportedWhole(node: TSESTree.Node): boolean {
  return [...ancestorsOf(node)].some(
    (around) =>
      around.type === 'ExportDefaultDeclaration' ||
      (around.type === 'AssignmentExpression' && around.left.type === 'MemberExpression' && around.left.object.type === 'Identifier' && around.left.object.name === 'module'),
  );
}
