/** How outcomes and errors are printed, for people and for programs. */
import { KeyturnError } from '../runtime/index.ts';
import type { Outcome } from './command.ts';
import { CommandError } from './commandError.ts';
import type { Io } from './io.ts';

/** Exit codes, documented in `docs/cli.md`. */
export const EXIT = { done: 0, left: 1, failed: 2, cancelled: 130 } as const;

/** Prints an outcome; gives the exit code. */
export const printOutcome = (io: Io, { exitCode, lines, json }: Outcome, isJson: boolean): number => {
  io.write(isJson ? jsonText(json) : lines.map((line) => `${line}\n`).join(''));
  return exitCode;
};

/** Prints an error; gives the exit code. */
export const printError = (io: Io, error: unknown, isJson: boolean): number => {
  if (error instanceof CommandError || error instanceof KeyturnError) {
    const { code, message } = error;
    if (isJson) io.write(jsonText({ error: { code, message } }));
    else io.writeError(`${io.paint('red', message)}\n`);
    return code === 'CANCELLED' ? EXIT.cancelled : EXIT.failed;
  }
  const { name, frames } = placeOf(error);
  const message = `keyturn failed in a way it should not (${name}). Please report this.`;
  if (isJson) io.write(jsonText({ error: { code: 'UNEXPECTED', message } }));
  io.writeError(`${message}\n${frames}`);
  return EXIT.failed;
};

/** Names with something behind each, in two columns. */
export const columns = (rows: readonly (readonly [string, string])[]): readonly string[] => {
  const width = Math.max(0, ...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`.trimEnd());
};

/** A day, as people write it in files. */
export const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

const jsonText = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** An unexpected error's message may quote a value, so only its kind and its place are shown. */
const placeOf = (error: unknown): { readonly name: string; readonly frames: string } => {
  if (!(error instanceof Error)) return { name: typeof error, frames: '' };
  const code = 'code' in error && typeof error.code === 'string' ? `, ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return { name: error.name + code, frames: frames.map((line) => `${line}\n`).join('') };
};
