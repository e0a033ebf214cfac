/** What a function's name says of its result: a secret, an answer, or nothing. */
import type { TSESTree } from '@typescript-eslint/utils';
import { GIVING_WORDS, PLAIN_FUNCTIONS, PLAIN_METHODS, QUESTION_WORDS } from '../catalog/loggedSecrets.ts';
import { stringOf } from './constants.ts';
import type { SourceFile } from './file.ts';
import { isLoggedName } from './loggedNames.ts';
import { exportPathOf } from './modules.ts';
import { wordsOf } from './names.ts';
import { lastNameOf, memberNameOf, withoutWrappers } from './nodes.ts';

/** What people call the secret that a call gives, going by the function's name. */
export function givenSecretOf(file: SourceFile, node: TSESTree.CallExpression): string | undefined {
  const name = lastNameOf(node.callee) ?? '';
  const given = givenBy(name);
  if (given === undefined || !isLoggedName(file, given) || asksForAnother(file, node)) return undefined;
  return `the result of '${name}()'`;
}

/** Whether a function answers a question: `isValid()`, `checkPassword()`. */
export function isQuestion({ callee }: TSESTree.CallExpression): boolean {
  const [first = ''] = wordsOf(lastNameOf(callee) ?? '');
  return QUESTION_WORDS.has(first) && !GIVING_WORDS.has(first);
}

/** Whether a function gives numbers, answers or identities, never what it is given. */
export function isPlain(file: SourceFile, node: TSESTree.CallExpression): boolean {
  const callee = withoutWrappers(node.callee);
  const found = exportPathOf(file, callee);
  if (found && PLAIN_FUNCTIONS.has(found.module === '' ? found.path : `${found.module}:${found.path}`)) return true;
  return callee.type === 'MemberExpression' && PLAIN_METHODS.has(memberNameOf(callee) ?? '');
}

/** What a function's name says it gives: `access-token` for `getAccessTokenFor`. */
function givenBy(name: string): string | undefined {
  const [first = '', ...words] = wordsOf(name);
  if (!GIVING_WORDS.has(first)) return undefined;
  const end = words.findIndex((word) => /^(?:by|from|for|of|with|in|sync|async|silently|value|string|if|or)$/u.test(word));
  return (end === -1 ? words : words.slice(0, end)).join('-');
}

/** `getCookie('theme')`: what the call asks for by name is no secret, whatever the function is called. */
function asksForAnother(file: SourceFile, { callee, arguments: [name] }: TSESTree.CallExpression): boolean {
  const text = name && stringOf(file, name);
  return text !== undefined && /cookie|header/iu.test(lastNameOf(callee) ?? '') && !isLoggedName(file, text);
}
