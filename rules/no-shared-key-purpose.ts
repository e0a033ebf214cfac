/** Reports keys that encrypt and sign, and secrets that production shares with another environment. */
import { environmentKeysOf } from '../src/analysis/environmentKeys.ts';
import { fileOf, lookingOnce } from '../src/analysis/file.ts';
import { type SharedKey, sharedKeysOf } from '../src/analysis/keyPurposes.ts';
import { defineRule } from '../src/plugin/defineRule.ts';

const HARM = 'so whoever gets at one use has both, and neither can be rotated alone';
const STEP = 'Give signing a secret of its own, and leave this one to encryption: what is already encrypted must still open.';

export default defineRule({
  name: 'no-shared-key-purpose',
  meta: {
    docs: {
      description: 'Disallow one key for encryption and for signing, or for production and another environment',
      recommended: 'strict',
      cwe: [653],
      securitySeverity: '4.8',
    },
    schema: [],
    defaultOptions: {},
    messages: {
      signing: `{{name}} signs here ({{receiver}}) and encrypts in line {{line}} ({{other}}), ${HARM}. ${STEP}`,
      encryption: `{{name}} encrypts here ({{receiver}}) and signs in line {{line}} ({{other}}), ${HARM}. ${STEP}`,
      environment: "'{{name}}' serves production and another environment, here and in line {{line}}, so what leaks in the weaker one opens production. Give each environment a secret under a name of its own.",
    },
  },
  create(context) {
    const file = fileOf(context);
    return {
      'Program:exit': lookingOnce(() => {
        for (const shared of sharedKeysOf(file)) {
          context.report({ node: shared.second.node, messageId: shared.second.purpose, data: dataOf(shared) });
        }
        for (const { name, first, second } of environmentKeysOf(file)) {
          context.report({ node: second, messageId: 'environment', data: { name, line: first.loc.start.line } });
        }
      }),
    };
  },
});

function dataOf({ first, second }: SharedKey): Record<'name' | 'receiver' | 'other' | 'line', string> {
  const name = second.name ?? first.name;
  return {
    name: name === undefined ? 'The key' : `'${name}'`,
    receiver: second.receiver,
    other: first.receiver,
    line: String(first.node.loc.start.line),
  };
}
