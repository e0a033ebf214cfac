/** Reports keys, tokens, passwords and codes made of randomness that can be foreseen, and makes them of the key manager's. */
import { fileOf, lookingOnce } from '../src/analysis/file.ts';
import { biasedRandomsOf, type WeakRandom, weakRandomsOf } from '../src/analysis/randomness.ts';
import { isWaitingForImport } from '../src/fix/offer.ts';
import { offerFor, replaceRemainder } from '../src/fix/randomness.ts';
import { defineRule } from '../src/plugin/defineRule.ts';
import { listOfNames } from '../src/plugin/options.ts';

interface Options {
  readonly allow: readonly string[];
  readonly names: readonly string[];
}

/** Why each kind of source can be foreseen, as the message says it. */
const REASONS: Readonly<Record<WeakRandom['source']['weakness'], string>> = {
  generator: 'gives numbers that can be computed from earlier ones',
  seeded: 'repeats itself for the same seed',
  clock: 'tells the time, which is easy to guess',
  process: 'is one of a few numbers',
  sequence: 'follows from the one before it',
  derived: 'follows from its arguments',
  unspecified: 'is not promised to be unpredictable',
};

const defaultOptions: Options = { allow: [], names: [] };

export default defineRule({
  name: 'no-weak-random-key',
  meta: {
    docs: {
      description: 'Disallow predictable randomness in keys, tokens, passwords and codes',
      recommended: 'recommended',
      cwe: [338, 330],
      securitySeverity: '7.5',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          allow: listOfNames('Names of variables, properties and functions whose values may be predictable.'),
          names: listOfNames('Further names, or ends of names, whose values must not be predictable.'),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions,
    messages: {
      weak: "'{{source}}' {{reason}}, so {{what}} can be predicted. Draw it with the key manager.",
      manual: "'{{source}}' {{reason}}, so {{what}} can be predicted. No edit is certain to fit: use keyManager.randomToken(), randomInt(), randomBytes() or randomUUID(), whichever does.",
      biased: 'The remainder of a byte by {{divisor}} makes some values likelier than others, so {{what}} is easier to guess. Draw each value with the key manager.',
      mayBeBiased: 'The remainder of a byte by {{divisor}} makes some values likelier than others unless that divides 256, so {{what}} may be easier to guess. Draw each value with the key manager.',
      lengthen: 'Draw {{length}} characters, which nobody finds by trying.',
      replace: 'Draw the value with the key manager; its form changes.',
      drawInteger: 'Draw a number below {{divisor}} with the key manager, and drop the bytes if nothing else uses them.',
    },
  },
  create(context, choice) {
    const file = fileOf(context);
    return {
      'Program:exit': lookingOnce(() => {
        for (const weak of weakRandomsOf(file, choice)) {
          const { fix, suggestion, longer } = offerFor(file, weak);
          context.report({
            node: weak.node,
            messageId: fix || suggestion || isWaitingForImport(file) ? 'weak' : 'manual',
            data: { source: weak.name, reason: REASONS[weak.source.weakness], what: weak.what },
            ...(fix ? { fix } : {}),
            suggest: [
              ...(longer ? [{ messageId: 'lengthen' as const, data: { length: longer.length }, fix: longer.fix }] : []),
              ...(suggestion ? [{ messageId: 'replace' as const, fix: suggestion }] : []),
            ],
          });
        }
        for (const biased of biasedRandomsOf(file, choice)) {
          const fix = replaceRemainder(file, biased);
          const divisor = biased.divisor ?? context.sourceCode.getText(biased.node.right);
          context.report({
            node: biased.node,
            messageId: biased.divisor === undefined ? 'mayBeBiased' : 'biased',
            data: { divisor, what: biased.what },
            suggest: fix ? [{ messageId: 'drawInteger', data: { divisor }, fix }] : [],
          });
        }
      }),
    };
  },
});
