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
  const { values, isVariable } = namesakesOf(file).get(name) ?? { values: new Map<string, number>(), isVariable: false };
  if (values.size > (values.has(value) ? 1 : 0)) return true;
  if (handlesOf(file).some((handle) => handle.name === name && bindingPathOf(file, handle.node).join('.') !== path)) return true;
  return !isVariable && environmentNamesOf(file).has(name);
}

interface Namesakes {
  /** How often each value stands under the name. */
  readonly values: Map<string, number>;
  /** Whether one of them stands in for a variable. */
  isVariable: boolean;
}

/** The secrets of a file by name. */
const namesakesOf = perFile((file: SourceFile): ReadonlyMap<string | undefined, Namesakes> => {
  const found = new Map<string | undefined, Namesakes>();
  for (const { name, value, variable } of hardcodedSecretsOf(file)) {
    const namesakes = found.get(name) ?? { values: new Map<string, number>(), isVariable: false };
    found.set(name, namesakes);
    namesakes.values.set(value, (namesakes.values.get(value) ?? 0) + 1);
    namesakes.isVariable ||= variable !== undefined;
  }
  return found;
});

const environmentNamesOf = perFile((file: SourceFile): ReadonlySet<string | undefined> =>
  new Set(environmentReadsOf(file).map(({ variable }) => nameOfVariable(variable))),
);

/**
 * Whether the same text stands elsewhere under the same name.
 *
 * Once one of them is gone, nothing tells any more that the other was the same: they have to go together.
 */
export function hasTwin(file: SourceFile, { name, value }: HardcodedSecret): boolean {
  return (namesakesOf(file).get(name)?.values.get(value) ?? 0) > 1;
}

/** The hardcoded secrets that no fix will take away: hindered, or turned off by a comment. */
export const stayingSecretsOf = perFile((file: SourceFile): readonly HardcodedSecret[] =>
  hardcodedSecretsOf(file).filter(
    (secret) =>
      hindranceOf(file, secret) !== undefined ||
      isDisabled(file, 'keyturn/no-hardcoded-secret', secret.node.loc.start.line),
  ),
);
