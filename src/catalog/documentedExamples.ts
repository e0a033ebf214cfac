/** How documentation writes keys that are none: words, masks, and the examples that everybody copies. */

/** Words that issued tokens hold only by an accident of one in many thousands; short ones in a plain case. */
export const EXAMPLE_WORDS: readonly RegExp[] = [
  /example|sample|placeholder|changeme|change-me|change_me|redacted|dummy|insert|replace|removed/iu,
  /your|YOUR|Your|fake|FAKE|Fake|xxxx|XXXX|\*{3}|\.{3}|<|>|\{\{|\$\{/u,
];

/** SHA-256 of whole tokens that providers publish as examples or ship in emulators. */
export const EXAMPLE_DIGESTS: ReadonlySet<string> = new Set([
  '2cafc0970149a84f3b9e62eaf169f36f59907a3b3e31f7b82e68c69cd27f7326',
  '0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059',
  'aa6547439583c3a275d4542a0df6c1ad6a863971be9f2a2220f027cc02aef615',
  '900e6c2bf8ce6c14dbfdcbd6d7402e8fadd53c5464b0ffae66dce9ac06c0e061',
  'a28c56ecb012bfd03019be85518c37d2cb03e55aec4e23ffa36b756dd89b149d',
  '88851216b25bf4194ef7d110fec14e4be1e49052a5ee2ca434303435f8692f04',
]);

/** Passwords that stand for a password, whole: masks, and the variables of shells, templates and printf. */
export const PLACEHOLDER_PASSWORD =
  /^(?:[xX]{2,}|\*+|\.+|_+|-+|%[a-z]|<.*|\[.*\]?|\{.*|\$[A-Z_{(].*|:[a-z_]+|[Yy]our.*|YOUR.*|.*_here|(?:[A-Z]+_)*(?:PASS|PASSWORD|PWD|SECRET)|changeme|redacted|REDACTED|placeholder)$/u;

/** User names that stand for a user name, beside a password of the list below. */
export const PLACEHOLDER_USER = /^(?:user|username|usr|user_?name|login|name|me|foo|my_?user)$/iu;

/** Passwords that stand for a password only beside such a user name: alone they are somebody's real one. */
export const PLACEHOLDER_PASSWORD_WORD = /^(?:pass|password|passwd|pwd|secret|passw0rd|bar|my_?pass(?:word)?|p)$/iu;
