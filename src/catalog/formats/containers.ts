/** Keys in standard envelopes, and the places in text that hold a credential of any provider. */
import { BASE32, DIGITS, HEX, LOWER } from './alphabets.ts';
import { AGREED, type Fill, RECALLED, type TokenFormat } from './tokenFormat.ts';

const DASHES = '-----';

const encoded = (json: object): string =>
  btoa(JSON.stringify(json)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const jwt = (fill: Fill, claims: object): string =>
  [encoded({ alg: 'HS256', typ: 'JWT' }), encoded({ ...claims, jti: fill(12) }), fill(43)].join('.');

/** An elliptic-curve key in PKCS#8: the shortest that is common, and one whose size ASN.1 states in one byte. */
const pem = (fill: Fill): string => {
  const body = btoa(`\u{30}\u{81}\u{87}${fill(135)}`);
  return `${DASHES}BEGIN PRIVATE KEY${DASHES}\n${body.match(/.{1,64}/gu)?.join('\n') ?? ''}\n${DASHES}END PRIVATE KEY${DASHES}`;
};

const DATABASE_SCHEMES =
  'postgres(?:ql)?|mysql2?|mariadb|mongodb(?:\\+srv)?|rediss?|amqps?|mssql|sqlserver|ldaps?|clickhouse|cockroachdb|couchdb|neo4j|bolt|nats|kafka|smtps?|mqtts?|libsql';

/** User name, password and host; what a person would have to escape ends it. */
const USER_AND_HOST =
  '[^\\s:/?#@"\'`<>\\\\]{0,128}:[^\\s/?#@"\'`<>\\\\]{1,256}@(?:\\[[0-9A-Fa-f:.]{2,45}\\]|\\w(?:[\\w.-]{0,252}\\w)?)(?::\\d{1,5})?';

const URL_EDGES = [String.raw`\w+.-`, ''] as const;

export const CONTAINER_FORMATS: readonly TokenFormat[] = [
  {
    id: 'pem-private-key', provider: 'PEM', kind: 'private key', class: 'secret',
    marker: '-----BEGIN ',
    pattern: /-----BEGIN (?:[A-Z0-9]{2,12} ){0,2}PRIVATE KEY-----(?:[^-]|-(?!----)){0,20000}(?:-----END [A-Z0-9 ]{0,40}-----)?/u,
    edges: ['', ''], structure: 'pem', secretName: 'private-key', source: 'RFC 7468, RFC 5958', sample: pem,
  },
  {
    id: 'pgp-private-key', provider: 'PGP', kind: 'PGP private key', class: 'secret',
    marker: '-----BEGIN PGP PRIVATE',
    pattern: /-----BEGIN PGP PRIVATE KEY BLOCK-----(?:[^-]|-(?!----)){0,40000}(?:-----END PGP PRIVATE KEY BLOCK-----)?/u,
    edges: ['', ''], structure: 'pgp', secretName: 'pgp-private-key', source: 'RFC 9580',
    sample: (fill) =>
      `${DASHES}BEGIN PGP PRIVATE KEY BLOCK${DASHES}\n\n${fill(64)}\n${fill(64)}\n=${fill(4)}\n${DASHES}END PGP PRIVATE KEY BLOCK${DASHES}`,
  },
  {
    id: 'putty-private-key', provider: 'PuTTY', kind: 'PuTTY private key', class: 'secret',
    marker: 'Private-Lines: ',
    pattern: /Private-Lines: \d{1,3}(?:\\r|\\n|\s){1,4}[0-9A-Za-z+/]{40,64}={0,2}/u,
    secretName: 'ssh-private-key', source: RECALLED, sample: (fill) => `Private-Lines: 14\n${fill(64)}`,
  },
  {
    id: 'supabase-service-jwt', provider: 'Supabase', kind: 'Supabase service_role key', class: 'secret',
    marker: 'eyJ', pattern: /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/u, structure: 'jwt-supabase-service',
    secretName: 'supabase-service-role-key', source: AGREED,
    sample: (fill) => jwt(fill, { iss: 'supabase', ref: fill(20, LOWER), role: 'service_role' }),
  },
  {
    id: 'supabase-anon-jwt', provider: 'Supabase', kind: 'Supabase anon key', class: 'publishable',
    marker: 'eyJ', pattern: /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/u, structure: 'jwt-supabase-anon',
    secretName: 'supabase-anon-key', source: AGREED,
    sample: (fill) => jwt(fill, { iss: 'supabase', ref: fill(20, LOWER), role: 'anon' }),
  },
  {
    id: 'kubernetes-service-jwt', provider: 'Kubernetes', kind: 'Kubernetes service account token',
    class: 'secret',
    marker: 'eyJ', pattern: /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/u, structure: 'jwt-kubernetes',
    secretName: 'kubernetes-token', source: AGREED,
    sample: (fill) =>
      jwt(fill, { iss: 'kubernetes/serviceaccount', sub: `system:serviceaccount:default:${fill(8, LOWER)}` }),
  },
  {
    id: 'jwt', provider: 'JWT', kind: 'JSON Web Token', class: 'secret',
    marker: 'eyJ', pattern: /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/u, structure: 'jwt',
    secretName: 'jwt', source: 'RFC 7519', sample: (fill) => jwt(fill, { sub: fill(16) }),
  },
  {
    id: 'paseto-local-token', provider: 'PASETO', kind: 'PASETO token', class: 'secret',
    marker: ['v1.local.', 'v2.local.', 'v3.local.', 'v4.local.', 'v2.public.', 'v4.public.'],
    pattern: /v[1-4]\.(?:local|public)\.[\w-]{40,}(?:\.[\w-]{1,400})?/u,
    secretName: 'paseto-token', source: RECALLED, sample: (fill) => `v4.local.${fill(96)}`,
  },
  {
    id: 'paserk-secret-key', provider: 'PASETO', kind: 'PASERK secret key', class: 'secret',
    marker: ['.secret.', '.local.'], offset: 2, pattern: /k[1-4]\.(?:secret|local)\.[\w-]{40,}/u,
    secretName: 'paseto-key', source: RECALLED, sample: (fill) => `k4.secret.${fill(86)}`,
  },
  {
    id: 'basic-auth', provider: 'HTTP', kind: 'Basic authorization header', class: 'secret', generic: true,
    marker: ['Basic ', 'basic '], pattern: /[Bb]asic [0-9A-Za-z+/_-]{8,400}={0,2}/u,
    edges: [String.raw`\w-`, String.raw`\w+/=-`],
    structure: 'basic-auth', secretName: 'basic-authorization', source: 'RFC 7617',
    sample: (fill) => `Basic ${btoa(`${fill(6)}:${fill(15)}`)}`,
  },
  {
    id: 'database-url', provider: 'URL', kind: 'connection URL with a password', class: 'secret',
    generic: true,
    marker: '://', offset: [2, 20], pattern: new RegExp(`(?:${DATABASE_SCHEMES})://${USER_AND_HOST}`, 'u'),
    edges: URL_EDGES,
    structure: 'url-credentials', secretName: 'database-url', source: 'RFC 3986',
    sample: (fill) => `postgres://${fill(5, LOWER)}:${fill(16)}@${fill(6, LOWER)}.${fill(6, LOWER)}.net:5432`,
  },
  {
    id: 'url-with-password', provider: 'URL', kind: 'URL with a password', class: 'secret', generic: true,
    marker: '://', offset: [2, 20], pattern: new RegExp(`[A-Za-z][\\w+.-]{1,19}://${USER_AND_HOST}`, 'u'),
    edges: URL_EDGES,
    structure: 'url-credentials', secretName: 'service-url', source: 'RFC 3986',
    sample: (fill) => `https://${fill(5, LOWER)}:${fill(16)}@${fill(6, LOWER)}.${fill(6, LOWER)}.net`,
  },
  {
    id: 'jdbc-url', provider: 'JDBC', kind: 'JDBC URL with a password', class: 'secret', generic: true,
    marker: 'jdbc:', pattern: /jdbc:[a-z0-9]{2,20}:[^\s"'`<>]{1,400}?[?&;]password=[^&;\s"'`<>]{1,128}/u,
    edges: [String.raw`\w-`, ''],
    structure: 'assigned-value', secretName: 'database-url', source: RECALLED,
    sample: (fill) => `jdbc:mysql://${fill(8, LOWER)}.net/app?user=app&password=${fill(14)}`,
  },
  {
    id: 'sql-connection-string', provider: 'SQL', kind: 'connection string with a password', class: 'secret',
    generic: true,
    marker: ['Server=', 'server=', 'Data Source=', 'data source=', 'Host=', 'Driver='],
    pattern: /(?:[Ss]erver|[Dd]ata [Ss]ource|Host|Driver)=[^"'`\n]{1,300}?;\s?(?:[Pp]assword|PWD|[Pp]wd)=[^;&\s"'`]{1,128}/u,
    edges: [String.raw`\w-`, ''], structure: 'assigned-value', secretName: 'database-connection-string',
    source: RECALLED,
    sample: (fill) => `Server=tcp:${fill(8, LOWER)}.net,1433;User ID=app;Password=${fill(14)}`,
  },
  {
    id: 'otpauth-url', provider: 'OTP', kind: 'one-time password seed', class: 'secret',
    marker: ['otpauth://totp/', 'otpauth://hotp/'],
    pattern: /otpauth:\/\/[th]otp\/[^\s"'`<>?]{0,200}\?[^\s"'`<>]{0,200}?\bsecret=[A-Z2-7]{16,128}/u,
    edges: [String.raw`\w-`, String.raw`\w-`], structure: 'otpauth', secretName: 'totp-seed',
    source: RECALLED,
    sample: (fill) => `otpauth://totp/app:${fill(6, LOWER)}?secret=${fill(32, BASE32)}`,
  },
  {
    id: 'netrc-password', provider: 'netrc', kind: 'netrc password', class: 'secret', generic: true,
    marker: 'machine ',
    pattern: /machine [\w.-]{3,100}\s{1,4}login \S{1,100}\s{1,4}password [^\s"'`&]{1,200}/u,
    edges: [String.raw`\w-`, ''], structure: 'assigned-value', secretName: 'netrc-password', source: RECALLED,
    sample: (fill) => `machine ${fill(8, LOWER)}.net login ${fill(2, DIGITS)}app password ${fill(20, HEX)}`,
  },
];
