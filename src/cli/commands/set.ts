/** `keyturn set`: stores a secret that is new. */
import { keyManager } from '../../runtime/index.ts';
import type { Command } from '../command.ts';
import { nameArgument, readSecret } from '../secretInput.ts';
import { loadOptions, placeOf, putSecret, versionsOf } from '../storage.ts';

const NAME = 'set';
const USAGE = 'NAME [--generate]';

export const set: Command = {
  name: NAME,
  usage: USAGE,
  summary: 'Store a new secret, read from the prompt or standard input.',
  options: { generate: { type: 'boolean', description: 'make 32 random bytes instead of reading a value' } },
  takes: { least: 1, most: 1 },
  readsSecret: true,
  async run(input, io) {
    const name = nameArgument({ name: NAME, usage: USAGE }, input.positionals[0]);
    const place = placeOf(await loadOptions(io.folder), name);
    if ((await versionsOf(place)).length > 0) {
      return {
        exitCode: 1,
        lines: [`'${name}' is already stored. To replace it: keyturn rotate ${name}`],
        json: { name, stored: false, reason: 'exists' },
      };
    }
    const value = input.has('generate') ? Buffer.from(keyManager.generateKey()) : await readSecret(io, `Value of '${name}'`);
    const version = await putSecret(place, value, { expected: null });
    value.fill(0);
    return {
      exitCode: 0,
      lines: [`Stored '${name}' in the ${place.store.kind}. Read it with keyManager.secret('${name}').reveal()`],
      json: { name, stored: true, version },
    };
  },
};
