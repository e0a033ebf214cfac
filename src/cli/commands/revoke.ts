/** `keyturn revoke`: ends a key of a keyring, or a previous version of a secret, before its time. */
import type { KeyManagerOptions } from '../../runtime/index.ts';
import type { Command, Outcome } from '../command.ts';
import { usageError } from '../commandError.ts';
import { ringNamed, withRing } from '../keyrings.ts';
import { nameArgument } from '../secretInput.ts';
import { isKeystore, loadOptions, placeOf } from '../storage.ts';

const NAME = 'revoke';
const USAGE = 'NAME ID [--reason TEXT]';

export const revoke: Command = {
  name: NAME,
  usage: USAGE,
  summary: 'End a key of a keyring, or a previous version of a secret, at once.',
  options: { reason: { type: 'string', description: 'why, for the manifest of a keyring' } },
  takes: { least: 2, most: 2 },
  async run(input, io) {
    const name = nameArgument({ name: NAME, usage: USAGE }, input.positionals[0]);
    const [, id = ''] = input.positionals;
    const options = await loadOptions(io.folder);
    const ring = ringNamed(options, name);
    if (ring === undefined) return await revokeVersion(options, name, id);
    const reason = input.get('reason');
    if (reason === undefined) throw usageError(`Say why, for those who read the manifest later: keyturn ${NAME} ${name} ${id} --reason TEXT`);
    return await revokeKey(options, ring, id, reason);
  },
};

/** A ring that would be left without a key that seals gets a new one first. */
const revokeKey = async (options: KeyManagerOptions, ring: string, id: string, reason: string): Promise<Outcome> =>
  withRing(options, ring, { mayBeNew: false }, async (keyring) => {
    const others = keyring.status().keys.filter((key) => key.id !== id && !['revoked', 'destroyed'].includes(key.state));
    const made = others.length === 0 && keyring.status().keys.some((key) => key.id === id) ? await keyring.rotate() : undefined;
    await keyring.revoke(id, reason);
    return {
      exitCode: 0,
      lines: [
        ...(made ? [`Made the key ${made.id}, since '${ring}' had no other.`] : []),
        `Revoked the key ${id} of '${ring}'. Running programs follow within their time to live, five minutes unless set. `
        + 'What it sealed opens only with allow: [\'revoked\']: seal it anew.',
      ],
      json: { name: ring, revoked: id, ...(made && { made: made.id }) },
    };
  });

const revokeVersion = async (options: KeyManagerOptions, name: string, version: string): Promise<Outcome> => {
  const { store, name: stored } = placeOf(options, name);
  if (!isKeystore(store)) {
    return {
      exitCode: 1,
      lines: [`The ${store.kind} store ends versions by its own means. Nothing was changed.`],
      json: { name, revoked: null, reason: 'unsupported' },
    };
  }
  await store.revoke(stored, version);
  return {
    exitCode: 0,
    lines: [`Revoked version ${version} of '${name}'. Running programs follow within seconds.`],
    json: { name, revoked: version },
  };
};
