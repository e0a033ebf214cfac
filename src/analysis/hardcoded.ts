/** The secrets that stand in the code itself, each with the best evidence that it is one. */
import type { TSESTree } from '@typescript-eslint/utils';
import { CHOSEN_KEY_MODULES } from '../catalog/apis.ts';
import { KEY_PATH, PUBLISHABLE } from '../catalog/values.ts';
import { guessedUsesOf, type SlotUse, slotUsesOf } from './apis.ts';
import { isGlobal } from './bindings.ts';
import { argumentSecretsOf } from './commandArguments.ts';
import { isComposite, withoutMadeOfOthers } from './composites.ts';
import { bytesOf, mayBeText, stringOf } from './constants.ts';
import { EVIDENCE_LADDER, type HardcodedSecret, obstacleOf } from './evidence.ts';
import { perFile, type SourceFile } from './file.ts';
import { roleOf } from './fileRole.ts';
import { originsOf } from './flow.ts';
import { handedTo } from './handedValues.ts';
import { pairedSecretsOf } from './pairedSecrets.ts';
import { namedSecretsOf } from './namedSecrets.ts';
import { isPasswordName } from './names.ts';
import { hasPublicNeighbour } from './neighbours.ts';
import { ancestorsOf, isWithin, keyNameOf, lastNameOf, memberNameOf, nodesCalled, nodesOf } from './nodes.ts';
import { nodesAt } from './nodesAround.ts';
import { nameOfValue } from './secretNames.ts';
import { mayHoldToken, seamsOf, tokenPlacesOf } from './tokenPlaces.ts';
import { secretTokensIn, type TokenMatch } from './tokens.ts';
import { typedSecretsOf } from './typedSecrets.ts';
import { isPublicMaterial, isSecretShaped, isStandIn } from './values.ts';

/** All hardcoded secrets of a file in the order of the source, one per expression. */
export const hardcodedSecretsOf = perFile((file: SourceFile): readonly HardcodedSecret[] => {
  const issued = [...issuedSecretsOf(file), ...pairedSecretsOf(file)];
  const others = [...usedSecretsOf(file), ...typedSecretsOf(file), ...namedSecretsOf(file), ...argumentSecretsOf(file)];
  if (issued.length + others.length === 0) return [];
  // Made-up secrets are what tests are full of; only a provider's own format is worth a report there.
  const role = roleOf(file);
  const found = role === 'test' ? issued.filter(isTestFinding) : [...issued, ...others];
  const all = role === 'development' ? found.filter((secret) => !isOfOwnMachine(secret)) : found;
  const strongest = new Map<TSESTree.Node, HardcodedSecret>();
  for (const secret of all) {
    const known = strongest.get(secret.node);
    strongest.set(secret.node, known ? merged(known, secret) : secret);
  }
  return withoutNested(withoutMadeOfOthers([...strongest.values()])).toSorted((a, b) => a.node.range[0] - b.node.range[0]);
});

/** A test that puts a token together made it up, or hides it from scanners on purpose. */
function isTestFinding({ evidence, node }: HardcodedSecret): boolean {
  return evidence !== 'used' && !isComposite(node);
}

/** What tools and scripts log in with on the machine that they run on, and what they give a test: `postgres://app:app@localhost`. */
function isOfOwnMachine({ evidence, value, node }: HardcodedSecret): boolean {
  if (evidence === 'used') return OWN_MACHINE_URL.test(value);
  if (evidence !== 'named') return false;
  const name = node.parent?.type === 'Property' ? keyNameOf(node.parent) : undefined;
  return OWN_MACHINE_URL.test(value) || NAMED_PASSWORD.test(value) || (!isPasswordName(name) && FOR_A_TEST.test(value));
}

/** What seeds give the people that they make up: `alice-pass`. */
const NAMED_PASSWORD = /^[a-z]+\d*-pass(?:word)?$/u;

/** What tools give to what they try out: `vault-test-token-123`, and a provider's mark with nothing issued behind it: `shop_rw_TEST_abc`. */
const FOR_A_TEST = /^[a-z]+(?:-[a-z]+)*-test-[a-z\d-]+$|^[a-z]+(?:_[a-z]+)*_TEST_[a-z]+$/u;

const OWN_MACHINE_URL = /^[a-z][\w+.-]*:\/\/[^\s@]*@(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|host\.docker\.internal)(?=[:/?]|$)/u;

/** Where the hardcoded secrets of a file stand; no edit's text may carry them along. */
export const secretRangesOf = perFile((file: SourceFile): readonly Readonly<TSESTree.Range>[] =>
  hardcodedSecretsOf(file).map(({ node }) => node.range),
);

/** The stronger evidence, with the name that the weaker one may know better. */
function merged(a: HardcodedSecret, b: HardcodedSecret): HardcodedSecret {
  const [strong, weak] = EVIDENCE_LADDER.indexOf(a.evidence) <= EVIDENCE_LADDER.indexOf(b.evidence) ? [a, b] : [b, a];
  const variable = strong.variable ?? weak.variable;
  return {
    ...strong,
    ...(variable === undefined ? {} : { variable }),
    name: weak.name !== undefined && weak.evidence === 'used' ? weak.name : (strong.name ?? weak.name),
    obstacle: strong.obstacle ?? weak.obstacle,
  };
}

/** Of a concatenation and its parts only the whole is reported. */
function withoutNested(secrets: readonly HardcodedSecret[]): readonly HardcodedSecret[] {
  const sorted = secrets.toSorted((a, b) => a.node.range[0] - b.node.range[0] || b.node.range[1] - a.node.range[1]);
  let end = -1;
  return sorted.filter(({ node }) => {
    if (node.range[1] <= end) return false;
    end = node.range[1];
    return true;
  });
}

/** No provider issues a shorter one; a URL with credentials is about as long. */
const SHORTEST_TOKEN = 12;

function issuedSecretsOf(file: SourceFile): readonly HardcodedSecret[] {
  return [...wholeTextsOf(file), ...joinedTextsOf(file)].flatMap((node) => issuedSecretAt(file, node) ?? []);
}

/** Texts that stand in the code as they are, and may hold a token. */
function wholeTextsOf(file: SourceFile): readonly TSESTree.Node[] {
  const nodes = nodesAt(file, tokenPlacesOf(file));
  const texts = [...nodesOf(nodes, 'Literal').filter(isLongLiteral), ...nodesOf(nodes, 'TemplateLiteral'), ...nodesOf(nodes, 'JSXText')];
  return texts.filter((node) => mayHoldToken(file, node));
}

/** Texts that are put together of constants. */
function joinedTextsOf(file: SourceFile): readonly TSESTree.Node[] {
  const nodes = nodesAt(file, seamsOf(file));
  return [
    ...nodesOf(nodes, 'TemplateLiteral').filter((node) => node.expressions.length > 0),
    ...nodesOf(nodes, 'BinaryExpression').filter((node) => isWholeSum(node) && mayBeText(file, node)),
    ...nodesCalled(nodes, 'CallExpression', mayPutTogether).filter(isPuttingTogether),
  ];
}

function isWholeSum(node: TSESTree.BinaryExpression): boolean {
  return node.operator === '+' && node.parent.type !== 'BinaryExpression';
}

function isLongLiteral({ raw, value }: TSESTree.Literal): boolean {
  return raw.length > SHORTEST_TOKEN && typeof value !== 'number';
}

function issuedSecretAt(file: SourceFile, node: TSESTree.Node): HardcodedSecret | undefined {
  const text = textOf(file, node);
  if (text === undefined || text.length < SHORTEST_TOKEN) return undefined;
  const token = secretTokensIn(text, file.ownTokensIn).find(({ end, format }) => !isElided(text, end) && !(isWebKey(format.kind) && hasPublicNeighbour(node)));
  return token && !(CONTAINERS.has(token.format.structure ?? '') && isFaultText(node)) ? issued(file, node, text, token) : undefined;
}

/** What an error says of the form of a URL is an explanation. */
function isFaultText(node: TSESTree.Node): boolean {
  const call = [...ancestorsOf(node)].find(({ type }) => type !== 'BinaryExpression');
  return call?.type === 'NewExpression' && (lastNameOf(call.callee)?.endsWith('Error') ?? false);
}

/** Google makes keys for browsers and for servers alike; what stands beside one tells them apart. */
function isWebKey(kind: string): boolean {
  return /google/iu.test(kind);
}

/** `MIIEvQIBADANBg...`: the rest is left out, as in an explanation. */
function isElided(text: string, end: number): boolean {
  return /^\s*(?:\.{3}|…)/u.test(text.slice(end, end + PEEK)) || /(?:\.{3}|…)$/u.test(text.slice(Math.max(0, end - PEEK), end));
}

/** So many characters tell whether a text goes on. */
const PEEK = 8;

/** Calls that make a text of constant pieces: `['a', 'b'].join('')`, `atob('…')`, `Buffer.from('…', 'base64').toString()`. */
function isPuttingTogether({ callee }: TSESTree.CallExpression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'atob';
  return callee.type === 'MemberExpression' && MAKING_METHODS.has(memberNameOf(callee) ?? '');
}

function mayPutTogether(name: string): boolean {
  return name === 'atob' || MAKING_METHODS.has(name);
}

const MAKING_METHODS: ReadonlySet<string> = new Set(['join', 'concat', 'toString', 'fromCharCode']);

/** The text of a constant; of a template with gaps the pieces, since a token may stand in one of them. */
function textOf(file: SourceFile, node: TSESTree.Node): string | undefined {
  if (node.type === 'JSXText') return node.value;
  if (node.type === 'Literal') return 'regex' in node ? node.regex.pattern : String(node.value);
  const whole = stringOf(file, node);
  if (whole !== undefined || node.type !== 'TemplateLiteral') return whole;
  return node.quasis.map(({ value }) => value.cooked ?? '').join('\n\0\n');
}

function issued(file: SourceFile, node: TSESTree.Node, text: string, token: TokenMatch): HardcodedSecret {
  const isWhole = token.start <= leadOf(text) && (token.end >= text.trimEnd().length || isUrl(text, token));
  return {
    node,
    value: text,
    ...(isWhole ? {} : { part: text.slice(token.start, token.end) }),
    evidence: evidenceOf(token),
    what: token.format.kind,
    name: nameOfValue(file, node, token.format.secretName),
    obstacle: isWhole && !isPattern(node) ? obstacleOf(node) : 'part',
    ...(hasWrongChecksum(token) ? { hasWrongChecksum: true } : {}),
  };
}

function isPattern(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && 'regex' in node;
}

/** Whether a token's format has a checksum that does not hold: made up, or shortened. */
export function hasWrongChecksum({ format, verified }: TokenMatch): boolean {
  return format.checksum !== undefined && verified === false;
}

/** A container such as a URL is no provider's token: it is as good as its use, and in tests made up. */
export function evidenceOf({ format, verified }: TokenMatch): HardcodedSecret['evidence'] {
  if (CONTAINERS.has(format.structure ?? '')) return 'used';
  return verified === true && format.checksum !== undefined ? 'verified' : 'issued';
}

const CONTAINERS: ReadonlySet<string> = new Set(['url-credentials', 'jwt', 'basic-auth', 'assigned-value', 'otpauth']);

/** A URL is one value to its last parameter, although its secret ends before. */
function isUrl(text: string, { format }: TokenMatch): boolean {
  return format.structure === 'url-credentials' && !/\s/u.test(text.trim());
}

function leadOf(text: string): number {
  return text.length - text.trimStart().length;
}

function usedSecretsOf(file: SourceFile): readonly HardcodedSecret[] {
  return [...slotUsesOf(file), ...guessedUsesOf(file)].flatMap((use) =>
    originsOf(file, use.value)
      .flatMap((node) => [node, ...handedTo(file, node).flatMap((given) => originsOf(file, given))])
      .flatMap((node) => usedSecretOf(file, use, node) ?? []),
  );
}

function usedSecretOf(file: SourceFile, use: SlotUse, given: TSESTree.Node): HardcodedSecret | undefined {
  const text = bytesOf(given) ?? stringOf(file, given);
  if (text === undefined || text.trim() === '' || !fitsSlot(text, use)) return undefined;
  const node = constantIn(file, given) ?? given;
  const value = stringOf(file, node) ?? text;
  return {
    node,
    value,
    evidence: 'used',
    what: `the ${CALLED[use.slot.role]} given to '${use.receiver}'`,
    name: nameOfValue(file, node, use.slot.name),
    obstacle: use.slot.role === 'authorization' && /^\w+ /u.test(value) ? 'part' : obstacleOf(node),
  };
}

/** The constant that a text is put together of: `'Bearer ' + TOKEN`, and of several the last one, which is the password. */
function constantIn(file: SourceFile, node: TSESTree.Node): TSESTree.Node | undefined {
  if (isOfPieces(node)) return undefined;
  const parts = node.type === 'BinaryExpression' ? [node.right, node.left] : [];
  if (node.type === 'TemplateLiteral') parts.push(...node.expressions.toReversed());
  for (const part of parts) {
    const [origin, ...others] = part.type === 'Literal' ? [] : originsOf(file, part);
    const inner = constantIn(file, part) ?? (origin && encodedIn(file, origin));
    if (inner?.type === 'Literal' && others.length === 0 && !isWithin(inner, node)) return inner;
  }
  return undefined;
}

/** What a login is encoded from, however it stands there: `btoa('name:text')`, `` btoa(`name:${PASSWORD}`) ``. */
function encodedIn(file: SourceFile, origin: TSESTree.Node): TSESTree.Node {
  const [given, ...others] = origin.type === 'CallExpression' && isGlobal(file, origin.callee, 'btoa') ? originsOf(file, origin.arguments[0] ?? origin) : [];
  return given === undefined || given === origin || others.length > 0 ? origin : (constantIn(file, given) ?? given);
}

/** `first + second`: with nothing between them, each is but a piece of the secret. */
function isOfPieces(node: TSESTree.Node): boolean {
  if (node.type === 'TemplateLiteral') return node.quasis.slice(1, -1).some(({ value }) => value.raw === '');
  if (node.type !== 'BinaryExpression' || node.operator !== '+' || node.right.type === 'Literal') return false;
  const before = node.left.type === 'BinaryExpression' ? node.left.right : node.left;
  return before.type !== 'Literal' && before.type !== 'TemplateLiteral';
}

/** What people call the values of a slot. */
const CALLED = {
  secret: 'secret',
  password: 'password',
  material: 'key',
  url: 'URL with credentials',
  authorization: 'credential',
} as const;

/** A known use makes any text a secret, but for what the slot takes besides secrets. */
function fitsSlot(value: string, { api, slot }: SlotUse): boolean {
  if (isPublicMaterial(value) || (slot.role === 'material' && KEY_PATH.test(value))) return false;
  if (!isChosenKey(api, slot.name) && (isHintFor(slot.role, value) || PUBLISHABLE.test(value))) return false;
  if (slot.role === 'url') return /^[\w+.-]+:\/\/[^/\s:@]*:[^/\s@$<{]+@/u.test(value);
  if (slot.role === 'authorization') return /^(?:Bearer|Basic|Token|token|Bot|ApiKey)? ?[^\s<{$]{6,}$/u.test(value);
  if (slot.publishable !== true) return true;
  return isSecretShaped(value, { name: 'secret', isCredential: false, isVariable: true });
}

/** Databases of demonstrations have the password `example`; a key that says so opens nothing. */
function isHintFor(role: SlotUse['slot']['role'], value: string): boolean {
  return role === 'password' ? /^(?:your|<|\*{3}|x{3}|\.{3})/iu.test(value) : isStandIn(value);
}

/** Whether whoever writes the code chooses the key, so that `your-secret` is one: it signs and seals. A provider's hint opens nothing. */
function isChosenKey(api: string, name: string): boolean {
  return CHOSEN_KEY_MODULES.has(api.slice(0, api.indexOf(':'))) || /^(?:auth|session|cookie|jwt|csrf)-/u.test(name);
}
