/** `keyturn status`: which secrets are due for a rotation, and until when previous versions are accepted. */
import { DAY_MS } from '../../runtime/clock.ts';
import type { SecretStatus } from '../../runtime/stores/keystoreVersions.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { columns, dayOf } from '../output.ts';
import { isKeystore, loadOptions } from '../storage.ts';
import { describeStores, headingOf } from './description.ts';

/** A secret is rotated once a year unless something else is known about it. */
const MOST_DAYS = 365;

/** What there is to say of one secret. */
interface Assessment {
  readonly name: string;
  readonly ageDays: number;
  /** Its newest version once stood in source code or a plain file. */
  readonly burnt: boolean;
  /** Its newest version is older than a year. */
  readonly overdue: boolean;
  /** Previous versions that are still accepted. */
  readonly accepted: readonly { readonly version: string; readonly until: number }[];
}

export const status: Command = {
  name: 'status',
  usage: '',
  summary: 'Show ages, burnt secrets, due rotations and the ends of grace periods.',
  options: {},
  takes: { least: 0, most: 0 },
  async run(_, io) {
    const options = await loadOptions(io.folder);
    const now = Date.now();
    const stores = (await describeStores(options)).map((store) => ({
      name: headingOf(store),
      secrets: (store.secrets ?? []).map((secret) => assessed(secret, now)),
    }));
    const place = isKeystore(options.store) ? options.store.inspect() : undefined;
    const due = stores.flatMap(({ secrets }) => secrets).filter(({ burnt, overdue }) => burnt || overdue);
    return {
      exitCode: due.length > 0 ? 1 : 0,
      lines: [
        ...(place ? [`Keystore ${place.file}, revision ${place.revision}`, `Master key ${place.masterKeyFile}`] : []),
        ...stores.flatMap(({ name, secrets }) => [
          io.paint('bold', name), ...columns(secrets.map((secret) => [secret.name, assessmentLine(secret, io)])),
        ]),
        ...(due.length > 0 ? [`Due for keyturn rotate: ${due.map(({ name }) => name).join(', ')}`] : ['Nothing is due.']),
      ],
      json: {
        stores,
        due: due.map(({ name }) => name),
        ...(place && { keystore: { id: place.id, file: place.file, masterKeyFile: place.masterKeyFile, revision: place.revision } }),
      },
    };
  },
};

const assessed = ({ name, versions }: SecretStatus, now: number): Assessment => {
  const [newest, ...previous] = versions;
  const ageDays = Math.floor((now - (newest?.created ?? now)) / DAY_MS);
  return {
    name,
    ageDays,
    burnt: newest?.burnt ?? false,
    overdue: ageDays > MOST_DAYS,
    accepted: previous.flatMap(({ version, expires, revoked }) =>
      (revoked === undefined && expires !== undefined && expires > now ? [{ version, until: expires }] : [])),
  };
};

const assessmentLine = ({ ageDays, burnt, overdue, accepted }: Assessment, io: Io): string => [
  `${ageDays} ${ageDays === 1 ? 'day' : 'days'} old`,
  ...(burnt ? [io.paint('red', 'burnt: it stood in the open, replace it')] : []),
  ...(overdue ? [io.paint('yellow', 'due for rotation')] : []),
  ...accepted.map(({ version, until }) => `version ${version} accepted until ${dayOf(until)}`),
].join(', ');
