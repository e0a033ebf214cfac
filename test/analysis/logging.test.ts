/** Which calls count as logs, and which only look like it. */
import { describe, expect, it } from 'vitest';
import { errorsAndResponsesOf, logCallsOf } from '../../src/analysis/logging.ts';
import { fileFrom } from './fileFrom.ts';

/** Kind and written arguments of every log call of a piece of code. */
const callsIn = (code: string, settings: object = {}): readonly string[] => {
  const file = fileFrom(code, 'src/shop.ts', settings);
  return [...logCallsOf(file), ...errorsAndResponsesOf(file)].map(({ kind, written }) => {
    const texts = written.map(({ node, name }) => (name === undefined ? '' : `${name}: `) + file.sourceCode.getText(node));
    return `${kind} ${texts.join(', ')}`;
  });
};

describe('a call that logs', () => {
  it.each([
    ['console', 'console.warn(a, b);', 'log a, b'],
    ['an assertion without its condition', 'console.assert(ok, a);', 'log a'],
    ['a level that is computed', 'console[level](a);', 'log a'],
    ['an aliased method', 'const { log: say } = console;\nsay(a);', 'log a'],
    ['a bound method', 'const say = console.log.bind(console);\nsay(a);', 'log a'],
    ['a call with its receiver', 'console.log.call(console, a);', 'log a'],
    ['output', 'process.stdout.write(a);', 'log a'],
    ['a logger by its name', 'this.auditLogger.info(a);', 'log a'],
    ['a logger that a call gives', "getLogger('x').warn(a);", 'log a'],
    ['a child of a logger', 'req.log.child({ b }).info(a);', 'log a'],
    ['a logger of pino', "import pino from 'pino';\nconst out = pino();\nout.info(a);", 'log a'],
    ['a logger of winston', "const { createLogger } = require('winston');\nconst out = createLogger({});\nout.log('info', a);", "log 'info', a"],
    ['a field of Nest', "import { Logger } from '@nestjs/common';\nclass A { out = new Logger('A'); f() { this.out.verbose(a); } }", 'log a'],
    ['what debug makes', "import debug from 'debug';\nconst d = debug('x');\nd(a);", 'log a'],
    ['a free function', 'logError(a);', 'log a'],
    ['a function of a module for logs', "import { warn } from './lib/logger';\nwarn(a);", 'log a'],
    ['an attribute of a span', "span.setAttribute('k', a);", 'report k: a'],
    ['a message to Sentry', "import * as S from '@sentry/node';\nS.captureMessage(a);", 'report a'],
    ['an event', "analytics.track('x', a);", "analytics 'x', a"],
    ['a response', 'res.status(200).json(a);', 'response a'],
    ['an error', 'new AuthError(a);', 'error a'],
    ['an error that is made', 'throw createError(401, a);', 'error 401, a'],
  ])('is %s', (_, code, call) => {
    expect(callsIn(code)).toContain(call);
  });

  it('is one on a receiver that the project names', () => {
    expect(callsIn('journal.info(a);')).toEqual([]);
    expect(callsIn('journal.info(a);', { loggers: ['journal'] })).toEqual(['log a']);
  });

  it('is one of a function that hands its parameter on and does nothing else with it', () => {
    expect(callsIn('function note(n, x) { console.log(`${x}`); }\nnote(1, a);')).toEqual(['log `${x}`', 'log a']);
    expect(callsIn('function note(x) { console.log(x); keep(x); }\nnote(a);')).toEqual(['log x']);
  });

  it.each([
    ['a dialog', 'dialog.info(a);'],
    ['a catalogue', 'catalog.debug(a);'],
    ['a function of mathematics', 'Math.log(a); const { log } = Math; log(a);'],
    ['a setting of a logger', 'logger.setLevel(a); logger.add(a);'],
    ['a timer of the console', 'console.time(a); console.count(a);'],
    ['an own console', 'function f(console) { console.log(a); }'],
    ['a file', 'stream.write(a); fs.writeFile(a);'],
  ])('is not %s', (_, code) => {
    expect(callsIn(code)).toEqual([]);
  });
});
