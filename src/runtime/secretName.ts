/** What a secret or keyring may be called: words of letters, digits and `_ . + = @ -`, in folders by `/`. */
import { KeyturnError } from './errors.ts';

const NAME = /^(?!\.)[\w.+=@-]+(?:\/(?!\.)[\w.+=@-]+)*$/u;
const LIMIT = 512;

/** The name itself; throws `ARGUMENT_INVALID` if it is none, so that no name can leave the folder of a store. */
export const secretNameOf = (name: string): string => {
  if (typeof name === 'string' && name.length <= LIMIT && NAME.test(name)) return name;
  throw new KeyturnError(
    'ARGUMENT_INVALID',
    'A secret is named by letters, digits and _ . + = @ -, with / between folders, such as "db/password".',
  );
};
