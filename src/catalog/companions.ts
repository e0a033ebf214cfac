/** What stands beside a secret and tells what it is for: the name of whom it logs in, the other options of what takes it, the list of accounts. */

/** Names beside a password that show it is used to log in somewhere. */
export const LOGIN_NAMES =
  /^(?:user|username|user_?name|login|email|host|hostname|server|database|db|account|usuario|servidor|utilisateur|identifiant|serveur|benutzer(?:name)?|nutzer|gebruiker(?:snaam)?|utente|anv[aä]ndare|brukernavn)$/iu;

/** Those that say where: what has a place to log in is no form, no set of icons and no map of fields. */
export const PLACE_NAMES = /^(?:host|hostname|server|servidor|serveur|database|db|port|dialect)$/iu;

/** Words of the names of lists of accounts, whose passwords are what people log in with. */
export const ACCOUNT_WORDS: ReadonlySet<string> = new Set([
  'accounts', 'admins', 'administrators', 'benutzer', 'comptes', 'cuentas', 'gebruikers', 'konten', 'logins', 'operators', 'users', 'usuarios', 'utenti', 'utilisateurs',
]);

/** Last words of the names of objects that hold one login. */
export const LOGIN_HOLDERS: ReadonlySet<string> = new Set(['admin', 'administrator', 'basicauth', 'credential', 'credentials', 'creds', 'superuser']);

/** Calls that send the object that they are given. */
export const SENDING_METHODS: ReadonlySet<string> = new Set(['authenticate', 'login', 'patch', 'post', 'put', 'signIn', 'signin', 'stringify']);

/** A member of an options object that is a secret, whatever it says, when one of some other options stands beside it. */
export interface Companion {
  readonly member: string;
  readonly beside: readonly string[];
  /** The page that names these options. */
  readonly source: string;
}

export const COMPANIONS: readonly Companion[] = [
  { member: 'bindCredentials', beside: ['bindDN', 'bindDn'], source: 'https://www.npmjs.com/package/passport-ldapauth' },
  { member: 'bindPassword', beside: ['bindDN', 'bindDn', 'bind_dn'], source: 'https://www.npmjs.com/package/ldap-authentication' },
  { member: 'client_secret', beside: ['grant_type'], source: 'https://datatracker.ietf.org/doc/html/rfc6749' },
  { member: 'clientSecret', beside: ['authorizationURL', 'callbackURL', 'tokenURL'], source: 'https://www.passportjs.org/packages/passport-oauth2/' },
  { member: 'clientSecret', beside: ['grantType'], source: 'https://datatracker.ietf.org/doc/html/rfc6749' },
  { member: 'consumerSecret', beside: ['callbackURL'], source: 'https://www.passportjs.org/packages/passport-oauth1/' },
  { member: 'masterKey', beside: ['appId', 'databaseURI', 'serverURL'], source: 'https://docs.parseplatform.org/parse-server/guide/' },
  { member: 'passphrase', beside: ['cert', 'pfx', 'privateKey'], source: 'https://www.npmjs.com/package/ssh2' },
  { member: 'passphrase', beside: ['ssid'], source: 'https://www.npmjs.com/package/node-wifi' },
  { member: 'password', beside: ['cookieName', 'cookieOptions'], source: 'https://www.npmjs.com/package/iron-session' },
  { member: 'password', beside: ['grant_type', 'grantType'], source: 'https://datatracker.ietf.org/doc/html/rfc6749' },
  { member: 'password', beside: ['ssid'], source: 'https://www.npmjs.com/package/node-wifi' },
  { member: 'secret', beside: ['adapter', 'callbacks', 'providers', 'trustHost'], source: 'https://authjs.dev/reference/core' },
  { member: 'secret', beside: ['algorithms', 'credentialsRequired'], source: 'https://www.npmjs.com/package/express-jwt' },
  { member: 'secret', beside: ['authRequired', 'issuerBaseURL'], source: 'https://www.npmjs.com/package/express-openid-connect' },
  { member: 'secret', beside: ['resave', 'rolling', 'saveUninitialized'], source: 'https://expressjs.com/en/resources/middleware/session.html' },
  { member: 'secret', beside: ['signOptions', 'verifyOptions'], source: 'https://docs.nestjs.com/security/authentication' },
  { member: 'secretOrKey', beside: ['jwtFromRequest'], source: 'https://www.passportjs.org/packages/passport-jwt/' },
];
