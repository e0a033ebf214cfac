/** What a provider's token looks like, as data: the type that each entry of the catalog has. */

/** What finding such a token means: only a `secret` is harmful alone. */
export type TokenClass = 'secret' | 'publishable' | 'identifier' | 'test-value';

/** The recipes that can confirm a token offline. */
export type ChecksumId =
  | 'github' | 'github-fine-grained' | 'gitlab' | 'atlassian' | 'azure-devops' | 'azure-marvin'
  | 'azure-annotated'
  | 'cloudflare' | 'grafana' | 'bech32' | 'base58check' | 'stellar' | 'nats';

/** The tests of a token's inner structure; a token that fails its test is none. */
export type StructureId =
  | 'jwt' | 'jwt-supabase-service' | 'jwt-supabase-anon' | 'jwt-kubernetes' | 'pem' | 'pgp' | 'basic-auth'
  | 'url-credentials' | 'assigned-value' | 'otpauth' | 'mixed' | 'mixed-case';

/** Made-up text of a length, by default out of letters and digits. */
export type Fill = (length: number, alphabet?: string) => string;

/** One kind of token of one provider. */
export interface TokenFormat {
  readonly id: string;
  readonly provider: string;
  /** The token's name in messages. */
  readonly kind: string;
  readonly class: TokenClass;
  /** Text that each such token holds; empty only where `runs` stands in for it. */
  readonly marker: string | readonly string[];
  /** How many characters of the token stand before the marker: a number, or the fewest and the most. */
  readonly offset?: number | readonly [fewest: number, most: number];
  /** Where no text marks it: lengths, 14 or more, of the run of letters and digits that it is or begins with. */
  readonly runs?: readonly number[];
  /** The whole token without its borders. */
  readonly pattern: RegExp;
  /** Insides of the character classes that may not touch the token before and after; by default `\w-`. */
  readonly edges?: readonly [before: string, after: string];
  readonly checksum?: ChecksumId;
  /** The shape alone says too little: without a checksum that holds it is no token. */
  readonly needsChecksum?: true;
  /** Names that start the checksum of an Azure key. */
  readonly seeds?: readonly string[];
  readonly structure?: StructureId;
  /** A container that any provider's token may stand in; the token inside says more. */
  readonly generic?: true;
  /** Keys beside it in the same object that make it publishable. */
  readonly publishableBeside?: readonly string[];
  /** The name in a store, in kebab-case. */
  readonly secretName: string;
  readonly source: string;
  /** Builds one such token, so that none has to be written down. */
  readonly sample: (fill: Fill) => string;
}

/** Read in the provider's own source code, or checked against public vectors. */
export const OFFICIAL = 'provider source code or public vectors';

/** Two or more secret scanners agree. */
export const AGREED = 'two or more secret scanners agree';

/** Known from a single secret scanner. */
export const SINGLE = 'one secret scanner';

/** The provider's documentation as remembered, unchecked. */
export const RECALLED = 'general knowledge, unchecked';
