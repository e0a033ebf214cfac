/** Where a signature or ciphertext is checked under the newest version of a secret only. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SecretSlot } from '../catalog/apis.ts';
import { AUTHENTICATED_MODE, UNAUTHENTICATED, WRONG_KEYS, type WrongKeyAnswer, type WrongKeyGroup } from '../catalog/wrongKeys.ts';
import { type ApiCall, apiCallsOf } from './apis.ts';
import { behind, propertyOf } from './bindings.ts';
import { isInLegacyReader } from './cipherPairs.ts';
import { stringOf } from './constants.ts';
import { perFile, type SourceFile } from './file.ts';
import type { Reveal } from './handles.ts';
import { comparisonsOf } from './hmacComparisons.ts';
import type { HmacMaker } from './hmacMakers.ts';
import { isSteadyField } from './instances.ts';
import { type KeyOrigin, keyOriginOf } from './keyOrigins.ts';
import { keyNameOf, memberNameOf, withoutWrappers } from './nodes.ts';
import { firstChange, type Obstacle, obstacleIn } from './repeatable.ts';
import { isMovable, readsOf } from './movable.ts';

/** A place that verifies with one value of a secret. */
export interface Verification {
  /** Where it is shown: the place that takes the key, or leaves it to a function. */
  readonly key: TSESTree.Node;
  readonly reveal: Reveal;
  /** The expression that has to run once per key. */
  readonly whole: TSESTree.Expression;
  /** Declarations that only serve it, and have to run once per key too. */
  readonly kept: readonly TSESTree.VariableDeclarator[];
  /** How it answers a wrong key; `rejects` is a boolean that is `true` for one. */
  readonly answer: WrongKeyAnswer | 'rejects';
  /** The key is made with `await`, so what runs once per key gives a promise; the expression does so already. */
  readonly isAwaited: boolean;
  /** The function that makes the HMAC which is compared, where another one does; `key` is the call of it then. */
  readonly maker?: HmacMaker | undefined;
  /** What keeps it from running once per key; `kept` when the key serves something else too. */
  readonly obstacle: Obstacle | 'kept' | undefined;
}

/** A decryption with `node:crypto` or CryptoJS, which takes more than one call, or cannot tell a wrong key. */
export interface Decryption {
  readonly key: TSESTree.Node;
  readonly reveal: Reveal;
  readonly isAuthenticated: boolean;
  readonly mode: string;
}

/** All verifications of a file with the active key only. */
export const verificationsOf = perFile((file: SourceFile): readonly Verification[] =>
  apiCallsOf(file).flatMap((found) => libraryCheckOf(file, found) ?? comparisonsOf(file, found)),
);

/** All decryptions of a file with the active key only. */
export const decryptionsOf = perFile((file: SourceFile): readonly Decryption[] =>
  apiCallsOf(file).flatMap(({ node, api }) => {
    const name = `${api.module}:${api.export}`;
    const mode = name === 'crypto:createDecipheriv' ? modeOf(file, node) : UNAUTHENTICATED.has(name) ? `CryptoJS.${api.export}` : undefined;
    const key = node.arguments[1];
    const origin = mode !== undefined && key ? keyOriginOf(file, key) : undefined;
    if (mode === undefined || !key || !origin || isInLegacyReader(file, node)) return [];
    return [{ key, reveal: origin.reveal, mode, isAuthenticated: AUTHENTICATED_MODE.test(mode) }];
  }),
);

function modeOf(file: SourceFile, { arguments: [algorithm] }: ApiCall['node']): string | undefined {
  return algorithm && stringOf(file, algorithm)?.toLowerCase();
}

function libraryCheckOf(file: SourceFile, { node, api, isPromised }: ApiCall): Verification | undefined {
  const known = WRONG_KEYS.get(`${api.module}:${api.export}`);
  // The promised form has no callback.
  const group = known && isPromised ? { ...known, callbackFrom: undefined } : known;
  const slot = group && (api.slots.find(({ path }) => path === undefined) ?? api.slots[0]);
  const key = slot && keyIn(node, slot);
  const origin = group && key && keyOriginOf(file, key);
  if (!origin) return undefined;
  const { reveal, kept } = origin;
  const check = group.method === undefined ? { call: node, kept } : checkOf(file, node, { ...group, method: group.method }, kept);
  const { call } = check;
  if (call?.type !== 'CallExpression') return undefined;
  const obstacle = hindranceOf(file, group, call, key, { ...origin, kept: check.kept });
  return { key, reveal, whole: call, kept: check.kept, answer: group.answer, isAwaited: origin.awaits.length > 0, obstacle };
}

/** The argument that is the key, or the option of an object there. */
function keyIn(node: ApiCall['node'], { argument, path = [] }: SecretSlot): TSESTree.Node | undefined {
  const given = node.arguments[argument];
  const [name] = path;
  if (name === undefined) return given;
  const property = given?.type === 'ObjectExpression' && path.length === 1 ? propertyOf(given, name) : undefined;
  return property?.kind === 'init' ? property.value : undefined;
}

/** `new Webhook(key).verify(…)`, in one expression or through a constant. */
function checkOf(
  file: SourceFile,
  made: ApiCall['node'],
  { method, option }: { readonly method: string; readonly option?: string | undefined },
  kept: Verification['kept'],
): { readonly call: TSESTree.Node | undefined; readonly kept: Verification['kept'] } {
  const declarator = made.parent.type === 'VariableDeclarator' ? made.parent : undefined;
  const readers = declarator ? readsOf(file, declarator) : [made];
  const [object] = readers;
  if (option !== undefined) {
    const owner = object && readers.length === 1 ? ownerOf(object, option) : undefined;
    return owner ? checkOf(file, owner, { method }, declarator ? [...kept, declarator] : kept) : { call: undefined, kept };
  }
  const callee = object?.parent;
  const call = callee?.type === 'MemberExpression' && callee.object === object && memberNameOf(callee) === method ? callee.parent : undefined;
  return { call: call?.type === 'CallExpression' && call.callee === callee ? call : undefined, kept: declarator ? [...kept, declarator] : kept };
}

/** `new Token({ secret: … })`, given what the option holds. */
function ownerOf({ parent }: TSESTree.Node, option: string): ApiCall['node'] | undefined {
  if (parent?.type !== 'Property' || keyNameOf(parent) !== option || parent.parent.type !== 'ObjectExpression') return undefined;
  const owner = parent.parent.parent;
  return owner.type === 'NewExpression' && owner.arguments[0] === parent.parent ? owner : undefined;
}

type GivenGroup = Omit<WrongKeyGroup, 'callbackFrom'> & { readonly callbackFrom?: number | undefined };

function hindranceOf(
  file: SourceFile,
  group: GivenGroup,
  call: TSESTree.CallExpression,
  key: TSESTree.Node,
  { kept, reveal, awaits: found }: KeyOrigin,
): Verification['obstacle'] {
  const { callbackFrom } = group;
  const awaits = group.isPromise ? found : [];
  if (callbackFrom !== undefined && call.arguments.slice(callbackFrom).some((argument) => mayBeCallback(file, argument))) return 'callback';
  if (kept.length > 0 && !isMovable(file, kept, call, awaits)) return 'kept';
  const whole = obstacleIn(file, call, reveal.node, awaits);
  if (whole === 'parameter' || whole === 'waiting') return whole;
  if (group.method !== undefined || kept.length > 0) return firstChange(file, call.arguments.filter((argument) => argument !== key), reveal.node);
  return firstChange(file, [...receiverOf(file, call), ...call.arguments], reveal.node);
}

/** A client that a field holds may be checked first, which a closure would forget, unless the field always holds one. */
function receiverOf(file: SourceFile, { callee }: TSESTree.CallExpression): readonly TSESTree.Node[] {
  let object: TSESTree.Node = withoutWrappers(callee);
  while (object.type === 'MemberExpression') {
    const inner = withoutWrappers(object.object);
    if (inner.type === 'ThisExpression') return isSteadyField(file, object) ? [] : [inner];
    object = inner;
  }
  return object.type === 'Identifier' ? [object] : [];
}

/** A name behind the key may be the options or a callback; only an object in view is surely the first. */
function mayBeCallback(file: SourceFile, argument: TSESTree.Node): boolean {
  return behind(file, argument).type !== 'ObjectExpression';
}
