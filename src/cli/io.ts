/** What a command reads from and writes to: the process, or a test. */
import { styleText } from 'node:util';
import { ask, askHidden } from './prompt.ts';

/** How a text looks on a terminal. */
export type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

/** The world around a command. */
export interface Io {
  /** The folder that it was started in. */
  readonly folder: string;
  /** A person sits at the keyboard. */
  readonly isInteractive: boolean;
  /** A text in a style, on a terminal; as it is elsewhere. */
  paint(style: Style, text: string): string;
  /** To standard output. */
  write(text: string): void;
  /** To standard error. */
  writeError(text: string): void;
  /** All of standard input. */
  readInput(): Promise<Buffer>;
  /** One line from the keyboard. */
  ask(question: string): Promise<string>;
  /** One line from the keyboard that is not shown. */
  askHidden(question: string): Promise<string>;
}

/** The process itself. */
export const processIo = (): Io => {
  const { stdin, stdout, stderr } = process;
  const hasColour = stdout.isTTY && !process.env['NO_COLOR'];
  return {
    folder: process.cwd(),
    isInteractive: stdin.isTTY && stderr.isTTY,
    paint: (style, text) => (hasColour ? styleText(style, text) : text),
    write: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    readInput: async () => Buffer.concat(await stdin.toArray()),
    // Questions go to standard error, so that standard output can be piped.
    ask: async (question) => ask(stdin, stderr, question),
    askHidden: async (question) => askHidden(stdin, stderr, question),
  };
};
