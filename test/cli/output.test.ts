import { expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { columns, printError } from '../../src/cli/output.ts';

const printed = (error: unknown, isJson: boolean): { code: number; out: string; err: string } => {
  let [out, err] = ['', ''];
  const io: Io = {
    folder: '/',
    isInteractive: false,
    paint: (_, text) => text,
    write: (text) => { out += text; },
    writeError: (text) => { err += text; },
    readInput: async () => Promise.resolve(Buffer.alloc(0)),
    ask: async () => Promise.resolve(''),
    askHidden: async () => Promise.resolve(''),
  };
  const code = printError(io, error, isJson);
  return { code, out, err };
};

it('an unexpected error shows where it arose, and not its message, which may quote a value', () => {
  const error = Object.assign(new RangeError('cannot use hunter2'), { code: 'ERR_X' });
  for (const isJson of [false, true]) {
    const { code, out, err } = printed(error, isJson);
    expect(code).toBe(2);
    expect(out + err).not.toContain('hunter2');
    expect(err).toContain('RangeError, ERR_X');
    expect(err).toMatch(/^\s+at .*output\.test\.ts/mu);
    if (isJson) expect(JSON.parse(out)).toMatchObject({ error: { code: 'UNEXPECTED' } });
  }
  expect(printed('hunter2', false)).toMatchObject({ code: 2, err: expect.not.stringContaining('hunter2') });
});

it('columns are as wide as the longest name', () => {
  expect(columns([['a', 'x'], ['long', 'y'], ['b', '']])).toEqual(['  a     x', '  long  y', '  b']);
});
