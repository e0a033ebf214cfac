/** Questions at the keyboard. */
import { createInterface } from 'node:readline/promises';
import { CommandError } from './commandError.ts';

const INTERRUPT = '\u0003';
const END = '\u0004';
const ERASE = new Set(['\b', '\u007f']);
const ERASE_LINE = '\u0015';
// eslint-disable-next-line no-control-regex -- what terminals send for arrow keys and around what is pasted
const SEQUENCES = /\u001B(?:\[[\d;]*[A-Za-z~]|O?[A-Za-z])/gu;

/** A terminal's keys, which can be read one by one. */
type Keyboard = NodeJS.ReadableStream & { setRawMode(isRaw: boolean): unknown };

/** Reads one line. */
export const ask = async (input: NodeJS.ReadableStream, output: NodeJS.WritableStream, question: string): Promise<string> => {
  const lines = createInterface({ input, output });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
};

/** Reads one line without showing it; throws `CANCELLED` for Ctrl+C. */
export const askHidden = async (input: Keyboard, output: NodeJS.WritableStream, question: string): Promise<string> => {
  output.write(question);
  input.setRawMode(true);
  input.setEncoding('utf8');
  input.resume();
  try {
    return await lineOf(input);
  } finally {
    input.setRawMode(false);
    input.pause();
    output.write('\n');
  }
};

const lineOf = async (input: NodeJS.ReadableStream): Promise<string> =>
  new Promise((resolve, reject) => {
    const line: string[] = [];
    const hear = (chunk: string): void => {
      for (const character of chunk.replaceAll(SEQUENCES, '')) {
        if (character === INTERRUPT) end(() => reject(new CommandError('CANCELLED', 'Cancelled.')));
        else if (character === '\r' || character === '\n' || character === END) end(() => resolve(line.join('')));
        else if (ERASE.has(character)) line.pop();
        else if (character === ERASE_LINE) line.length = 0;
        else if (character >= ' ') line.push(character);
      }
    };
    const end = (settle: () => void): void => {
      input.off('data', hear);
      settle();
    };
    input.on('data', hear);
  });
