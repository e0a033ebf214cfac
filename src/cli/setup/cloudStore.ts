/** The configuration of a project whose secrets live in a cloud store, which is there already. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { usageError } from '../commandError.ts';
import { type Project, textsOf } from './project.ts';
import type { Step } from './step.ts';

/** What a configuration says of one kind of store, and what must be installed for it. */
interface CloudStore {
  readonly packages: readonly string[];
  /** The member that says where it is, and the flag that gives it. */
  readonly address?: readonly [member: string, flag: string];
}

const CLOUD_STORES: ReadonlyMap<string, CloudStore> = new Map<string, CloudStore>([
  ['awsSecretsManager', { packages: ['@aws-sdk/client-secrets-manager'] }],
  ['azureKeyVault', { packages: ['@azure/keyvault-secrets', '@azure/identity'], address: ['vaultUrl', 'vault-url'] }],
  ['vault', { packages: [] }],
]);

/** The kinds that `--store` takes besides the keystore. */
export const CLOUD_KINDS: readonly string[] = [...CLOUD_STORES.keys()];

/** Writes the configuration, unless the project has one; throws `USAGE` when the store's address is missing. */
export const addCloudStore = (
  { folder, manifest }: Pick<Project, 'folder' | 'manifest'>,
  kind: string,
  { form, addressOf }: { readonly form: 'mjs' | 'json'; readonly addressOf: (flag: string) => string | undefined },
): readonly Step[] => {
  const store = CLOUD_STORES.get(kind);
  if (store === undefined) throw usageError(`--store is keystore, ${CLOUD_KINDS.join(', ')}.`);
  const { packages, address: [member, flag] = [] } = store;
  const given = flag === undefined ? undefined : addressOf(flag);
  if (flag !== undefined && given === undefined) throw usageError(`The ${kind} store needs --${flag}.`);
  const members: Readonly<Record<string, string>> = member !== undefined && given !== undefined ? { [member]: given } : {};
  const name = `keyturn.config.${form}`;
  writeFileSync(join(folder, name), form === 'json' ? jsonOf(kind, members) : moduleOf(kind, members), { flag: 'wx' });
  const dependencies = textsOf(manifest['dependencies']);
  const lacking = packages.filter((one) => dependencies[one] === undefined);
  return [
    { done: 'made', what: name },
    ...(lacking.length > 0 ? [{ done: 'left', what: `npm install ${lacking.join(' ')}` } as const] : []),
  ];
};

const jsonOf = (kind: string, members: Readonly<Record<string, string>>): string => {
  const texts = Object.entries({ kind, ...members }).map((pair) => pair.map((one) => JSON.stringify(one)).join(': '));
  return `{\n  "store": { ${texts.join(', ')} }\n}\n`;
};

const moduleOf = (kind: string, members: Readonly<Record<string, string>>): string => {
  const options = Object.entries(members).map(([member, value]) => `${member}: '${value.replaceAll(/[\\']/gu, String.raw`\$&`)}'`);
  return `import { ${['defineKeyManager', kind].sort().join(', ')} } from 'eslint-plugin-keyturn/runtime';

export default defineKeyManager({
  store: ${kind}(${options.length > 0 ? `{ ${options.join(', ')} }` : ''}),
});
`;
};
