/** Secrets that a longer text carries under a name: parameters of URLs, settings of connection strings, options of commands. */
import type { TSESTree } from '@typescript-eslint/utils';
import { LOGIN_COMMANDS } from '../catalog/commands.ts';
import type { HardcodedSecret } from './evidence.ts';
import type { SourceFile } from './file.ts';
import { isMaterialName, isSecretName, kebabOf } from './names.ts';
import { nodesCarryingSecrets } from './mentionedSecrets.ts';
import { lastNameOf, nodesOf } from './nodes.ts';
import { nameOfValue } from './secretNames.ts';
import { isDrawn, isLongRandom, isSecretShaped } from './values.ts';
import { identifiers, mentionOf, parts, placesOfWords, type Word } from './vocabulary.ts';

export interface Embedded {
  readonly name: string;
  readonly value: string;
}

/** A text of fewer characters cannot hold both a name and a secret. */
const SHORTEST = 12;
/** Documents and generated code are longer; nobody writes a URL or a command of this length by hand. */
const LONGEST = 2_000;

/** The secrets inside the texts of a file, at most one a text. */
export function embeddedSecretsOf(file: SourceFile): readonly HardcodedSecret[] {
  const nodes = nodesCarryingSecrets(file, carriersOf(file));
  const literals = nodesOf(nodes, 'Literal').filter(({ value }) => typeof value === 'string' && value.length >= SHORTEST);
  const secretAt = (node: TSESTree.Node, text: string): readonly HardcodedSecret[] => {
    const found = embeddedIn(text) ?? pragmaIn(isPragma(node) ? `pragma ${text}` : text);
    return found ? [secretOf(file, node, text, found)] : [];
  };
  return [
    ...literals.flatMap((node) => secretAt(node, String(node.value))),
    // A gap ends what stands before it, as it would in a shell: what it holds is not known.
    ...nodesOf(nodes, 'TemplateLiteral').flatMap((node) => secretAt(node, node.quasis.map(({ value }) => value.cooked).join('${}'))),
  ];
}

/** Where a file has names that no secret has outside a URL or a statement of a database, or commands that log in. */
const carriersOf = placesOfWords(() => [...parts(['appid', 'app_key', 'subscription-key', 'identified', 'sessid', 'sessionid', '?code=', '&code=', 'crypt(', ':_auth', 'pragma']), ...loginCommands()]);

/** Whether a file names a command that logs in. */
export const mentionsLoginCommand = mentionOf(loginCommands);

function loginCommands(): readonly Word[] {
  return identifiers(LOGIN_COMMANDS.map(({ command }) => command));
}

function embeddedIn(text: string): Embedded | undefined {
  if (text.length < SHORTEST || text.length > LONGEST) return undefined;
  return parameterIn(text) ?? headerIn(text) ?? cookieIn(text) ?? settingIn(text) ?? optionIn(text) ?? statementIn(text) ?? npmrcIn(text) ?? assignmentIn(text) ?? memberIn(text) ?? elementIn(text);
}

function secretOf(file: SourceFile, node: TSESTree.Node, value: string, { name, value: part }: Embedded): HardcodedSecret {
  return { node, value, part, evidence: 'named', what: `'${name}'`, name: nameOfValue(file, node, kebabOf(name)), obstacle: 'part' };
}

/** Parameters whose services call their API key an id. */
const KEY_PARAMETERS = /^(?:appid|app_key|apikey|api_key|subscription-key)$/iu;

/** `https://api.example.com/feed?api_key=…`, `grant_type=password&username=…&password=…`. */
function parameterIn(text: string): Embedded | undefined {
  if (!text.includes('=') || /\s/u.test(text)) return undefined;
  const start = text.indexOf('?');
  const isForm = start < 0 && /^[\w.-]+=[^&=]*&(?:[\w.-]+=[^&=]*&?)+$/u.test(text);
  if (!isForm && (start < 0 || !text.includes('://'))) return undefined;
  return text
    .slice(start + 1)
    .split('&')
    .map((part) => ({ name: part.split('=', 1)[0] ?? '', value: part.slice(part.indexOf('=') + 1) }))
    .find(({ name, value }) => isParameterSecret(name, value));
}

function isParameterSecret(name: string, value: string): boolean {
  if (KEY_PARAMETERS.test(name)) return isLongRandom(value);
  // The key of a function, in the cloud of Microsoft.
  if (name === 'code') return /^[\w+/-]{38,120}={0,2}$/u.test(value) && isDrawn(value.replaceAll(/[-_]/gu, ''));
  // A `key` may also name what is asked for, which nobody draws at random and writes down.
  if (!isSecretName(name)) return isMaterialName(name) && isDrawn(value);
  if (!/pass|pwd/iu.test(name)) return isLongRandom(value);
  return isSecretShaped(value, { name, isCredential: false, isVariable: false });
}

/** `curl -H "Authorization: Bearer …"`. */
function headerIn(text: string): Embedded | undefined {
  const [, value] = /\bauthorization: ?(?:bearer|basic|token) ([\w.+/=-]{16,200})/iu.exec(text) ?? [];
  return value !== undefined && isLongRandom(value) ? { name: 'authorization', value } : undefined;
}

/** `JSESSIONID=…; theme=dark`: a session that somebody is logged in with. */
function cookieIn(text: string): Embedded | undefined {
  if (!/sess|sid=|token|auth|jwt/iu.test(text) || !text.includes('=')) return undefined;
  return text
    .split(/;\s*/u)
    .map((part) => ({ name: part.split('=', 1)[0] ?? '', value: part.slice(part.indexOf('=') + 1) }))
    .find(({ name, value }) => SESSION_COOKIE.test(name) && isDrawn(value));
}

/** Names of cookies that hold a session. */
const SESSION_COOKIE = /^[\w.-]{0,40}(?:sess(?:ion)?(?:_?id)?|sid|token|auth|jwt)$/iu;

/** `Server=db;User Id=sa;Password=…`. */
function settingIn(text: string): Embedded | undefined {
  if (!text.includes(';') || !/(?:server|data source|host|endpoint)\s*=/iu.test(text)) return undefined;
  return text
    .split(';')
    .map((part) => ({ name: (part.split('=', 1)[0] ?? '').trim(), value: part.slice(part.indexOf('=') + 1).trim() }))
    .find(({ name, value }) => /^(?:password|pwd)$/iu.test(name) && isWritten(value));
}

/** Whether something stands there rather than a hint of what should: `{password}`, `<password>`, `***`. */
export function isWritten(value: string): boolean {
  return /^[^\s<>{}$%*]{3,}$/u.test(value) && !/^(?:pass|password|pwd|secret|changeit|x+|\.+)$/iu.test(value);
}

/** `CREATE USER … IDENTIFIED BY '…'`, `ALTER ROLE … PASSWORD '…'`. */
function statementIn(text: string): Embedded | undefined {
  if (!/identified|password|crypt\(/iu.test(text)) return undefined;
  const [, value] = /\b(?:identified(?: with \w+)? by|(?:user|role) [^;']{1,80}?password)\s+'([^']{3,64})'/iu.exec(text) ?? [];
  if (value !== undefined && isWritten(value)) return { name: 'database-password', value };
  // What becomes the password of an account that is put into a table.
  const [, given] = /\b(?:crypt|password)\(\s*'([^'$]{3,64})'/iu.exec(text) ?? [];
  return given !== undefined && isWritten(given) ? { name: 'password', value: given } : undefined;
}

/** `PRAGMA key = '…'`, as a database that is encrypted is opened with. */
function pragmaIn(text: string): Embedded | undefined {
  const [, value] = /^\s*pragma\s+(?:hex)?(?:re)?key\s*=\s*["']([^"']{3,200})["']\s*;?\s*$/iu.exec(text) ?? [];
  return value !== undefined && isWritten(value) ? { name: 'database-key', value } : undefined;
}

/** `db.pragma("key='…'")`. */
function isPragma({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'CallExpression' && lastNameOf(parent.callee) === 'pragma';
}

/** `//registry.npmjs.org/:_authToken=…`. */
function npmrcIn(text: string): Embedded | undefined {
  const [, value] = /:_(?:authToken|auth|password)=([\w+/=.-]{16,200})\s*$/mu.exec(text) ?? [];
  return value !== undefined && isLongRandom(value) ? { name: 'npm-token', value } : undefined;
}

/** `PGPASSWORD=… pg_dump`: a variable for one command. */
function assignmentIn(text: string): Embedded | undefined {
  if (!text.includes('=') || !text.includes(' ')) return undefined;
  const [, name = '', value = ''] = /(?:^|\s)([A-Z][A-Z\d_]{0,40}(?:PASSWORD|PASSWD|TOKEN|SECRET|API_KEY))=["']?([^\s"'$<{]{6,200})/u.exec(text) ?? [];
  return name !== '' && /\d/u.test(value) && isSecretShaped(value, { name, isCredential: false, isVariable: false }) ? { name, value } : undefined;
}

/** `'{"password":"…"}'`: an object written as text. */
function memberIn(text: string): Embedded | undefined {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  for (const [, name = '', value = ''] of text.matchAll(/"(\w{2,40})"\s*:\s*"([^"\\]{3,200})"/gu)) {
    if (isSecretName(name) && isSecretShaped(value, { name, isCredential: false, isVariable: false })) return { name, value };
  }
  return undefined;
}

/** `<user>shop</user><password>…</password>`: a message of XML. */
function elementIn(text: string): Embedded | undefined {
  if (!text.includes('</')) return undefined;
  for (const [, name = '', value = ''] of text.matchAll(/<(?:\w{1,20}:)?(\w{2,40})>((?:[^\s<>{}$%*]|(?<=\w)\$(?!\{)){3,200})<\//gu)) {
    // A word without a digit is a text of a page, or tells what belongs there.
    if (isSecretName(name) && /\d/u.test(value) && isSecretShaped(value, { name, isCredential: false, isVariable: false })) return { name, value };
  }
  return undefined;
}

/** What every text with such a command contains; spares all others the splitting into words. */
const LOGIN_COMMAND = new RegExp(LOGIN_COMMANDS.map(({ command }) => command).join('|'), 'u');

/** `curl -u user:…`, `docker login -p …`, `mysqldump -p…`. */
function optionIn(text: string): Embedded | undefined {
  if (!text.includes('-') || !LOGIN_COMMAND.test(text)) return undefined;
  return loginOptionIn(text.split(/\s+/u).map((word) => word.replaceAll(/^["']|["']$/gu, '')));
}

/** The password among the words of a command that logs in. */
export function loginOptionIn(words: readonly string[]): Embedded | undefined {
  for (const { command, subcommand, option, separated, login } of LOGIN_COMMANDS) {
    const at = words.indexOf(command);
    if (at < 0 || (subcommand !== undefined && words[at + 1] !== subcommand)) continue;
    const value = separated ? words[words.findIndex((word, index) => index > at && option.includes(word)) + 1] : gluedTo(option, words.slice(at));
    const hasOption = !separated || words.some((word, index) => index > at && option.includes(word));
    const secret = login ? value?.split(':')[1] : value;
    if (hasOption && secret !== undefined && isWritten(secret)) return { name: `${command}-password`, value: secret };
  }
  return undefined;
}

function gluedTo(options: readonly string[], words: readonly string[]): string | undefined {
  for (const option of options) {
    const word = words.find((candidate) => candidate.startsWith(option) && candidate.length > option.length);
    if (word !== undefined) return word.slice(option.length);
  }
  return undefined;
}
