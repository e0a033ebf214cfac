/** What keeps a hardcoded secret in the code, and which secrets therefore stay. */
import { isDisabled } from './disabled.ts';
import { environmentReadsOf } from './environment.ts';
import type { HardcodedSecret, Obstacle } from './evidence.ts';
import { perFile, type SourceFile } from './file.ts';
import { isClientFile } from './fileRole.ts';
import { handlesOf } from './handles.ts';
import { hardcodedSecretsOf } from './hardcoded.ts';
import { bindingPathOf, nameOfVariable } from './secretNames.ts';

/** `client`: a key manager cannot run there. `nameless`: nothing names it. `clash`: another secret has its name. */
export type Hindrance = Obstacle | 'client' | 'clash' | 'nameless';

/** Why an edit cannot move a secret to the key manager; `undefined` when one can. */
export function hindranceOf(file: SourceFile, secret: HardcodedSecret): Hindrance | undefined {
  if (isClientFile(file)) return 'client';
  if (secret.obstacle !== undefined) return secret.obstacle;
  if (secret.name === undefined) return 'nameless';
  return namesAnother(file, secret) ? 'clash' : undefined;
}

/** Whether the name stands, or would stand, for another secret of this file. */
function namesAnother(file: SourceFile, secret: HardcodedSecret): boolean {
  const { name, node, value, variable } = secret;
  // A variable's name is settled by whoever sets the variable.
  if (variable !== undefined) return false;
  const path = bindingPathOf(file, node).join('.');
  const namesakes = hardcodedSecretsOf(file).filter((other) => other.name === name);
  if (namesakes.some((other) => other.value !== value)) return true;
  if (handlesOf(file).some((handle) => handle.name === name && bindingPathOf(file, handle.node).join('.') !== path)) return true;
  return namesakes.every((other) => other.variable === undefined) &&
    environmentReadsOf(file).some((read) => nameOfVariable(read.variable) === name);
}

/**
 * Whether the same text stands elsewhere under the same name.
 *
 * Once one of them is gone, nothing tells any more that the other was the same: they have to go together.
 */
export function hasTwin(file: SourceFile, { name, node, value }: HardcodedSecret): boolean {
  return hardcodedSecretsOf(file).some((other) => other.node !== node && other.name === name && other.value === value);
}

/** The hardcoded secrets that no fix will take away: hindered, or turned off by a comment. */
export const stayingSecretsOf = perFile((file: SourceFile): readonly HardcodedSecret[] =>
  hardcodedSecretsOf(file).filter(
    (secret) =>
      hindranceOf(file, secret) !== undefined ||
      isDisabled(file, 'keyturn/no-hardcoded-secret', secret.node.loc.start.line),
  ),
);
