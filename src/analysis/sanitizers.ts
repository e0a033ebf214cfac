/** Whether a call hides what it is given: masks, redactors, hashes, the project's own and those of packages. */
import type { TSESTree } from '@typescript-eslint/utils';
import { HASHING_WORDS, MASK_TEXT, MASKING_WORDS, SANITIZERS } from '../catalog/logSinks.ts';
import { behind } from './bindings.ts';
import { stringOf } from './constants.ts';
import type { SourceFile } from './file.ts';
import { exportKeyOf, instanceMemberOf } from './instances.ts';
import { exportPathOf } from './modules.ts';
import { wordsOf } from './names.ts';
import { lastNameOf, memberNameOf, withoutWrappers } from './nodes.ts';

/** Methods whose name says enough whatever they are called on. */
const DIGESTING = new Set(['digest', 'hashSync']);

/** Objects all of whose methods hash or hide. */
const SANITIZING_OBJECTS = /^(?:bcrypt(?:js)?|argon2|scrypt|redactor|masker|sanitizer)$/iu;

/** Longest piece of a secret that may be shown: it tells two apart and opens nothing. */
const SHOWN_LENGTH = 8;

/** Whether the result of a call no longer shows what went in. */
export function isSanitized(file: SourceFile, node: TSESTree.CallExpression): boolean {
  const callee = withoutWrappers(node.callee);
  const name = lastNameOf(callee);
  if (name === undefined) return false;
  if (file.settings.redactors.includes(name) || DIGESTING.has(name)) return true;
  // `crypto.scryptSync()` makes keys; elsewhere these words end in something that cannot be turned back.
  if (exportPathOf(file, callee)?.module === 'crypto') return false;
  if (wordsOf(name).some((word) => MASKING_WORDS.has(word) || HASHING_WORDS.has(word))) return true;
  if (callee.type === 'MemberExpression' && SANITIZING_OBJECTS.test(lastNameOf(callee.object) ?? '')) return true;
  return isMaskedText(file, callee, node.arguments) || isKnownSanitizer(file, callee);
}

/** `x.replace(/./g, '*')`, `'*'.repeat(x.length)`, `x.slice(0, 4)`. */
function isMaskedText(file: SourceFile, callee: TSESTree.Node, given: readonly TSESTree.Node[]): boolean {
  if (callee.type !== 'MemberExpression') return false;
  const [first, second] = given;
  switch (memberNameOf(callee)) {
    case 'replace':
    case 'replaceAll': {
      const text = second && stringOf(file, second);
      return text !== undefined && (isMaskText(text) || /^[*•●x]$/u.test(text));
    }
    case 'padEnd':
    case 'padStart':
      return isSlice(withoutWrappers(callee.object));
    case 'slice':
    case 'substring':
    case 'substr':
      return isShortPiece(first, second) || (isPiece(first, second) && hasMaskBeside(file, callee.parent));
    case 'at':
    case 'charAt':
      return true;
    default:
      return false;
  }
}

function isSlice(node: TSESTree.Node): boolean {
  return node.type === 'CallExpression' && /^(?:slice|substr|substring)$/u.test(lastNameOf(node.callee) ?? '');
}

function isShortPiece(start: TSESTree.Node | undefined, end: TSESTree.Node | undefined): boolean {
  const from = numberOf(start);
  const to = numberOf(end);
  if (from === undefined) return false;
  if (end === undefined) return from < 0 && -from <= SHOWN_LENGTH;
  return to !== undefined && Math.abs(to - Math.max(from, 0)) <= SHOWN_LENGTH;
}

/** A beginning or an end of a text; what `slice(7)` leaves is nearly all of it. */
function isPiece(start: TSESTree.Node | undefined, end: TSESTree.Node | undefined): boolean {
  return end !== undefined || (numberOf(start) ?? 0) < 0;
}

function numberOf(node: TSESTree.Node | undefined): number | undefined {
  if (node?.type === 'UnaryExpression' && node.operator === '-') {
    const positive = numberOf(node.argument);
    return positive === undefined ? undefined : -positive;
  }
  return node?.type === 'Literal' && typeof node.value === 'number' ? node.value : undefined;
}

/** Whether stars or dots stand next to an expression in the same text. */
function hasMaskBeside(file: SourceFile, node: TSESTree.Node): boolean {
  let whole = node;
  while (whole.parent && (whole.parent.type === 'TemplateLiteral' || whole.parent.type === 'BinaryExpression')) whole = whole.parent;
  return whole !== node && MASK_TEXT.test(file.sourceCode.getText(whole));
}

function isKnownSanitizer(file: SourceFile, callee: TSESTree.Node): boolean {
  const keys = [
    exportKeyOf(file, callee),
    callee.type === 'MemberExpression' ? instanceMemberOf(file, callee) : undefined,
    makerKeyOf(file, callee),
  ];
  return SANITIZERS.some(({ module, export: name, reach, methods = [''] }) => {
    const own = `${module}:${name}`;
    if (reach === 'madeFunction') return keys[2] === own;
    if (reach === 'made') return methods.some((method) => keys[1] === `${own}#${method}`);
    return methods.some((method) => keys[0] === `${module}:${method}` || keys[0] === own);
  });
}

function makerKeyOf(file: SourceFile, callee: TSESTree.Node): string | undefined {
  const maker = behind(file, callee);
  return maker.type === 'CallExpression' ? exportKeyOf(file, maker.callee) : undefined;
}

/** Whether an expression is the text that stands where a secret was. */
export function isMask(file: SourceFile, node: TSESTree.Node): boolean {
  const text = stringOf(file, node);
  return text !== undefined && isMaskText(text);
}

function isMaskText(text: string): boolean {
  return MASK_TEXT.test(text);
}
