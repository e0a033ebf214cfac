/** Servers that were tried and could not be had from the package registries. */

const absent = (name, variable, why) => ({
  name,
  variable,
  start: async () => {
    throw new Error(why);
  },
});

export const openBao = absent(
  'OpenBao',
  'KEYTURN_TEST_OPENBAO',
  'its Go module was refused by the registry (v2.4.4), and it has no other package. Name one that runs in KEYTURN_TEST_OPENBAO to test against it.',
);

export const lowkeyVault = absent(
  'Lowkey Vault',
  'KEYTURN_TEST_AZURE',
  'com.github.nagyesta.lowkey-vault:lowkey-vault-app was not to be had from the Maven registry (no version listed; 4.0.0 and 1.13.0 absent).',
);
