/** Secrets that a person or a program hands to a command. */
import { secretNameOf } from '../runtime/secretName.ts';
import type { Command } from './command.ts';
import { usageError } from './commandError.ts';
import { secretInArguments } from './commandLine.ts';
import type { Io } from './io.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A name given as an argument; throws `USAGE` for `NAME=value`, which holds a secret. */
export const nameArgument = (command: Pick<Command, 'name' | 'usage'>, given: string | undefined): string => {
  if (given?.includes('=')) throw usageError(secretInArguments(command));
  return secretNameOf(given ?? '');
};

/** A secret from the hidden prompt, or all of standard input without the line break at its end; throws `USAGE` if it is empty. */
export const readSecret = async (io: Io, question: string): Promise<Buffer> => {
  const bytes = io.isInteractive ? Buffer.from(await io.askHidden(`${question} (hidden): `)) : withoutLineBreak(await io.readInput());
  if (bytes.length === 0) throw usageError('The secret is empty. Give it at the prompt or by standard input.');
  return bytes;
};

/** A passphrase; asked for twice when it is a new one. */
export const readPassphrase = async (io: Io, { isNew }: { readonly isNew: boolean }): Promise<string> => {
  const passphrase = (await readSecret(io, 'Passphrase')).toString();
  if (isNew && io.isInteractive && (await io.askHidden('The same again (hidden): ')) !== passphrase) {
    throw usageError('The two passphrases differ. Nothing was written.');
  }
  return passphrase;
};

const withoutLineBreak = (bytes: Buffer): Buffer => {
  if (bytes.at(-1) !== LINE_FEED) return bytes;
  return bytes.subarray(0, bytes.at(-2) === CARRIAGE_RETURN ? -2 : -1);
};
