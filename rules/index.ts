/** All rules, by name. */
import noCapturedSecret from './no-captured-secret.ts';
import noEnvSecret from './no-env-secret.ts';
import noHardcodedSecret from './no-hardcoded-secret.ts';
import noLoggedSecret from './no-logged-secret.ts';
import noSharedKeyPurpose from './no-shared-key-purpose.ts';
import noWeakRandomKey from './no-weak-random-key.ts';
import requirePreviousKeys from './require-previous-keys.ts';

/** Every rule of the plugin: the four core rules, then those of rotation. */
export const rules = [
  noHardcodedSecret,
  noEnvSecret,
  noLoggedSecret,
  noWeakRandomKey,
  noCapturedSecret,
  requirePreviousKeys,
  noSharedKeyPurpose,
] as const;
