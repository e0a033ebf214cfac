/** What calls and functions do with a value: conversions and digests pass it on, functions of the file hand it over. */
import type { TSESTree } from '@typescript-eslint/utils';
import { ENCODING_NAME } from '../catalog/logSinks.ts';
import { SETTING_METHODS } from '../catalog/unforeseeable.ts';
import { DIGESTS, STATE_HOLDERS } from '../catalog/weakRandom.ts';
import { behind, declaratorOf, isGlobal, variableOf } from './bindings.ts';
import { type Carried, goOn, joinedBy, type Naming, readsOf, type Step, STOP } from './carried.ts';
import { stringOf } from './constants.ts';
import type { SourceFile } from './file.ts';
import { encodedBy } from './flow.ts';
import { exportKeyOf, instanceMemberOf } from './instances.ts';
import { type ExportPath, exportPathOf } from './modules.ts';
import { ancestorsOf, enclosingFunctionOf, type FunctionNode, isFunction, keyNameOf, lastNameOf, memberNameOf, nodesOf, withoutWrappers } from './nodes.ts';
import { orderedBy } from './shuffles.ts';
import { fieldOfDefaultCall, functionNameOf } from './unforeseeable.ts';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** Into a helper and out again, and no further: beyond that, names say too little. */
const MAX_HOPS = 2;

const MATH_FUNCTIONS = /^Math\.(?:floor|round|ceil|trunc|abs|min|max|imul)$/u;
const NUMBER_FUNCTIONS = /^(?:Number(?:\.parse(?:Int|Float))?|parseInt|parseFloat|BigInt)$/u;
const TEXT_FUNCTIONS = /^(?:String(?:\.from(?:CharCode|CodePoint))?|btoa|encodeURIComponent|JSON\.stringify)$/u;
const LIST_FUNCTIONS = /^(?:Array\.(?:from|of)|Buffer(?:\.from)?|(?:Uint8|Uint16|Uint32)Array(?:\.(?:from|of))?|Object\.freeze|Promise\.resolve)$/u;

/** Functions of lodash whose result is the text of their argument. */
const TEXT_HELPERS = /(?:^|[./])(?:join|pad|padEnd|padStart|toLower|toString|toUpper|trim|upperCase)$/u;

/** Methods whose result still holds the value that they were called on. */
const PASSING_METHODS: ReadonlySet<string> = new Set([
  'at', 'charAt', 'charCodeAt', 'concat', 'digest', 'fill', 'filter', 'flat', 'flatMap', 'join', 'map', 'padEnd', 'padStart', 'pop', 'repeat',
  'replace', 'replaceAll', 'reverse', 'shift', 'slice', 'split', 'subarray', 'substr', 'substring', 'toFixed', 'toLowerCase', 'toLocaleString',
  'toPrecision', 'toReversed', 'toString', 'toUpperCase', 'trim', 'update', 'valueOf', 'reduce', 'toString', 'base64Slice', 'sort', 'normalize',
]);

/** Methods that make one thing of what their callback returns. */
const COLLECTING_METHODS: ReadonlySet<string> = new Set(['flatMap', 'from', 'map', 'reduce', 'replace', 'replaceAll', 'times', 'timesMap']);

/** From an object to what its member or method gives; from an index to the element it chooses. */
export function throughMember(file: SourceFile, carried: Carried, parent: TSESTree.MemberExpression): Step {
  if (parent.property === carried.node) return parent.computed ? choosing(file, carried, parent, parent.object) : STOP;
  const name = memberNameOf(parent);
  const call = parent.parent.type === 'ChainExpression' ? parent.parent.parent : parent.parent;
  if (call.type === 'CallExpression' && withoutWrappers(call.callee) === parent) {
    if (name === undefined || !PASSING_METHODS.has(name)) return STOP;
    const isText = name === 'join' || name === 'toString' || name === 'toFixed' || name === 'digest';
    const form = isText ? 'text' : carried.form;
    return goOn(carried, call, name === 'join' ? { form, isPicked: false, isMixed: true } : { form });
  }
  const isTarget = parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent;
  return parent.computed && !isTarget && (name === undefined || /^\d+$/u.test(name)) ? goOn(carried, parent) : STOP;
}

/** `list[i]`: a character of an alphabet is part of the value, an element of another list is only chosen. */
function choosing(file: SourceFile, carried: Carried, chosen: TSESTree.Node, list: TSESTree.Node): Step {
  const { parent } = chosen;
  // `[password[i], password[j]] = [password[j], password[i]]`
  if (parent?.type === 'ArrayPattern' || (parent?.type === 'AssignmentExpression' && parent.left === chosen)) return { onward: [], namings: orderedBy(carried, list, chosen) };
  return goOn(carried, chosen, isAlphabet(file, list) ? { form: 'text', limit: Infinity } : { form: 'other', isPicked: true });
}

const ALPHABET_NAME = /^(?:alphabet|alphanum(?:eric)?|characters?|charset|char_?set|chars|digits|letters|lower(?:case)?|numbers|possible|pool|special|symbols|upper(?:case)?)\d*$/iu;

/** Whether a text or list holds single characters. */
function isAlphabet(file: SourceFile, node: TSESTree.Node): boolean {
  const text = stringOf(file, node);
  if (text !== undefined) return true;
  const list = behind(file, node);
  if (list.type === 'ArrayExpression') return list.elements.every((element) => element && isOfAlphabet(file, element));
  if (list.type === 'CallExpression' && isSplitIntoCharacters(file, list)) return true;
  return ALPHABET_NAME.test(lastNameOf(node)?.split('_').at(-1) ?? '') || /(?:chars|Chars|CHARS|alphabet|Alphabet|ALPHABET)$/u.test(lastNameOf(node) ?? '');
}

function isOfAlphabet(file: SourceFile, element: TSESTree.Expression | TSESTree.SpreadElement): boolean {
  return element.type === 'SpreadElement' ? isAlphabet(file, element.argument) : stringOf(file, element)?.length === 1;
}

/** `text.split('')`; other signs part a text into words, or keys, of which one is only chosen. */
function isSplitIntoCharacters(file: SourceFile, { callee, arguments: [sign] }: TSESTree.CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || memberNameOf(callee) !== 'split') return false;
  const by = sign && stringOf(file, sign);
  const text = stringOf(file, callee.object);
  return by === '' || (by !== undefined && text?.split(by).every((piece) => piece.length === 1) === true);
}

/** Into a call as one of its arguments, or, for a function that was handed over, out of the call that runs it. */
export function intoCall(file: SourceFile, carried: Carried, parent: Call): Step {
  const { node } = carried;
  const { callee } = parent;
  if (callee === node) return isFunction(node) ? goOn(carried, parent, { isMixed: carried.isMixed }) : STOP;
  const index = parent.arguments.findIndex((argument) => argument === node);
  const path = exportPathOf(file, callee);
  if (index === 0 && path && isStateHolder(path, isFunction(node))) return intoState(carried, parent);
  const field = index === 0 ? fieldOfDefaultCall(parent) : undefined;
  if (field !== undefined) return { onward: [], namings: [{ name: field, place: 'binding', at: parent }] };
  if (isFunction(node)) return throughCallback(carried, parent);
  const name = path?.module === '' ? path.path : '';
  if (MATH_FUNCTIONS.test(name) || NUMBER_FUNCTIONS.test(name)) return index === 0 ? goOn(carried, parent, { form: 'number' }) : STOP;
  if (TEXT_FUNCTIONS.test(name)) return goOn(carried, parent, { form: 'text', limit: Infinity });
  // A number here is the size of the array, not what is in it.
  if (LIST_FUNCTIONS.test(name)) return carried.form === 'number' || index > 0 ? STOP : goOn(carried, parent, { form: 'bytes' });
  if (isDigest(file, parent)) {
    const others = parent.arguments.filter((argument, at) => argument !== node && at === 0);
    return goOn(carried, parent, { form: 'text', isHashed: true, isMixed: true, company: joinedBy(file, carried, others) });
  }
  if (path && /^(?:lodash|underscore)/u.test(path.module) && TEXT_HELPERS.test(path.path === 'default' ? path.module : path.path)) {
    return index === 0 ? goOn(carried, parent, { form: 'text', limit: Infinity }) : STOP;
  }
  // `CryptoJS.lib.WordArray.create([…])` holds the words as they are.
  if (path?.module.startsWith('crypto-js') === true && path.path.endsWith('WordArray.create')) return index === 0 ? goOn(carried, parent, { form: 'bytes', limit: Infinity }) : STOP;
  if (carried.form !== 'number' && encodedBy(file, parent) === node) return goOn(carried, parent, { form: 'bytes' });
  // `bytesToHex(hash)` of many libraries.
  if (carried.form !== 'number' && index === 0 && ENCODING_NAME.test(lastNameOf(callee) ?? '')) return goOn(carried, parent, { form: 'text' });
  const method = callee.type === 'MemberExpression' ? memberNameOf(callee) : undefined;
  const byMethod = method === undefined || callee.type !== 'MemberExpression' ? undefined : intoMethod(file, carried, parent, method, callee);
  return byMethod ?? intoFunction(file, carried, parent, index);
}

/** Whether a call keeps its first argument, or what that gives, in the state of a component. */
function isStateHolder({ module, path }: ExportPath, isGivenFunction: boolean): boolean {
  return STATE_HOLDERS.some(({ takes, ...holder }) =>
    holder.module === module && holder.exports.includes(path) && takes !== (isGivenFunction ? 'value' : 'function'));
}

/** `const token = ref(value)`, `const [token] = useState(value)`. A number or nonce in a state is mostly there to draw something anew. */
function intoState({ form }: Carried, { parent }: Call): Step {
  const target = parent.type !== 'VariableDeclarator' ? undefined : parent.id.type === 'ArrayPattern' ? parent.id.elements[0] : parent.id;
  if (form === 'number' || target?.type !== 'Identifier' || /nonce$/iu.test(target.name)) return STOP;
  return { onward: [], namings: [{ name: target.name, place: 'binding', at: target }] };
}

function intoMethod(
  file: SourceFile,
  carried: Carried,
  parent: Call,
  method: string,
  { object }: TSESTree.MemberExpression,
): Step | undefined {
  const { node } = carried;
  const index = parent.arguments.findIndex((argument) => argument === node);
  const isIndex = /^(?:charAt|at|charCodeAt|codePointAt)$/u.test(method) || (/^(?:substr|substring|slice)$/u.test(method) && index === 0 && parent.arguments.length === 2);
  if (isIndex && carried.form === 'number') return choosing(file, carried, parent, object);
  if (/^(?:concat|fill)$/u.test(method)) {
    return goOn(carried, parent, { isMixed: true, company: joinedBy(file, carried, method === 'concat' ? [object] : []) });
  }
  if (/^(?:push|unshift)$/u.test(method)) {
    const value: Carried = { ...carried, form: 'other', isMixed: true, isPicked: false };
    const onward = object.type === 'Identifier' ? readsOf(file, value, object) : [];
    const name = lastNameOf(object);
    return { onward, namings: name === undefined ? [] : [{ name, place: 'binding', at: parent, value }] };
  }
  if (/^replace(?:All)?$/u.test(method) && index === 1) return goOn(carried, parent, { form: 'text', isMixed: true });
  return undefined;
}

/** A digest of what can be foreseen can be foreseen. */
function isDigest(file: SourceFile, { callee }: Call): boolean {
  const key = exportKeyOf(file, callee);
  const isWhole = (takes: 'argument' | 'update', module: string, path: string): boolean =>
    DIGESTS.some((digest) => digest.takes === takes && digest.modules.includes(module) && digest.exports.includes(path));
  // The project's own function of that name, wherever it comes from.
  if (/^(?:md5|sha1|sha256|sha512)$/iu.test(lastNameOf(callee) ?? '') && callee.type === 'Identifier' && !isFunction(behind(file, callee))) return true;
  if (key !== undefined) return isWhole('argument', key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1));
  if (callee.type !== 'MemberExpression' || memberNameOf(callee) !== 'update') return false;
  const [module = '', path = ''] = (instanceMemberOf(file, callee) ?? '').split(/[:#]/u);
  return isWhole('update', module, path);
}

/** Into a function by one of its parameters, and the names that the callee and a key before it give. */
function intoFunction(file: SourceFile, carried: Carried, parent: Call, index: number): Step {
  const namings: Naming[] = [];
  const name = lastNameOf(parent.callee);
  if (name !== undefined) namings.push({ name, place: 'callee', at: parent });
  if (parent.callee.type === 'MemberExpression' && SETTING_METHODS.has(name ?? '')) {
    for (const key of parent.arguments.slice(0, index)) {
      const text = stringOf(file, key) ?? (key.type === 'TemplateLiteral' ? key.quasis[0]?.value.cooked : undefined);
      if (text) namings.push({ name: text.replace(/:.*$/su, ''), place: 'setter', at: parent });
    }
  }
  // `console.log('Verification code:', code)`
  const before = index > 0 ? parent.arguments[index - 1] : undefined;
  const said = before?.type === 'Literal' ? stringOf(file, before) : undefined;
  if (said !== undefined) namings.push({ name: said, place: 'text', at: parent });
  // `verificationCodes.set(email, code)`
  const kept = parent.callee.type === 'MemberExpression' && SETTING_METHODS.has(name ?? '') ? lastNameOf(parent.callee.object) : undefined;
  if (kept !== undefined) namings.push({ name: kept, place: 'binding', at: parent });
  const target = calledFunctionOf(file, parent.callee);
  const parameter = target?.params[index];
  const local = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
  if (local?.type !== 'Identifier' || carried.hops >= MAX_HOPS) return { onward: [], namings };
  namings.push({ name: local.name, place: 'binding', at: local });
  return { onward: readsOf(file, { ...carried, hops: carried.hops + 1 }, local), namings };
}

function calledFunctionOf(file: SourceFile, callee: TSESTree.Node): FunctionNode | undefined {
  const variable = callee.type === 'Identifier' ? variableOf(file, callee) : undefined;
  const definition = variable?.defs[0]?.node;
  if (definition?.type === 'FunctionDeclaration') return definition;
  const init = variable && declaratorOf(variable)?.init;
  return init && isFunction(init) ? init : undefined;
}

/** Out of a callback: `map` and `replace` make a whole of what it returns, `sort` only orders. */
export function throughCallback(carried: Carried, parent: Call): Step {
  const method = lastNameOf(parent.callee) ?? '';
  if (COLLECTING_METHODS.has(method)) {
    const form = method.startsWith('replace') ? 'text' : 'other';
    return goOn(carried, parent, { form, isMixed: true, isPicked: false, limit: Infinity });
  }
  if (method !== 'sort' && method !== 'toSorted') return STOP;
  const namings = parent.callee.type === 'MemberExpression' ? orderedBy(carried, parent.callee.object, parent) : [];
  return { ...goOn(carried, parent, { form: 'other', isPicked: true }), namings };
}

/** Out of the function that returns the value, to everything that calls it. */
export function outOfFunction(file: SourceFile, carried: Carried): Step {
  const { parent } = carried.node;
  const own = parent?.type === 'ReturnStatement' ? enclosingFunctionOf(parent) : parent;
  if (!own || !isFunction(own) || (parent === own && own.body !== carried.node)) return STOP;
  const returned: Carried = { ...carried, node: own };
  const name = functionNameOf(own);
  const isInner = own.parent.type === 'CallExpression';
  if (name === undefined) return isInner ? { onward: [returned], namings: [] } : STOP;
  const calls = carried.hops >= MAX_HOPS ? [] : callsOf(file, own, name);
  return {
    onward: [...(isInner ? [returned] : []), ...calls.map((node) => ({ ...carried, node, hops: carried.hops + 1 }))],
    namings: [{ name, place: 'function', at: own }],
  };
}

/** The calls of a function of this file, and the calls that it is handed to. */
function callsOf(file: SourceFile, own: FunctionNode, name: string): readonly TSESTree.Node[] {
  const { parent } = own;
  if (parent.type === 'MethodDefinition' || parent.type === 'Property' || parent.type === 'PropertyDefinition') {
    return methodCallsOf(file, own, name);
  }
  const id = own.type === 'FunctionDeclaration' ? own.id : parent.type === 'VariableDeclarator' ? parent.id : undefined;
  const references = (id && variableOf(file, id)?.references) ?? [];
  return references.flatMap(({ identifier }) => {
    const call = identifier.parent;
    if (call.type === 'Property' || call.type === 'ArrayExpression') return callsThrough(file, call);
    if (call.type !== 'CallExpression') return [];
    if (call.callee === identifier) return [call];
    return COLLECTING_METHODS.has(lastNameOf(call.callee) ?? '') ? [call] : [];
  });
}

/** `makers[kind]()` where `const makers = { lower: letter, digit }`: any of the functions in the table may be called. */
function callsThrough(file: SourceFile, entry: TSESTree.Property | TSESTree.ArrayExpression): readonly TSESTree.Node[] {
  const table = entry.type === 'Property' ? entry.parent : entry;
  const declared = table.parent.type === 'VariableDeclarator' ? variableOf(file, table.parent.id) : undefined;
  const references = declared?.references ?? [];
  return references.flatMap(({ identifier: { parent: member } }) => {
    if (member.type !== 'MemberExpression' || member.parent.type !== 'CallExpression' || member.parent.callee !== member) return [];
    const isCalled = member.computed || (entry.type === 'Property' && memberNameOf(member) === keyNameOf(entry));
    return isCalled ? [member.parent] : [];
  });
}

/** `this.name()` in the same class, `object.name()` for an object or class of this file. */
function methodCallsOf(file: SourceFile, own: FunctionNode, name: string): readonly TSESTree.Node[] {
  const body = [...ancestorsOf(own)].find(({ type }) => type === 'ClassBody' || type === 'ObjectExpression');
  return nodesOf(file, 'CallExpression').filter(({ callee }) => {
    if (callee.type !== 'MemberExpression' || memberNameOf(callee) !== name) return false;
    const { object } = callee;
    if (object.type === 'ThisExpression') return [...ancestorsOf(callee)].includes(body ?? own);
    return object.type === 'Identifier' && isHolder(file, object, body);
  });
}

function isHolder(file: SourceFile, object: TSESTree.Identifier, body: TSESTree.Node | undefined): boolean {
  if (isGlobal(file, object, object.name)) return false;
  const value = behind(file, object);
  if (value.type === 'ObjectExpression') return value === body;
  if (value.type === 'NewExpression') return value.callee.type === 'Identifier' && classBodyOf(file, value.callee) === body;
  return classBodyOf(file, object) === body && body !== undefined;
}

function classBodyOf(file: SourceFile, node: TSESTree.Node): TSESTree.Node | undefined {
  const definition = variableOf(file, node)?.defs[0]?.node;
  return definition?.type === 'ClassDeclaration' ? definition.body : undefined;
}
