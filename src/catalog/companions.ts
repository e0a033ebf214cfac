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
  { member: 'clientSecret', beside: ['authorizationURL', 'callbackURL', 'tokenURL'], source: 'https://www.passportjs.org/packages/passport-oauth2/' },
  { member: 'consumerSecret', beside: ['callbackURL'], source: 'https://www.passportjs.org/packages/passport-oauth1/' },
  { member: 'masterKey', beside: ['appId', 'databaseURI', 'serverURL'], source: 'https://docs.parseplatform.org/parse-server/guide/' },
  { member: 'passphrase', beside: ['cert', 'pfx', 'privateKey'], source: 'https://www.npmjs.com/package/ssh2' },
  { member: 'password', beside: ['cookieName', 'cookieOptions'], source: 'https://www.npmjs.com/package/iron-session' },
  { member: 'secret', beside: ['algorithms', 'credentialsRequired'], source: 'https://www.npmjs.com/package/express-jwt' },
  { member: 'secret', beside: ['authRequired', 'issuerBaseURL'], source: 'https://www.npmjs.com/package/express-openid-connect' },
  { member: 'secret', beside: ['resave', 'rolling', 'saveUninitialized'], source: 'https://expressjs.com/en/resources/middleware/session.html' },
  { member: 'secret', beside: ['signOptions', 'verifyOptions'], source: 'https://docs.nestjs.com/security/authentication' },
  { member: 'secret', beside: ['providers', 'trustHost'], source: 'https://authjs.dev/reference/core' },
  { member: 'secretOrKey', beside: ['jwtFromRequest'], source: 'https://www.passportjs.org/packages/passport-jwt/' },
];
