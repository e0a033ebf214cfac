/** The keystore of a project, its master key, and the configuration that names it. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findConfiguration } from '../../runtime/configuration.ts';
import { keystore } from '../../runtime/stores/keystore.ts';
import { createKeystore } from '../../runtime/stores/keystoreCreation.ts';
import { isKeystore, loadOptions } from '../storage.ts';
import type { Project } from './project.ts';
import type { Step } from './step.ts';

const FILE = 'keyturn.keystore.json';

const CONFIGURATIONS = {
  mjs: `import { defineKeyManager, keystore } from 'eslint-plugin-keyturn/runtime';

export default defineKeyManager({
  store: keystore({ file: new URL('${FILE}', import.meta.url) }),
});
`,
  json: `{
  "store": { "kind": "keystore", "file": "${FILE}" }
}
`,
} as const;

/** What was made, and where the master key is, if there is a keystore. */
export interface KeystoreSetup {
  readonly steps: readonly Step[];
  readonly masterKeyFile: string | undefined;
}

/** Makes the keystore that the configuration names, or both; opens the one that is there, so that a missing master key shows now. */
export const addKeystore = async ({ folder }: Pick<Project, 'folder'>, form: keyof typeof CONFIGURATIONS): Promise<KeystoreSetup> => {
  const configuration = findConfiguration(folder);
  if (configuration !== undefined) {
    const { store } = await loadOptions(folder);
    const kept: Step = { done: 'kept', what: configuration };
    if (!isKeystore(store)) return { steps: [kept], masterKeyFile: undefined };
    const made = madeAt(store.file, store.masterKeyFile);
    return { steps: [kept, made.step], masterKeyFile: made.masterKeyFile };
  }
  const { step, masterKeyFile } = madeAt(join(folder, FILE), undefined);
  const name = `keyturn.config.${form}`;
  writeFileSync(join(folder, name), CONFIGURATIONS[form], { flag: 'wx' });
  return { steps: [step, { done: 'made', what: name }], masterKeyFile };
};

const madeAt = (file: string, given: string | undefined): { readonly step: Step; readonly masterKeyFile: string } => {
  const options = { file, ...(given !== undefined && { masterKeyFile: given }) };
  if (existsSync(file)) {
    return { step: { done: 'kept', what: file }, masterKeyFile: keystore(options).inspect().masterKeyFile };
  }
  return { step: { done: 'made', what: file }, masterKeyFile: createKeystore(options).masterKeyFile };
};
