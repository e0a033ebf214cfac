/** When a key may be destroyed: what it sealed is lost with it. */
import { KeyturnError } from '../errors.ts';
import type { KeyStates } from './keyState.ts';
import type { DestroyOptions } from './types.ts';

/** Throws `ARGUMENT_INVALID` unless the loss is accepted, or a whole census finds no text of a key that seals no more. */
export const refuseLoss = (id: string, options: DestroyOptions, { keys }: KeyStates): void => {
  if ('force' in options) {
    // Programs without types pass anything that looks like consent.
    const words: string = options.force;
    if (words === 'I accept data loss') return;
    throw refusal(id, "force must be the words 'I accept data loss'");
  }
  const { isComplete, byKey } = options.census;
  if (!isComplete) throw refusal(id, 'the census is not complete');
  const count = Object.hasOwn(byKey, id) ? byKey[id] : 0;
  if (count !== 0) throw refusal(id, `the census counts ${count} texts that it sealed: re-encrypt them first`);
  const state = keys.find(({ key }) => key.id === id)?.state;
  if (state === 'active' || state === 'pending') throw refusal(id, `it is ${state}: rotate, or revoke it, first`);
};

const refusal = (keyId: string, reason: string): KeyturnError =>
  new KeyturnError('ARGUMENT_INVALID', `The key '${keyId}' is not destroyed: ${reason}.`, { keyId });
