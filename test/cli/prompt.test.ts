import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { ask, askHidden } from '../../src/cli/prompt.ts';

const typed = async (...chunks: readonly string[]): Promise<{ answer: string; shown: string; modes: readonly unknown[] }> => {
  const setRawMode = vi.fn();
  const input = Object.assign(new PassThrough(), { setRawMode });
  const output = new PassThrough();
  const answer = askHidden(input, output, 'Value: ');
  for (const chunk of chunks) input.write(chunk);
  return { answer: await answer, shown: String(output.read()), modes: setRawMode.mock.calls.flat() };
};

describe('the hidden prompt', () => {
  it('shows the question and nothing of the answer', async () => {
    expect(await typed('hun', 'ter2\r')).toEqual({ answer: 'hunter2', shown: 'Value: \n', modes: [true, false] });
  });

  it.each([
    ['an erased character', 'hunterX\u007f2\r', 'hunter2'], ['an erased character of several bytes', 'x😀\b\r', 'x'], ['an erased line', 'wrong\u0015right\n', 'right'],
    ['arrow keys', 'a\u001b[D\u001bOCb\r', 'ab'], ['a paste with its brackets', '\u001b[200~pasted\u001b[201~\r', 'pasted'],
    ['letters of many languages', 'ключ-鍵\r', 'ключ-鍵'], ['the end of input', 'abc\u0004', 'abc'],
  ])('understands %s', async (_, keys, answer) => {
    expect((await typed(keys)).answer).toBe(answer);
  });

  it('ends with Ctrl+C, and gives the terminal back', async () => {
    const setRawMode = vi.fn();
    const input = Object.assign(new PassThrough(), { setRawMode });
    const answer = askHidden(input, new PassThrough(), 'Value: ');
    input.write('abc\u0003');
    await expect(answer).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(setRawMode).toHaveBeenLastCalledWith(false);
  });
});

it('a question is answered by a line', async () => {
  const input = new PassThrough();
  const answer = ask(input, new PassThrough(), 'Go on? ');
  input.write('  yes \n');
  expect(await answer).toBe('yes');
});
