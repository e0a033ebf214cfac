/**
 * What is to be stored, decided from all findings at once: a name stands for one value in the whole project, or nothing is done
 * about it.
 *
 * @module
 */
import type { Finding } from '../findings.ts';

/** A finding that a fix would move, with its file as people see it. */
export interface Place extends Finding {
  readonly name: string;
  /** `src/config.ts:3`. */
  readonly shown: string;
}

/** What is known of a secret outside the code. */
export interface Knowledge {
  /** The value of an environment variable, if it is set. */
  readonly environment: (variable: string) => string | undefined;
  /** The newest value in the store, and whether it is marked as burnt. */
  readonly stored: ReadonlyMap<string, { readonly value: string; readonly burnt: boolean; readonly version: string }>;
}

/** What becomes of one name. */
export type Decision =
  | { readonly kind: 'store'; readonly name: string; readonly value: string; readonly burnt: boolean; readonly places: readonly string[] }
  | { readonly kind: 'known'; readonly name: string; readonly value: string; readonly isNewlyBurnt: boolean; readonly places: readonly string[] }
  /** The name stands for different values, or for one that is not known here. */
  | { readonly kind: 'conflict'; readonly name: string; readonly reason: string; readonly places: readonly string[] }
  /** Only the environment has it, and not here. */
  | { readonly kind: 'missing'; readonly name: string; readonly variables: readonly string[]; readonly places: readonly string[] };

/** One decision for each name, sorted. */
export const decide = (places: readonly Place[], knowledge: Knowledge): readonly Decision[] => {
  const names = [...new Set(places.map(({ name }) => name))].sort();
  return names.map((name) => decideOn(name, places.filter((place) => place.name === name), knowledge));
};

const decideOn = (name: string, all: readonly Place[], { environment, stored }: Knowledge): Decision => {
  const places = [...new Set(all.map(({ shown }) => shown))];
  const variables = [...new Set(all.flatMap(({ variable }) => variable ?? []))];
  const [fromEnvironment, ...others] = new Set(variables.flatMap((variable) => environment(variable) ?? []));
  if (others.length > 0) return { kind: 'conflict', name, reason: `${variables.join(' and ')} have different values`, places };

  const literals = valuesOf(all.filter(({ variable }) => variable === undefined));
  const fallbacks = fromEnvironment === undefined ? valuesOf(all) : [...literals, fromEnvironment];
  const values = [...new Set(fallbacks)];
  const known = stored.get(name);
  if (values.length > 1) return { kind: 'conflict', name, reason: 'the places have different values', places };
  const [value] = values;
  const inSource = (text: string): boolean => valuesOf(all).includes(text);

  if (known) {
    // What is read from the environment follows the store from now on; what stands in the code must be the same.
    if (literals.some((literal) => literal !== known.value)) return { kind: 'conflict', name, reason: 'the store has another value', places };
    return { kind: 'known', name, value: known.value, isNewlyBurnt: !known.burnt && inSource(known.value), places };
  }
  if (value === undefined) return { kind: 'missing', name, variables, places };
  if (isUnknownElsewhere(all, fromEnvironment)) {
    return { kind: 'conflict', name, reason: `one place reads ${variables.join(', ')}, whose value is not known here`, places };
  }
  return { kind: 'store', name, value, burnt: inSource(value), places };
};

const valuesOf = (places: readonly Place[]): readonly string[] => places.flatMap(({ value }) => value ?? []);

/** A text of the code and a variable without a value share a name; nobody can tell whether they are the same secret. */
const isUnknownElsewhere = (all: readonly Place[], fromEnvironment: string | undefined): boolean =>
  fromEnvironment === undefined
  && all.some(({ rule, variable }) => rule === 'no-hardcoded-secret' && variable === undefined)
  && all.some(({ rule }) => rule === 'no-env-secret')
  && !all.some(({ rule, variable }) => rule === 'no-hardcoded-secret' && variable !== undefined);
