/** Reports secrets that production code reads from the environment, and moves them to the key manager. */
import { isDisabled } from '../src/analysis/disabled.ts';
import { type EnvironmentSecret, environmentSecretsOf } from '../src/analysis/environmentSecrets.ts';
import { fileOf, lookingOnce, type SourceFile } from '../src/analysis/file.ts';
import { presenceCheckOf } from '../src/analysis/presence.ts';
import { patternOf, takeApart } from '../src/fix/destructuring.ts';
import type { Fix } from '../src/fix/offer.ts';
import { replaceReadByAwait, replaceReadByReveal } from '../src/fix/reveal.ts';
import { defineRule } from '../src/plugin/defineRule.ts';
import { listOfNames } from '../src/plugin/options.ts';

interface Options {
  readonly allow: readonly string[];
}

const defaultOptions: Options = { allow: [] };

const HARM = 'where libraries, child processes and crash reports see it, and a rotated value arrives only with a restart';

export default defineRule({
  name: 'no-env-secret',
  meta: {
    docs: {
      description: 'Disallow reading secrets from environment variables in production code',
      recommended: 'recommended',
      cwe: [526, 214],
      securitySeverity: '6.5',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          allow: listOfNames('Variables that may be read from the environment.'),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions,
    messages: {
      env: `'{{variable}}' comes from the environment, ${HARM}. Read it from the key manager as '{{name}}'.`,
      await: 'Wait for the value instead of blocking, if it has to be loaded.',
      client: "'{{variable}}' is read in code that browsers get: its value ends up in the bundle or is missing there. Move the call that needs it to the server.",
      schema: `'{{variable}}' is declared as an environment variable, ${HARM}. Take it out of this list, and read it from the key manager as '{{name}}' where it is used.`,
      alias: "'{{variable}}' is copied to another variable for code that reads the environment itself. Give that code the value of keyManager.secret('{{name}}') through an option, if it has one.",
      passed: `'{{variable}}' comes from the environment unless a caller passes another, ${HARM}. Take the value itself as the parameter, and let the caller read it from the key manager as '{{name}}'.`,
      pattern: "'{{variable}}' is taken from the environment together with others. Read it on its own from the key manager as '{{name}}'.",
    },
  },
  create(context, { allow }) {
    const file = fileOf(context);
    return {
      'Program:exit': lookingOnce(() => {
        const secrets = environmentSecretsOf(file).filter(({ variable }) => !allow.includes(variable));
        const kept = variablesThatStay(file, secrets, context.id);
        for (const secret of secrets) {
          if (kept.has(secret.variable) && presenceCheckOf(secret.node)) continue;
          const { node, variable, name, obstacle } = secret;
          const fix = obstacle ? undefined : fixFor(file, secret, secrets, context.id);
          const awaited = obstacle || secret.doubt || patternOf(secret) ? undefined : replaceReadByAwait(file, node, name);
          context.report({
            node,
            messageId: obstacle ?? 'env',
            data: { variable, name },
            ...(fix ? { fix } : {}),
            suggest: awaited ? [{ messageId: 'await', fix: awaited }] : [],
          });
        }
      }),
    };
  },
});

/** Variables that go on being read from the environment: what asks for their presence has to ask there too. */
function variablesThatStay(file: SourceFile, secrets: readonly EnvironmentSecret[], rule: string): ReadonlySet<string> {
  const staying = secrets.filter(
    ({ node, obstacle }) => !presenceCheckOf(node) && (obstacle !== undefined || isDisabled(file, rule, node.loc.start.line)),
  );
  return new Set(staying.map(({ variable }) => variable));
}

/** A pattern's secrets share one fix, carried by the first of them that no comment turns off. */
function fixFor(file: SourceFile, secret: EnvironmentSecret, all: readonly EnvironmentSecret[], rule: string): Fix | undefined {
  const pattern = patternOf(secret);
  if (secret.doubt) return undefined;
  if (!pattern) return replaceReadByReveal(file, secret.node, secret.name);
  const together = all.filter(
    (other) => patternOf(other) === pattern && !isDisabled(file, rule, other.node.loc.start.line),
  );
  return together[0] === secret ? takeApart(file, pattern, together) : undefined;
}
