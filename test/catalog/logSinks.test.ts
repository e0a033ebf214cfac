/** The log sinks: each entry well formed and alone, in order; and the words that tell a logger or a mask. */
import { describe, expect, it } from 'vitest';
import {
  CHILD_LOGGER_METHODS,
  FORMATTERS,
  HASHING_WORDS,
  LEVEL_METHODS,
  LOG_FUNCTIONS,
  LOG_SINKS,
  LOGGER_WORDS,
  type LogSink,
  MASK_TEXT,
  MASKING_WORDS,
  NO_LOGGERS,
  RECEIVER_SINKS,
  REDACT_OPTIONS,
  SANITIZERS,
} from '../../src/catalog/logSinks.ts';
import { duplicatesIn, sorted } from './shape.ts';

const keyOf = ({ modules, exports, reach, firstArgument = 0 }: LogSink): string =>
  `${modules[0] ?? ''} ${exports[0] ?? ''} ${reach} ${String(firstArgument)}`;

const sinkOf = (module: string, name: string): LogSink | undefined =>
  LOG_SINKS.find(({ modules, exports }) => modules.includes(module) && exports.includes(name));

const SOURCE = /^https:\/\/\S+$/u;

describe('the log sinks', () => {
  it('stand once and in order', () => {
    const keys = LOG_SINKS.map(keyOf);
    expect(duplicatesIn(keys)).toEqual([]);
    expect(keys).toEqual(sorted(keys));
  });

  it.each(LOG_SINKS.map((sink) => [keyOf(sink), sink] as const))('has %s well formed', (_, sink) => {
    const { modules, exports, methods, reach, source } = sink;
    expect(modules).toEqual(sorted(modules));
    expect(exports).toEqual(sorted(exports));
    expect(source).toMatch(SOURCE);
    expect(modules.join()).not.toContain('node:');
    expect(methods !== undefined).toBe(reach === 'member' || reach === 'made');
    if (typeof methods === 'object') expect(methods).toEqual(sorted(methods));
  });

  it.each([
    '@nestjs/common', '@sentry/*', 'bunyan', 'consola', 'debug', 'log4js', 'loglevel', 'newrelic', 'npmlog',
    'pino', 'signale', 'tslog', 'util', 'winston',
  ])('know the package %s', (name) => {
    expect(LOG_SINKS.flatMap(({ modules }) => modules)).toContain(name);
  });

  it('skip the condition of an assertion and the label of a timer', () => {
    const fromSecond = LOG_SINKS.filter(({ firstArgument }) => firstArgument === 1);
    expect([...new Set(fromSecond.flatMap(({ methods }) => methods))]).toEqual(['assert', 'timeLog']);
  });

  it('know output, error reports and what a factory returns', () => {
    expect(sinkOf('', 'process.stdout')).toMatchObject({ reach: 'member', methods: ['end', 'write'] });
    expect(sinkOf('@sentry/*', 'setExtra')).toMatchObject({ reach: 'itself', kind: 'report' });
    expect(sinkOf('debug', 'default')).toMatchObject({ reach: 'madeFunction', kind: 'log' });
    expect(sinkOf('winston', 'createLogger')).toMatchObject({ reach: 'made', methods: 'levels' });
  });
});

describe('the receivers', () => {
  it('have words in lower case, once, and methods in order', () => {
    const words = RECEIVER_SINKS.flatMap(({ receivers }) => receivers);
    expect(duplicatesIn(words)).toEqual([]);
    expect(words.join('')).toMatch(/^[a-z]+$/u);
    for (const { receivers, methods, source } of RECEIVER_SINKS) {
      expect(receivers).toEqual(sorted(receivers));
      expect(methods).toEqual(sorted(methods));
      expect(source).toMatch(SOURCE);
    }
  });

  it('know spans, and keep responses and analytics apart from logs', () => {
    const kindOf = (word: string): string | undefined =>
      RECEIVER_SINKS.find(({ receivers }) => receivers.includes(word))?.kind;
    expect(['span', 'res', 'analytics', 'server'].map(kindOf)).toEqual([
      'report', 'response', 'analytics', 'log',
    ]);
  });
});

describe('the words', () => {
  it('tell loggers from dialogs', () => {
    expect(['log', 'logger', 'winston'].every((word) => LOGGER_WORDS.has(word))).toBe(true);
    expect(['dialog', 'catalog', 'blog'].filter((word) => LOGGER_WORDS.has(word))).toEqual([]);
    expect(['dialog', 'catalog', 'blog'].every((word) => NO_LOGGERS.has(word))).toBe(true);
  });

  it('tell what writes from what configures', () => {
    const levels = ['trace', 'debug', 'verbose', 'silly', 'info', 'http', 'notice', 'warn', 'error', 'fatal'];
    expect(levels.filter((name) => !LEVEL_METHODS.has(name))).toEqual([]);
    const others = ['setLevel', 'child', 'add', 'configure', 'flush'];
    expect(others.filter((name) => LEVEL_METHODS.has(name))).toEqual([]);
    expect(CHILD_LOGGER_METHODS.has('child')).toBe(true);
    expect(LOG_FUNCTIONS.has('login')).toBe(false);
    expect(FORMATTERS.has('JSON.stringify')).toBe(true);
  });

  it('tell masking and hashing from showing', () => {
    expect(['mask', 'redact', 'sanitize', 'scrub'].every((word) => MASKING_WORDS.has(word))).toBe(true);
    expect(['hash', 'sha256', 'encrypt'].every((word) => HASHING_WORDS.has(word))).toBe(true);
    const shown = ['encode', 'decode', 'decrypt', 'format', 'show', 'task'];
    expect(shown.filter((word) => MASKING_WORDS.has(word) || HASHING_WORDS.has(word))).toEqual([]);
  });

  it.each(['***', 'ab****', '[REDACTED]', '<hidden>', '••••1234', 'xxxx', 'abc...'])(
    'take %s for a mask',
    (text) => {
      expect(text).toMatch(MASK_TEXT);
    },
  );

  it.each(['token', 'a * b', 'extra', 'secret: ', 'Done.'])('do not take %s for a mask', (text) => {
    expect(text).not.toMatch(MASK_TEXT);
  });
});

describe('redact options and sanitizers', () => {
  it('stand once, in order, with a source', () => {
    const options = REDACT_OPTIONS.map((one) => `${one.module} ${one.export}`);
    const functions = SANITIZERS.map((one) => `${one.module} ${one.export}`);
    expect(options).toEqual(sorted([...new Set(options)]));
    expect(functions).toEqual(sorted([...new Set(functions)]));
    expect([...REDACT_OPTIONS, ...SANITIZERS].filter(({ source }) => !SOURCE.test(source))).toEqual([]);
  });

  it('know the option of pino and the function of fast-redact', () => {
    expect(REDACT_OPTIONS.find((one) => one.module === 'pino' && one.export === 'default')).toMatchObject({
      argument: 0, path: ['redact'], lists: 'paths',
    });
    expect(SANITIZERS.find((one) => one.module === 'fast-redact')).toMatchObject({ reach: 'madeFunction' });
  });
});
