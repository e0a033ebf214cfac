/** Secrets among the arguments that a process is started with, one by one in a list: `['-e', 'DB_PASSWORD=…']`, `['--ks-pass', 'pass:…']`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { ARGUMENT_LIST, PASSWORD_OPTIONS, PASSWORD_SOURCE, PROCESS_STARTERS } from '../catalog/commands.ts';
import { behind } from './bindings.ts';
import { stringOf } from './constants.ts';
import { isWritten, loginOptionIn, mentionsLoginCommand } from './embeddedSecrets.ts';
import { type HardcodedSecret, obstacleOf } from './evidence.ts';
import type { SourceFile } from './file.ts';
import { nodesCarryingSecrets, optionsOf } from './mentionedSecrets.ts';
import { isSecretName, kebabOf, kindOfVariable, wordsOf } from './names.ts';
import { keyNameOf, lastNameOf, memberNameOf, nodesCalled, nodesOf, withoutWrappers } from './nodes.ts';
import { nameOfValue } from './secretNames.ts';
import { isSecretShaped, isStandIn } from './values.ts';

/** All of a file; at most one an argument. */
export function argumentSecretsOf(file: SourceFile): readonly HardcodedSecret[] {
  // A command may be named elsewhere than its arguments.
  const nodes = nodesCarryingSecrets(file, mentionsLoginCommand(file) ? 'anywhere' : optionsOf(file));
  return [
    ...nodesOf(nodes, 'ArrayExpression').filter((list) => isArgumentList(list)).flatMap((list) => secretsIn(file, commandOf(file, list), list.elements)),
    // `args.push('-e', 'DB_PASSWORD=…')`
    ...nodesCalled(nodes, 'CallExpression', (name) => name === 'push').flatMap(({ callee, arguments: given }) =>
      (callee.type === 'MemberExpression' && ARGUMENT_LIST.test(lastNameOf(callee.object) ?? '') ? secretsIn(file, undefined, given) : [])),
  ];
}

function isArgumentList(list: TSESTree.ArrayExpression): boolean {
  const { parent } = list;
  switch (parent.type) {
    case 'CallExpression':
      return PROCESS_STARTERS.has(lastNameOf(parent.callee) ?? '');
    case 'VariableDeclarator':
      return ARGUMENT_LIST.test(lastNameOf(parent.id) ?? '');
    case 'Property':
      return ARGUMENT_LIST.test(keyNameOf(parent) ?? '');
    case 'MemberExpression':
      // `['-e', 'DB_PASSWORD=…'].concat(…)`
      return memberNameOf(parent) === 'concat';
    default:
      return false;
  }
}

/** The program that a list of arguments is for, where the call names it. */
function commandOf(file: SourceFile, { parent }: TSESTree.ArrayExpression): string | undefined {
  const [command] = parent.type === 'CallExpression' ? parent.arguments : [];
  return command && stringOf(file, behind(file, command));
}

function secretsIn(file: SourceFile, command: string | undefined, elements: readonly (TSESTree.Node | null)[]): readonly HardcodedSecret[] {
  const words = elements.map((element) => (element ? (stringOf(file, element) ?? '') : ''));
  const login = loginOptionIn(command === undefined ? words : [command, ...words]);
  return elements.flatMap((element, index) => {
    const word = words[index] ?? '';
    const node = element && withoutWrappers(element);
    if (node?.type !== 'Literal' || word === '') return [];
    const found = assignedIn(word) ?? optionBefore(words[index - 1] ?? '', word) ?? (login && isValueOf(word, login.value) ? login : undefined);
    if (!found) return [];
    const { name, value } = found;
    return [{ node, value: word, evidence: 'named' as const, what: `'${name}'`, name: nameOfValue(file, node, kebabOf(name)), obstacle: value === word ? obstacleOf(node) : ('part' as const) }];
  });
}

function isValueOf(word: string, value: string): boolean {
  return word === value || (word.startsWith('-') && word.endsWith(value)) || word.endsWith(`:${value}`);
}

interface Argument {
  readonly name: string;
  readonly value: string;
}

/** `DB_PASSWORD=…`, `--token=…`, `-Dspring.datasource.password=…`. */
function assignedIn(word: string): Argument | undefined {
  const [, name = '', value = ''] = /^(?:--?[\w-]{1,40}=)?(?:--?D?)?([A-Za-z][\w.-]{1,60})=(.{4,200})$/u.exec(word) ?? [];
  if (name === '' || !(isSecretName(name) || kindOfVariable(name) === 'secret')) return undefined;
  return isSurelySecret(name, value) ? { name, value } : undefined;
}

/** What stands behind an option of that name: `--ks-pass pass:…`, `-storepass …`. */
function optionBefore(option: string, word: string): Argument | undefined {
  const name = /^--?([A-Za-z][\w-]{2,40})$/u.exec(option)?.[1];
  if (name === undefined || word.startsWith('-') || !(PASSWORD_OPTIONS.has(name) || isSecretName(name))) return undefined;
  const [, kind, rest = ''] = PASSWORD_SOURCE.exec(word) ?? [];
  if (kind !== undefined) return kind === 'pass' && isWritten(rest) ? { name, value: rest } : undefined;
  return isSurelySecret(name, word) ? { name: wordsOf(name).join('-'), value: word } : undefined;
}

/** A word without a digit or a sign may be what another program calls an option's value. */
function isSurelySecret(name: string, value: string): boolean {
  return isWritten(value) && !isStandIn(value) && /[\d!@#%^&*]/u.test(value) && isSecretShaped(value, { name, isCredential: false, isVariable: false });
}
