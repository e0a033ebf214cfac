/** A Vault in a JSON configuration. What opens it is never written there, only the file that holds it. */
import { type Check, object, oneOf, text } from '../checks.ts';
import { isRecord } from '../records.ts';
import type { SecretStore } from '../types.ts';
import { vault } from './vault.ts';
import type { VaultAuth } from './vaultOptions.ts';

type Texts = Readonly<Record<string, string>>;

const METHODS: ReadonlyMap<unknown, Check> = new Map<unknown, Check>([
  ['token', object({ method: text, tokenFile: text })],
  ['approle', object({ method: text, roleId: text, secretIdFile: text, mount: text }, ['roleId'])],
  ['kubernetes', object({ method: text, role: text, jwtFile: text, mount: text }, ['role'])],
  ['agent', object({ method: text })],
]);
const method = oneOf('token', 'approle', 'kubernetes', 'agent');

/** What may stand in `auth`. */
export const vaultAuthCheck: Check = (value, path) => {
  if (!isRecord(value)) return `${path} must be an object.`;
  return method(value['method'], `${path}.method`) ?? METHODS.get(value['method'])?.(value, path);
};

/** The store of checked texts. */
export const vaultOfJson = (texts: Texts, { auth }: Readonly<Record<string, Texts>>): SecretStore =>
  vault({ ...texts, ...(auth !== undefined && { auth: authOf(auth) }) });

const authOf = ({ method: chosen, role = '', roleId = '', ...files }: Texts): VaultAuth => {
  switch (chosen) {
    case 'approle': return { method: 'approle', roleId, ...files };
    case 'kubernetes': return { method: 'kubernetes', role, ...files };
    case 'agent': return { method: 'agent' };
    default: return { method: 'token', ...files };
  }
};
