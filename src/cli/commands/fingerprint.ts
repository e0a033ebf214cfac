/** `keyturn fingerprint`: what the option `allow` takes in place of a text that is not to be written down a second time. */
import { fingerprintOf, isGuessable } from '../../analysis/fingerprints.ts';
import type { Command } from '../command.ts';
import { readSecret } from '../secretInput.ts';

export const fingerprint: Command = {
  name: 'fingerprint',
  usage: '',
  summary: 'Make the fingerprint of a text for the option "allow" of no-hardcoded-secret, read from the prompt or standard input.',
  options: {},
  takes: { least: 0, most: 0 },
  readsSecret: true,
  async run(_input, io) {
    const value = await readSecret(io, 'Text');
    const text = value.toString();
    value.fill(0);
    const made = fingerprintOf(text);
    const warning = isGuessable(text)
      ? ['This text can be guessed, and a fingerprint lets everyone try out guesses. Allow it by the name of its variable instead.']
      : [];
    return { exitCode: 0, lines: [made, ...warning], json: { fingerprint: made, isGuessable: warning.length > 0 } };
  },
};
