/** What a text is compared with: the name of the other side, whether it comes from outside, and whether the two log somebody in. */
import type { TSESTree } from '@typescript-eslint/utils';
import { LOGIN_NAMES } from '../catalog/companions.ts';
import { FIELD_WORDS } from '../catalog/names.ts';
import { variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { isPasswordName, wordsOf } from './names.ts';
import { lastNameOf, memberNameOf, withoutWrappers } from './nodes.ts';

const EQUALITY: ReadonlySet<string> = new Set(['==', '===', '!=', '!==']);

/** Whether one side of a comparison has a wanted name, or is a call or the value of a field, which go by what they ask for. */
export function mayCompare({ left, operator, right }: TSESTree.BinaryExpression, isName: (name: string) => boolean): boolean {
  return EQUALITY.has(operator) && (mayBeCompared(left, isName) || mayBeCompared(right, isName));
}

function mayBeCompared(side: TSESTree.Node, isName: (name: string) => boolean): boolean {
  const name = lastNameOf(side) ?? '';
  return side.type === 'CallExpression' || name === 'value' || isName(name);
}

/** The name of one side of a comparison; a header, a parameter or a field is named by how it is asked for: `req.get('x-api-key')`. */
export function comparedNameOf(node: TSESTree.Node): string | undefined {
  const inner = withoutWrappers(node);
  if (inner.type === 'MemberExpression') return typedFieldOf(inner) ?? memberNameOf(inner);
  if (inner.type !== 'CallExpression') return lastNameOf(inner);
  const [asked, ...others] = inner.arguments;
  if (isPrompt(inner)) return asked?.type === 'Literal' && PASSWORD_PROMPT.test(String(asked.value)) ? 'password' : undefined;
  const isGetter = /^(?:get|header|param|query|getHeader)$/u.test(lastNameOf(inner.callee) ?? '');
  return isGetter && others.length === 0 && asked?.type === 'Literal' && typeof asked.value === 'string' ? asked.value : undefined;
}

/** The name of the field whose `value` a person typed; a parser's `token.value` is none. */
function typedFieldOf(member: TSESTree.MemberExpression): string | undefined {
  if (memberNameOf(member) !== 'value') return undefined;
  const name = lastNameOf(member.object) ?? '';
  const words = wordsOf(name);
  const ownName = FIELD_WORDS.has(words.at(-1) ?? '') ? words.slice(0, -1).join('-') : isPasswordName(name) ? name : undefined;
  return fieldNameOf(member.object) ?? ownName;
}

/** `prompt('Password?')`. */
function isPrompt({ callee }: TSESTree.CallExpression): boolean {
  return lastNameOf(callee) === 'prompt';
}

const PASSWORD_PROMPT = /passw|passcode|kennwort|senha|contrase|mot de passe|wachtwoord/iu;

/** The field that an expression finds: `page.getByLabel('Password')`, `document.querySelector('#password')`, `driver.findElement(By.id('password'))`. */
export function fieldNameOf(node: TSESTree.Node): string | undefined {
  const found = node.type === 'AwaitExpression' ? node.argument : withoutWrappers(node);
  if (found.type !== 'CallExpression') return undefined;
  const [selector] = found.arguments;
  if (selector?.type === 'CallExpression') return fieldNameOf(selector);
  return selector?.type === 'Literal' && typeof selector.value === 'string' ? selectedNameOf(selector.value) : undefined;
}

/** What a selector selects by: `password` of `input[name="password"]`. */
export function selectedNameOf(selector: string): string | undefined {
  return /(?:^|[#.=])["']?([\w-]+)["']?\]?$/u.exec(selector)?.[1];
}

/** What a side of a comparison is compared with. */
function otherSideOf(side: TSESTree.Node): TSESTree.Node | undefined {
  const { parent } = side;
  if (parent?.type === 'SwitchCase') return parent.parent.discriminant;
  if (parent?.type !== 'BinaryExpression') return undefined;
  return parent.left === side ? parent.right : parent.left;
}

/** Whether a text is compared with what a request brought or a person typed: whoever gives that text is let in. */
export function isAskedFor(file: SourceFile, side: TSESTree.Node): boolean {
  const other = otherSideOf(side);
  return other !== undefined && comesFromOutside(file, other, MOST_STEPS);
}

/** `const header = req.headers.authorization; const [user, pass] = atob(header).split(':')`. */
const MOST_STEPS = 4;

/** What frameworks call the request that they hand over, and what holds it. */
const REQUEST = /^(?:c|ctx|context|e|event|evt|r|req|request)$/u;
/** Parts of a request that its sender chooses, and calls that read them or ask a person. */
const REQUEST_PART = /^(?:body|cookies?|formData|headers?|json|params?|query|queryStringParameters|searchParams)$/u;
const REQUEST_READER = /^(?:getCookie|getHeader|getQuery|getRequestHeader|getRouterParam|prompt|readBody|readFormData)$/u;

function comesFromOutside(file: SourceFile, given: TSESTree.Node, left: number): boolean {
  const names: string[] = [];
  let root = withoutWrappers(given);
  if (root.type === 'MemberExpression' && typedFieldOf(root) !== undefined) return true;
  let argument: TSESTree.Node | undefined;
  while (root.type === 'MemberExpression' || root.type === 'CallExpression' || root.type === 'AwaitExpression' || root.type === 'LogicalExpression') {
    if (root.type === 'CallExpression') [argument] = root.arguments;
    if (root.type === 'MemberExpression') names.push(memberNameOf(root) ?? '');
    root = withoutWrappers(nextOf(root));
  }
  if (root.type !== 'Identifier') return false;
  const isPart = names.some((name) => REQUEST_PART.test(name));
  if (isPart && (REQUEST.test(root.name) || /^(?:query|searchParams)/u.test(names.at(-1) ?? ''))) return true;
  if (REQUEST_READER.test(root.name) || /^(?:query|searchParams)$/u.test(root.name)) return true;
  if (left === 0) return false;
  const declared = variableOf(file, root)?.defs[0]?.node;
  if (declared?.type === 'VariableDeclarator' && declared.init) return comesFromOutside(file, declared.init, left - 1);
  return argument !== undefined && comesFromOutside(file, argument, left - 1);
}

function nextOf(node: TSESTree.MemberExpression | TSESTree.CallExpression | TSESTree.AwaitExpression | TSESTree.LogicalExpression): TSESTree.Node {
  if (node.type === 'MemberExpression') return node.object;
  if (node.type === 'CallExpression') return node.callee;
  return node.type === 'AwaitExpression' ? node.argument : node.left;
}

/** Whether a text is compared beside the name of an account: `user === 'shop' && password === '…'`. */
export function isComparedLogin({ parent }: TSESTree.Node): boolean {
  let whole = parent;
  while (whole?.parent?.type === 'LogicalExpression') whole = whole.parent;
  return whole?.type === 'LogicalExpression' && comparisonsIn(whole).some((other) => other !== parent && isOfName(other));
}

function comparisonsIn(node: TSESTree.Node): readonly TSESTree.BinaryExpression[] {
  if (node.type === 'LogicalExpression') return [...comparisonsIn(node.left), ...comparisonsIn(node.right)];
  return node.type === 'BinaryExpression' && EQUALITY.has(node.operator) ? [node] : [];
}

function isOfName({ left, right }: TSESTree.BinaryExpression): boolean {
  return LOGIN_NAMES.test(comparedNameOf(left) ?? '') && right.type === 'Literal' && typeof right.value === 'string' && right.value !== '';
}
