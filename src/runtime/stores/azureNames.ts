/**
 * What secrets are called in Key Vault, which knows letters, digits and hyphens only: `db/password` is `db--password`.
 *
 * Names that another name could stand for are refused, so that two secrets never become one: those with `--`, and those whose folders
 * begin or end with a hyphen. Key Vault does not tell upper from lower case.
 *
 * @module
 */
import { KeyturnError } from '../errors.ts';
import { secretNameOf } from '../secretName.ts';
import { KIND } from './azureErrors.ts';

const WORD = /^[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*$/u;
const LIMIT = 127;

/** The vault's name for a secret; throws `ARGUMENT_INVALID` for names that it can't hold. */
export const vaultNameOf = (name: string, prefix: string): string => {
  const words = secretNameOf(name).split('/');
  const mapped = prefix + words.join('--');
  if (words.every((word) => WORD.test(word)) && mapped.length <= LIMIT) return mapped;
  throw new KeyturnError(
    'ARGUMENT_INVALID',
    `Key Vault can't hold a secret named '${name}': it takes letters, digits and single hyphens, with / between folders, `
    + `${LIMIT} characters in all. Say under secrets which name it has there: { '${name}': { name: '…' } }.`,
    { secret: name, store: KIND },
  );
};

/** The name of a secret by the vault's, `undefined` if the vault's is none that `vaultNameOf` gives. */
export const nameOfVault = (vaultName: string, prefix: string): string | undefined => {
  if (!vaultName.startsWith(prefix)) return undefined;
  const words = vaultName.slice(prefix.length).split('--');
  return words.every((word) => WORD.test(word)) ? words.join('/') : undefined;
};
