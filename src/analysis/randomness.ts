/** Values that can be foreseen and end up where nobody may foresee them: keys, tokens, passwords, codes, salts, nonces. */
import type { TSESTree } from '@typescript-eslint/utils';
import { UNFORESEEABLE_ARGUMENTS } from '../catalog/unforeseeable.ts';
import { slotUsesOf } from './apis.ts';
import { biasedBytesOf } from './biasedBytes.ts';
import { type Carried, STOP } from './carried.ts';
import { perFile, type SourceFile } from './file.ts';
import { relativePathOf, roleOf } from './fileRole.ts';
import { exportPathOf } from './modules.ts';
import { nodesOf } from './nodes.ts';
import { throughCallback } from './randomCalls.ts';
import { stepFrom } from './randomFlow.ts';
import { type Purpose, purposeOf } from './randomPurpose.ts';
import { orderedBy } from './shuffles.ts';
import { isMakeBelieve, type NameChoice } from './unforeseeable.ts';
import { type WeakSource, weakSourcesOf } from './weakSources.ts';

/** One value that can be foreseen, with what it is used for. */
export interface WeakRandom extends WeakSource, Purpose {}

/** A strong byte that loses evenness by a remainder, with what it is used for. */
export interface BiasedRandom extends Purpose {
  /** The remainder: `byte % 62`. */
  readonly node: TSESTree.BinaryExpression;
  readonly divisor: number | undefined;
}

/** The most places that one value is followed to. */
const MAX_STEPS = 400;

/**
 * Development files that make things up by nature; other scripts, and migrations, may well generate a secret that is used.
 *
 * What an application keeps in its folder `docs` are the documents of its users.
 */
const MAKE_BELIEVE_FILE = /(?:^|\/)(?:seeds?|seeders?|examples?|demos?|(?<!(?:^|\/)(?:lib|server|src)\/(?:.+\/)?)docs?|benchmarks?|bench|\.storybook|factories)\/|[._-](?:seed|seeds|factory|mock|mocks)\.[cm]?[jt]sx?$|(?:^|\/)(?:seed|seeds|seeder|mock|mocks|mockData)\.[cm]?[jt]sx?$/u;

/** All values of a file that can be foreseen although they may not be. */
export function weakRandomsOf(file: SourceFile, choice: NameChoice): readonly WeakRandom[] {
  const sources = weakSourcesOf(file);
  if (sources.length === 0 || isMakeBelieveFile(file)) return [];
  const found = sources.flatMap((weak) => {
    const { returns } = weak.source;
    const form = returns === 'string' || returns === 'uuid' ? 'text' : returns === 'element' ? 'other' : returns === 'bytes' ? 'bytes' : 'number';
    const start: Carried = { ...startAt(weak.node, form, returns === 'float' ? 1 : Infinity), isPicked: returns === 'element' };
    const purpose = search(file, weak.isFunction ? fromCallback(start) : [start], choice, weak) ?? ofShuffled(file, start, choice, weak);
    return purpose && !isMakeBelieve(weak.node) ? [{ ...weak, ...purpose }] : [];
  });
  return withoutCompanions(found);
}

/** `shuffle(password.split(''))`: the order is all that the library gives. */
function ofShuffled(file: SourceFile, start: Carried, choice: NameChoice, weak: WeakSource): Purpose | undefined {
  const [list] = start.node.type === 'CallExpression' ? start.node.arguments : [];
  if (!list || weak.source.returns !== 'element' || !/shuffle/iu.test(weak.name)) return undefined;
  const [naming] = orderedBy(start, list, start.node);
  return naming && purposeOf(file, naming, naming.value ?? start, weak, choice);
}

/** All remainders of strong bytes that make some characters of a secret likelier than others. */
export function biasedRandomsOf(file: SourceFile, choice: NameChoice): readonly BiasedRandom[] {
  const remainders = biasedBytesOf(file);
  if (remainders.length === 0 || isMakeBelieveFile(file)) return [];
  return remainders.flatMap(({ node, divisor }) => {
    const purpose = search(file, [startAt(node, 'number', Infinity)], choice, undefined);
    return purpose && !isMakeBelieve(node) ? [{ node, divisor, ...purpose }] : [];
  });
}

const isMakeBelieveFile = perFile(
  (file: SourceFile): boolean => roleOf(file) === 'test' || MAKE_BELIEVE_FILE.test(relativePathOf(file)),
);

function startAt(node: TSESTree.Node, form: Carried['form'], limit: number): Carried {
  return { node, form, isPicked: false, isMixed: false, isHashed: false, company: 'known', limit, hops: 0 };
}

/** `Array.from(list, Math.random)`: the value comes out of the call. */
function fromCallback(start: Carried): readonly Carried[] {
  const { parent } = start.node;
  return parent?.type === 'CallExpression' ? throughCallback(start, parent).onward : [];
}

/** Follows a value until a place says that it must not be foreseen. */
function search(
  file: SourceFile,
  from: readonly Carried[],
  choice: NameChoice,
  weak: WeakSource | undefined,
): Purpose | undefined {
  const waiting = [...from];
  const seen = new Set<TSESTree.Node>();
  for (let carried = waiting.shift(); carried && seen.size < MAX_STEPS; carried = waiting.shift()) {
    if (seen.has(carried.node)) continue;
    seen.add(carried.node);
    const use = secretPlacesOf(file).get(carried.node);
    if (use !== undefined && !carried.isPicked && carried.company !== 'strong') return { what: use, promise: 'token', at: carried.node };
    const { onward, namings } = carried.node.parent ? stepFrom(file, carried) : STOP;
    for (const naming of namings) {
      const purpose = purposeOf(file, naming, naming.value ?? carried, weak, choice);
      if (purpose) return purpose;
    }
    waiting.push(...onward);
  }
  return undefined;
}

/** The arguments and options of known APIs that take a secret, or what must not be foreseen, with what each is called. */
const secretPlacesOf = perFile((file: SourceFile): ReadonlyMap<TSESTree.Node, string> => {
  const places = new Map<TSESTree.Node, string>();
  for (const { slot, receiver, value } of slotUsesOf(file)) {
    // What is compared is somebody's input or a dummy, not a secret made here.
    const isMade = slot.role !== 'url' && slot.role !== 'authorization' && !/compare|verify|decrypt|decode/iu.test(receiver);
    if (isMade) places.set(value, `the ${slot.role === 'material' ? 'key' : slot.role} given to '${receiver}'`);
  }
  for (const { callee, arguments: given } of nodesOf(file, 'CallExpression')) {
    const path = exportPathOf(file, callee);
    const known = path && UNFORESEEABLE_ARGUMENTS.find(({ module, export: name }) => module === path.module && name === path.path);
    const value = known && given[known.argument];
    if (value) places.set(value, known.what);
  }
  return places;
});

/** The time beside a generator's number in one value needs no report of its own. */
function withoutCompanions(found: readonly WeakRandom[]): readonly WeakRandom[] {
  const isGenerator = ({ source }: WeakRandom): boolean => source.weakness === 'generator' || source.weakness === 'seeded';
  const served = new Set(found.filter(isGenerator).map(({ at }) => at));
  return found.filter((weak) => isGenerator(weak) || !served.has(weak.at));
}
