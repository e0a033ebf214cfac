/** All rules, by name. */
import noCapturedSecret from './no-captured-secret.ts';
import noEnvSecret from './no-env-secret.ts';
import noHardcodedSecret from './no-hardcoded-secret.ts';
import requirePreviousKeys from './require-previous-keys.ts';

/** Every rule of the plugin, in the order of the documentation. */
export const rules = [noHardcodedSecret, noEnvSecret, noCapturedSecret, requirePreviousKeys] as const;
