/** `keyturn list`: the names that the stores hold, with their versions, and no values. */
import type { SecretStatus } from '../../runtime/stores/keystoreVersions.ts';
import type { Command } from '../command.ts';
import { columns, dayOf } from '../output.ts';
import { loadOptions } from '../storage.ts';
import { describeStores, headingOf } from './description.ts';

export const list: Command = {
  name: 'list',
  usage: '',
  summary: 'Show the names of the stored secrets and their versions, no values.',
  options: {},
  takes: { least: 0, most: 0 },
  async run(_, io) {
    const stores = await describeStores(await loadOptions(io.folder));
    return {
      exitCode: 0,
      lines: stores.flatMap((store) => [
        io.paint('bold', headingOf(store)),
        ...(store.secrets === undefined ? ['  can not tell its names'] : store.secrets.length === 0 ? ['  holds no secrets yet'] : []),
        ...columns((store.secrets ?? []).map((secret) => [secret.name, versionsLine(secret)])),
      ]),
      json: { stores },
    };
  },
};

const versionsLine = ({ versions }: SecretStatus): string =>
  (versions.length === 0 ? 'no version that may be used' : versions.map(({ version, created, burnt, revoked }) => {
    const marks = [burnt ? 'burnt' : '', revoked === undefined ? '' : 'revoked'].filter((mark) => mark !== '');
    return `version ${version} of ${dayOf(created)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
  }).join(', '));
