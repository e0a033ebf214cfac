/** `keyturn master-key`: a backup of the key without which a keystore is lost, and its way back. */
import { resolve } from 'node:path';
import { KeyturnError } from '../../runtime/index.ts';
import type { Keystore } from '../../runtime/stores/keystore.ts';
import { createFile, isSystemError } from '../../runtime/stores/keystoreDisk.ts';
import { exportMasterKey, importMasterKey, readBackup } from '../../runtime/stores/masterKeyBackup.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { readPassphrase } from '../secretInput.ts';
import { isKeystore, loadOptions } from '../storage.ts';

const takes = { least: 1, most: 1 } as const;

export const exportKey: Command = {
  name: 'master-key export',
  usage: 'FILE',
  summary: 'Write a backup of the master key, encrypted under a passphrase.',
  options: {},
  takes,
  readsSecret: true,
  async run(input, io) {
    const file = resolve(io.folder, input.positionals[0] ?? '');
    const store = await keystoreOf(io.folder);
    const backup = exportMasterKey(placeOf(store), await readPassphrase(io, { isNew: true }));
    writeNew(file, backup);
    return {
      exitCode: 0,
      lines: [`The backup is in ${file}. Keep it apart from the keystore, and keep the passphrase apart from both.`],
      json: { file, keystore: store.inspect().id },
    };
  },
};

export const importKey: Command = {
  name: 'master-key import',
  usage: 'FILE',
  summary: 'Put the master key back where the keystore looks for it, from its backup.',
  options: {},
  takes,
  readsSecret: true,
  async run(input, io) {
    const store = await keystoreOf(io.folder);
    const backup = readBackup(resolve(io.folder, input.positionals[0] ?? ''));
    const masterKeyFile = importMasterKey(placeOf(store), backup, await readPassphrase(io, { isNew: false }));
    return { exitCode: 0, lines: [`The master key is at ${masterKeyFile}, and opens the keystore.`], json: { masterKeyFile } };
  },
};

const keystoreOf = async (folder: string): Promise<Keystore> => {
  const { store } = await loadOptions(folder);
  if (isKeystore(store)) return store;
  throw new KeyturnError('CONFIG_INVALID', 'The default store of the configuration is no keystore, so there is no master key.');
};

const placeOf = ({ file, masterKeyFile }: Keystore): { readonly file: string; readonly masterKeyFile: string | undefined } =>
  ({ file, masterKeyFile });

const writeNew = (file: string, text: string): void => {
  try {
    createFile(file, text);
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) throw new CommandError('FILE_REFUSED', `${file} exists already. Name a new file.`);
    if (isSystemError(error, 'ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EISDIR', 'ENOTDIR')) {
      throw new CommandError('FILE_REFUSED', `${file} can't be written (${error.code ?? ''}).`);
    }
    throw error;
  }
};
