/** `keyturn rotate`: gives a secret a new value. The previous one stays accepted for the grace period, or ends at once. */
import { type KeyManagerOptions, keyManager } from '../../runtime/index.ts';
import type { Command, CommandInput, Outcome } from '../command.ts';
import { usageError } from '../commandError.ts';
import type { Io } from '../io.ts';
import { ringNamed, withRing } from '../keyrings.ts';
import { nameArgument, readSecret } from '../secretInput.ts';
import { isKeystore, loadOptions, placeOf, putSecret, type SecretPlace, versionsOf } from '../storage.ts';

const NAME = 'rotate';
const USAGE = 'NAME [--planned | --compromised] [--generate] [--grace-days DAYS]';

/** What becomes of the previous versions. */
type Reason = 'planned' | 'compromised';

export const rotate: Command = {
  name: NAME,
  usage: USAGE,
  summary: 'Give a secret a new value; the previous one stays accepted for its grace period.',
  options: {
    planned: { type: 'boolean', description: 'the previous value stays accepted until its grace period ends' },
    compromised: { type: 'boolean', description: 'no previous value is accepted any more, at once' },
    generate: { type: 'boolean', description: 'make 32 random bytes instead of reading a value' },
    'grace-days': { type: 'string', description: 'how long the previous value stays accepted, from now on' },
  },
  takes: { least: 1, most: 1 },
  readsSecret: true,
  async run(input, io) {
    const name = nameArgument({ name: NAME, usage: USAGE }, input.positionals[0]);
    const graceDays = graceDaysOf(input);
    const options = await loadOptions(io.folder);
    const ring = ringNamed(options, name);
    if (ring !== undefined) return await rotateRing(options, ring, input);
    const place = placeOf(options, name);
    const [newest] = await versionsOf(place);
    if (newest === undefined) return refused(name, 'absent', `There is no secret '${name}' yet. To store it: keyturn set ${name}`);
    const reason = await reasonOf(input, io, newest.burnt === true);
    if (reason === undefined) return refused(name, 'burnt', choiceOf(name));
    if (!isKeystore(place.store) && (reason === 'compromised' || graceDays !== undefined)) {
      return refused(name, 'unsupported', `The ${place.store.kind} store ends previous versions by its own means. Rotate without that option.`);
    }
    const value = input.has('generate') ? Buffer.from(keyManager.generateKey()) : await readSecret(io, `New value of '${name}'`);
    if (value.equals(newest.value)) return refused(name, 'same', `That is the value '${name}' has already. Nothing was changed.`);
    const version = await putSecret(place, value, {
      expected: newest.version,
      compromised: reason === 'compromised',
      ...(graceDays !== undefined && { gracePeriodDays: graceDays }),
    });
    value.fill(0);
    newest.value.fill(0);
    return rotated(place, name, version, reason);
  },
};

/** The reason as given, or asked for: nobody but the user knows whether a burnt value is being abused. */
const reasonOf = async (input: CommandInput, io: Io, isBurnt: boolean): Promise<Reason | undefined> => {
  if (input.has('planned') && input.has('compromised')) throw usageError('--planned and --compromised exclude each other. Choose one.');
  if (input.has('compromised')) return 'compromised';
  if (input.has('planned') || !isBurnt) return 'planned';
  if (!io.isInteractive) return undefined;
  const answer = await io.ask('The present value is burnt: it stood in source code or a plain file. May it still be accepted for the grace period? (planned/compromised) ');
  return answer === 'planned' || answer === 'compromised' ? answer : undefined;
};

const choiceOf = (name: string): string =>
  `The present value of '${name}' is burnt: it stood in source code or a plain file. Say what is meant: keyturn rotate ${name} --compromised `
  + 'ends it at once (tokens and sessions made with it stop working), --planned accepts it until its grace period ends.';

const graceDaysOf = (input: CommandInput): number | undefined => {
  const given = input.get('grace-days');
  if (given === undefined) return undefined;
  if (/^\d{1,5}$/u.test(given)) return Number(given);
  throw usageError('--grace-days takes a whole number of days.');
};

/** The keys of a ring are made and kept by the runtime; a value from outside would destroy them. */
const rotateRing = async (options: KeyManagerOptions, ring: string, input: CommandInput): Promise<Outcome> => {
  const foreign = ['generate', 'compromised'].filter((option) => input.has(option)).concat(input.get('grace-days') === undefined ? [] : 'grace-days');
  if (foreign.length > 0) {
    throw usageError(`'${ring}' is a keyring: its keys are always made, and its grace period is in the configuration. Leave out --${foreign.join(', --')}. `
      + `For a key that leaked: keyturn revoke ${ring} ID`);
  }
  return await withRing(options, ring, { mayBeNew: true }, async (keyring) => {
    const { id } = await keyring.rotate();
    return {
      exitCode: 0,
      lines: [`Made the key ${id} of '${ring}'. It seals once every instance knows it (20 minutes, unless it is the first), and running programs need no restart.`],
      json: { name: ring, rotated: true, keyId: id },
    };
  });
};

const rotated = ({ store }: SecretPlace, name: string, version: string, reason: Reason): Outcome => {
  const secret = isKeystore(store) ? store.inspect().secrets.find((one) => one.name === name) : undefined;
  const fate = reason === 'compromised' ? 'No previous version is accepted any more.'
    : secret ? `The previous version is accepted for ${secret.gracePeriodDays} more days.` : 'The store keeps the previous version for a time.';
  return {
    exitCode: 0,
    lines: [`Rotated '${name}' to version ${version}. ${fate} Running programs follow ${isKeystore(store) ? 'within seconds' : 'within five minutes'}.`],
    json: { name, rotated: true, version, reason, ...(secret && reason === 'planned' && { gracePeriodDays: secret.gracePeriodDays }) },
  };
};

const refused = (name: string, reason: string, line: string): Outcome =>
  ({ exitCode: 1, lines: [line], json: { name, rotated: false, reason } });
