/** Reports secrets that are written to logs, traces and reports, and hides them there. */
import { fileOf, lookingOnce, type SourceFile } from '../src/analysis/file.ts';
import { roleOf } from '../src/analysis/fileRole.ts';
import { isDevelopmentOnly } from '../src/analysis/guards.ts';
import { isRemovedByLogger } from '../src/analysis/loggerRedaction.ts';
import { logPlacesOf } from '../src/analysis/loggers.ts';
import { errorsAndResponsesOf, type LogCall, logCallsOf } from '../src/analysis/logging.ts';
import { type Leak, leaksOf } from '../src/analysis/secretValues.ts';
import { hideLeak } from '../src/fix/hide.ts';
import { defineRule } from '../src/plugin/defineRule.ts';
import { listOfNames } from '../src/plugin/options.ts';

interface Options {
  readonly allow: readonly string[];
  readonly thrownErrors: boolean;
  readonly responses: boolean;
}

const defaultOptions: Options = { allow: [], thrownErrors: false, responses: false };

export default defineRule({
  name: 'no-logged-secret',
  meta: {
    docs: {
      description: 'Disallow writing secrets to logs, traces and error reports',
      recommended: 'recommended',
      cwe: [532, 209],
      securitySeverity: '7.5',
    },
    fixable: 'code',
    schema: [
      {
        type: 'object',
        properties: {
          allow: listOfNames('Names of variables and members that may be logged although they sound like secrets.'),
          thrownErrors: {
            type: 'boolean',
            description: 'Whether what is given to errors counts as logged, because whoever catches an error logs it.',
          },
          responses: {
            type: 'boolean',
            description: 'Whether HTTP responses count as logs.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions,
    messages: {
      log: '{{what}} is written to the log, where everyone who reads logs has it. Log keyManager.{{hide}}() of it.',
      report: '{{what}} is sent to a tracing or error service, which keeps it and shows it. Send keyManager.{{hide}}() of it.',
      analytics: '{{what}} is sent to an analytics service, which keeps it and shows it. Send keyManager.{{hide}}() of it.',
      response: '{{what}} is sent in a response, where caches and proxies of others have it. Leave it out, or send keyManager.{{hide}}() of it.',
      error: '{{what}} becomes part of an error, and errors end up in logs. Give the error keyManager.{{hide}}() of it.',
    },
  },
  create(context, options) {
    const file = fileOf(context);
    return {
      'Program:exit': lookingOnce(() => {
        if (logPlacesOf(file).length === 0 && !options.thrownErrors && !options.responses) return;
        // Made-up secrets are what tests are full of.
        if (roleOf(file) === 'test') return;
        for (const { leak, call } of leaksInOrder(file, options)) {
          const { node, what, hide } = leak;
          const fix = hideLeak(file, leak);
          context.report({ node, messageId: call.kind, data: { what: capitalised(what), hide }, ...(fix ? { fix } : {}) });
        }
      }),
    };
  },
});

interface Finding {
  readonly leak: Leak;
  readonly call: LogCall;
}

function leaksInOrder(file: SourceFile, options: Options): readonly Finding[] {
  const found = new Map<Leak['node'], Finding>();
  for (const call of [...logCallsOf(file), ...(options.thrownErrors || options.responses ? errorsAndResponsesOf(file) : [])]) {
    if (call.kind === 'error' && !options.thrownErrors) continue;
    if (call.kind === 'response' && !options.responses) continue;
    for (const leak of leaksOfCall(file, call)) {
      if (!found.has(leak.node) && !isAllowed(leak, options)) found.set(leak.node, { leak, call });
    }
  }
  return [...found.values()].toSorted((a, b) => a.leak.node.range[0] - b.leak.node.range[0]);
}

function leaksOfCall(file: SourceFile, { node, written }: LogCall): readonly Leak[] {
  const leaks = written.flatMap((value) => leaksOf(file, value.node, value.name));
  if (leaks.length === 0 || isDevelopmentOnly(file, node)) return [];
  return leaks.filter(({ path }) => !path || !isRemovedByLogger(file, node, path));
}

/** What is said of a named thing is its name in quotes. */
function isAllowed({ what }: Leak, { allow }: Options): boolean {
  return allow.some((name) => what.startsWith(`'${name}'`));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
