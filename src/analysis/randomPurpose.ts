/** Whether a name that a value gets on its way says that nobody may foresee the value. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  ANNOUNCING_TEXT, BROWSER_GLOBALS, HANDING_VERBS, MINING_WORDS, NAMED_IN_TEXT, OAUTH_NAMES, RECIPIENT_NAMES, OAUTH_TEXT, SENDING_TEXT, SESSION_WORDS, UNIQUE_NAMES,
} from '../catalog/unforeseeable.ts';
import { SESSION_COOKIES } from '../catalog/loggedSecrets.ts';
import type { Carried, Naming } from './carried.ts';
import { perFile, type SourceFile } from './file.ts';
import { isMaterialName, kindOfVariable, wordsOf } from './names.ts';
import { ancestorsOf, enclosingFunctionOf, isWithin, keyNameOf, lastNameOf } from './nodes.ts';
import { behind, variableOf } from './bindings.ts';
import { stringOf } from './constants.ts';
import { functionNameOf, isCodeOfContext, isOfTokenMaker, type NameChoice, namesAround, type NamePromise, promiseOf } from './unforeseeable.ts';
import { type WeakSource, weakSourcesOf } from './weakSources.ts';

/** What a value is used for. */
export interface Purpose {
  /** For people: `'resetToken'`, `the key given to 'crypto createHmac'`. */
  readonly what: string;
  readonly promise: NamePromise;
  /** Where the use shows. */
  readonly at: TSESTree.Node;
}

/** The use that a naming shows; `undefined` when it shows none, or the value is no danger there. */
export function purposeOf(
  file: SourceFile,
  naming: Naming,
  carried: Carried,
  weak: WeakSource | undefined,
  choice: NameChoice,
): Purpose | undefined {
  if (carried.isPicked || carried.company === 'strong') return undefined;
  const promise = promisedBy(file, naming, carried, choice);
  if (promise === undefined || !isDangerous(promise, carried, naming)) return undefined;
  if (weak && !isForeseeable(file, weak, promise, carried, naming)) return undefined;
  if (isOnlyNew(file, naming)) return undefined;
  return { what: whatOf(naming), promise, at: naming.at };
}

function whatOf({ name, place, at }: Naming): string {
  if (place === 'text') return `'${NAMED_IN_TEXT.exec(name)?.[1] ?? 'code'}'`;
  if (place === 'comparison') return 'a code that a request is checked against';
  return `'${name}'${place === 'callee' && at.type === 'CallExpression' ? '()' : ''}`;
}

function promisedBy(file: SourceFile, naming: Naming, carried: Carried, choice: NameChoice): NamePromise | undefined {
  const { name, place, at, holders = [] } = naming;
  switch (place) {
    case 'comparison':
      return /^(?:req|request|ctx|context|event|body)\.(?:.*\.)?(?:code|otp|pin|token)$/u.test(name) ? 'code' : undefined;
    case 'text':
      return ofText(file, name, choice) ?? (isOfSession(file, naming) ? 'token' : isStateOfAuthorization(file, naming) ? 'salt' : undefined);
    case 'callee':
      return ofCallee(file, name, choice);
    case 'setter':
      if (isOfSession(file, naming)) return 'token';
      return name === 'state' && isOfAuthorization(at) ? 'salt' : promiseOf(file, name, choice, false);
    case 'function':
      return promiseOf(file, name, choice, true);
    case 'binding':
      return ofBinding(file, naming, choice) ?? (isCode(file, at, name, holders) ? 'code' : isMadeToken(naming, carried, choice) ? 'token' : undefined);
  }
}

function ofBinding(file: SourceFile, { name, at, holders = [], value }: Naming, choice: NameChoice): NamePromise | undefined {
  const own = promiseOf(file, name, choice, false);
  if (own !== undefined || choice.allow.includes(name)) return own;
  if (name === 'state' && hasOAuthSibling(at)) return 'token';
  if (value?.form === 'bytes' && wordsOf(name).at(-1) === 'key' && isMaterialName(name) && isByteArray(file, at)) return 'token';
  // `otp.value`, `session.id`, `reset.code`: the object says which.
  const holder = /^(?:code|id|value|key)$/u.test(name) && at.parent?.parent?.type !== 'CallExpression' ? holders.find((one) => !RECORD_NAMES.has(one)) : undefined;
  return holder === undefined ? undefined : promiseOf(file, wordsOf(holder).at(-1) === name ? holder : `${holder} ${name}`, choice, false);
}

/** What the fields of a new record are handed over as, and by: `prisma.apiKey.create({ data: { key } })`. */
const RECORD_NAMES: ReadonlySet<string> = new Set(['data', 'create', 'values', 'insert', 'upsert']);

/** A `code` that somebody is sent, by the names around it or the recipient beside it. */
function isCode(file: SourceFile, at: TSESTree.Node, name: string, holders: readonly string[]): boolean {
  if (isCodeOfContext(at, name, holders) || isSentCode(file, at, name)) return true;
  if (wordsOf(name).at(-1) !== 'code' || at.type !== 'Property' || at.parent.type !== 'ObjectExpression') return false;
  return at.parent.properties.some((property) => {
    return property.type === 'Property' && RECIPIENT_NAMES.has(wordsOf(keyNameOf(property) ?? '').at(-1) ?? '');
  });
}

/** The id of a session, shortened, and what a service that makes tokens or keys has just made: no number that counts or measures. */
function isMadeToken({ name, at }: Naming, { form, isHashed }: Carried, choice: NameChoice): boolean {
  if (choice.allow.includes(name) || form === 'number') return false;
  if (name === 'sid') return isHashed || namesAround(at).some((around) => wordsOf(around).some((word) => SESSION_WORDS.has(word)));
  return isOfTokenMaker(at, name);
}

/** The longest function that is searched for a word about sending. */
const MAX_TEXT = 6000;

/** A variable called `code` in a function that sends codes or keeps them hashed. */
function isSentCode(file: SourceFile, at: TSESTree.Node, name: string): boolean {
  if (!/^(?:[a-z]+)?code$/iu.test(name) || at.type !== 'Identifier') return false;
  const around = enclosingFunctionOf(at);
  return around !== undefined && around.range[1] - around.range[0] <= MAX_TEXT && SENDING_TEXT.test(file.sourceCode.getText(around));
}

/** A link's parameter, a cookie, or a message that tells a person the code. */
function ofText(file: SourceFile, text: string, choice: NameChoice): NamePromise | undefined {
  if (ANNOUNCING_TEXT.test(text)) return 'code';
  const name = NAMED_IN_TEXT.exec(text)?.[1];
  if (name === undefined) return undefined;
  const promise = promiseOf(file, name, choice, false) ?? (isSetSecret(file, text, name) && !choice.allow.includes(name) ? 'token' : undefined);
  // `?nonce=` and `?salt=` mostly keep a cache from answering.
  return promise === 'salt' || promise === 'iv' ? undefined : promise;
}

/** A line of a `.env` file, in which also a name such as `APP_KEY` is one of a secret. */
function isSetSecret({ settings }: SourceFile, text: string, name: string): boolean {
  return /^[A-Z][A-Z\d_]*=["']?$/u.test(text.slice(text.lastIndexOf(name))) && kindOfVariable(name, settings) === 'secret';
}

/** A cookie that keeps somebody signed in: `res.cookie('session', …)`, `document.cookie = 'sid=' + …`. */
function isOfSession(file: SourceFile, { name, place, at }: Naming): boolean {
  const cookie = place === 'text' ? NAMED_IN_TEXT.exec(name)?.[1] : name;
  if (cookie === undefined || !SESSION_COOKIES.has(cookie.toLowerCase())) return false;
  if (place === 'setter') return at.type === 'CallExpression' && /cookie/iu.test(file.sourceCode.getText(at.callee));
  const { parent } = outermostText(at);
  if (parent?.type === 'AssignmentExpression') return lastNameOf(parent.left) === 'cookie';
  return parent?.type === 'CallExpression' && parent.arguments.some((argument) => /^set-cookie$/iu.test(stringOf(file, argument) ?? ''));
}

/** `…/authorize?client_id=…&state=` before the value. */
function isStateOfAuthorization(file: SourceFile, { name, at }: Naming): boolean {
  if (!ANSWERED_NAME.test(NAMED_IN_TEXT.exec(name)?.[1] ?? '')) return false;
  return OAUTH_TEXT.test(file.sourceCode.getText(outermostText(at)));
}

/** What a request for an authorization brings, and its answer brings back. */
const ANSWERED_NAME = /^(?:nonce|state)$/u;

/** Whether the name is one of a request for an authorization: whoever foresees the value can make up the answer. */
function isOfRequestForAuthorization(file: SourceFile, naming: Naming): boolean {
  const { name, place, at } = naming;
  if (place === 'text') return isStateOfAuthorization(file, naming);
  if (!ANSWERED_NAME.test(name)) return false;
  return place === 'setter' ? isOfAuthorization(at) : place === 'binding' && hasOAuthSibling(at);
}

function outermostText(node: TSESTree.Node): TSESTree.Node {
  let whole = node;
  while (whole.parent?.type === 'TemplateLiteral' || whole.parent?.type === 'BinaryExpression') whole = whole.parent;
  return whole;
}

/** Whether a variable is made as an array of bytes, or holds random ones. */
function isByteArray(file: SourceFile, node: TSESTree.Node): boolean {
  const value = behind(file, node);
  return value !== node && /^(?:new\s+)?(?:Uint8Array|Uint8ClampedArray|Buffer)\b|^(?:\w+\.)?pseudoRandomBytes\(/u.test(file.sourceCode.getText(value));
}

function ofCallee(file: SourceFile, name: string, choice: NameChoice): NamePromise | undefined {
  const [verb = '', ...rest] = wordsOf(name);
  return HANDING_VERBS.has(verb) && rest.length > 0 ? promiseOf(file, rest.join(' '), choice, false) : undefined;
}

function hasOAuthSibling(at: TSESTree.Node): boolean {
  if (at.type !== 'Property' || at.parent.type !== 'ObjectExpression') return false;
  return at.parent.properties.some((property) => property.type === 'Property' && OAUTH_NAMES.has(keyNameOf(property) ?? ''));
}

/** `authorizeUrl.searchParams.set('state', …)`. */
function isOfAuthorization(at: TSESTree.Node): boolean {
  return at.type === 'CallExpression' && /auth/iu.test(dottedOf(at.callee));
}

function dottedOf(node: TSESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression') return '';
  return `${dottedOf(node.object)}.${node.property.type === 'Identifier' ? node.property.name : ''}`;
}

/** Numbers from a small range are for games; a single number is no initialisation vector. */
function isDangerous(promise: NamePromise, { form, isMixed, limit = Infinity }: Carried, { place }: Naming): boolean {
  if (form !== 'number' || isMixed) return true;
  if (promise === 'iv') return false;
  if (place === 'callee' && promise !== 'code') return false;
  const isFraction = limit <= 1;
  return isFraction || limit > (promise === 'code' ? 100 : 1000);
}

/** Whether an attacker gets anywhere by knowing how this source works, given what was made of it. */
function isForeseeable(
  file: SourceFile,
  weak: WeakSource,
  promise: NamePromise,
  carried: Carried,
  naming: Naming,
): boolean {
  const { weakness, returns } = weak.source;
  const { name, place } = naming;
  const words = wordsOf(name);
  if (weakness === 'generator' || weakness === 'unspecified') return true;
  if (weakness === 'seeded') return !isOfMadeUpPerson(file, weak.node) && place !== 'callee';
  if (returns === 'uuid') return promise !== 'salt' && !(weak.name.endsWith('v7') && words.includes('session'));
  if (carried.company === 'known' && isOfRequestForAuthorization(file, naming)) return true;
  // The time and its like: what else is in the value may make up for it, and names like `nonce` ask only for a new value.
  if (carried.company !== 'known' || place === 'callee' || place === 'text') return false;
  if (promise === 'salt') return carried.isHashed || words.includes('salt');
  // In a browser such a session or token mostly tells a visit, or one request from the next.
  if (promise === 'token' && !carried.isHashed && isBrowserCode(file)) return false;
  // A bare number is the time itself, such as that of the expiry.
  return carried.form !== 'number' || promise === 'password';
}

/** `{ email: faker.internet.email(), password: faker.internet.password() }` is nobody's account. */
function isOfMadeUpPerson(file: SourceFile, node: TSESTree.Node): boolean {
  for (const around of ancestorsOf(node)) {
    if (around.type !== 'ObjectExpression') continue;
    return around.properties.some((property) => {
      if (property.type !== 'Property' || !/^(?:\w*name|e?mail|phone|address|avatar|username)$/iu.test(keyNameOf(property) ?? '')) return false;
      return weakSourcesOf(file).some((other) => isWithin(other.node, property.value));
    });
  }
  return false;
}

const isBrowserCode = perFile((file: SourceFile): boolean =>
  file.sourceCode.scopeManager?.globalScope?.through.some(({ identifier }) => BROWSER_GLOBALS.has(identifier.name)) ?? false,
);

/** A nonce or token that only keeps names apart, or that is found by trying as miners do. */
function isOnlyNew(file: SourceFile, { name, place, at, holders = [] }: Naming): boolean {
  const last = wordsOf(name).at(-1) ?? '';
  if ((last !== 'nonce' && last !== 'token') || place !== 'binding') return false;
  if (last === 'nonce' && [...holders, ...namesAround(at)].some((around) => wordsOf(around).some((word) => MINING_WORDS.has(word)))) return true;
  const reads = variableOf(file, at)?.references.filter((reference) => reference.isRead()) ?? [];
  return reads.length > 0 && reads.every(({ identifier }) => UNIQUE_NAMES.has(wordsOf(nameOfWhole(identifier) ?? '').at(-1) ?? ''));
}

/** The name that the text gets which a value is part of. */
function nameOfWhole(node: TSESTree.Node): string | undefined {
  let whole = node;
  while (whole.parent?.type === 'TemplateLiteral' || whole.parent?.type === 'BinaryExpression') whole = whole.parent;
  if (whole === node) return undefined;
  const { parent } = whole;
  if (parent?.type === 'VariableDeclarator') return lastNameOf(parent.id);
  const returning = parent?.type === 'ReturnStatement' ? enclosingFunctionOf(parent) : undefined;
  if (returning) return functionNameOf(returning);
  return parent?.type === 'Property' ? keyNameOf(parent) : undefined;
}
