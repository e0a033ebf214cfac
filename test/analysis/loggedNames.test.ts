/** What names promise in logs, and that the runtime hides by name whatever the rule takes for a secret by name. */
import { describe, expect, it } from 'vitest';
import { isAboutSecret, isLoggedName } from '../../src/analysis/loggedNames.ts';
import { LOGGED_CODE_QUALIFIERS, LOGGED_KEY_QUALIFIERS, LOGGED_WORDS, PASS_QUALIFIERS, SECRET_HEADERS } from '../../src/catalog/loggedSecrets.ts';
import { FOREIGN_PASSWORDS } from '../../src/catalog/names.ts';
import { isSecretMember } from '../../src/runtime/secretMembers.ts';
import { fileFrom } from './fileFrom.ts';

const file = fileFrom('');

describe('a name in a log', () => {
  it.each([
    'password', 'dbPassword', 'user_password', 'newPassword2', 'passphrase', 'token', 'accessToken', 'ACCESS_TOKEN', 'JWT_SECRET_DEV', 'apiKey',
    'api_key', 'client_secret', 'privateKey', 'sessionKey', 'encryptionKey', 'apiKeys', 'smtpPass', 'authorization', 'x-api-key', 'cookie', 'otp',
    'userPin', 'salt', 'credentials', 'resetToken', 'bearerToken', 'licenseKey', 'pairingCode', 'verification_code', 'recoveryCodes', 'twoFactorCode', 'otpCode',
    'passwort', 'neuesPasswort', 'senha', 'usuarioSenha', 'contrasena', 'contraseña', 'nuevaContraseña', 'motDePasse', 'mot_de_passe', 'mdp', 'matKhau', 'mật_khẩu', 'lösenord',
  ])('%s is a secret', (name) => {
    expect(isLoggedName(file, name)).toBe(true);
  });

  it.each([
    'key', 'cacheKey', 'fileKey', 'lockKey', 'idempotencyKey', 'apiKeyId', 'keyId', 'publicKey', 'propertyKey', 'keyName', 'cacheKeys', 'inputTokens',
    'outputTokens', 'totalTokens', 'promptTokens', 'maxTokens', 'tokensPerInterval', 'tokenLength', 'hasToken', 'token_endpoint', 'tokenType',
    'hashedLicenseKey', 'displaySecretKey', 'apikeyFilename', 'nextToken', 'cancelToken', 'renderPass', 'bypass', 'pass', 'INVALID_TOKEN',
    'isPassword', 'getPassword', 'encryptedPassword', 'maskedToken', 'Token', 'PasswordInput', 'env', 'passwordResetAt', 'NEXT_PUBLIC_API_KEY', 'AZURE_TOKEN_CREDENTIALS', 'code',
    'statusCode', 'errorCode', 'countryCode', 'confirmationCode', 'inviteCode', 'isVerificationCode', 'pairingCodeLength',
    'senhaHash', 'senhaInvalida', 'mostrarSenha', 'tamanhoSenha', 'passwortLaenge', 'hashContraseña', 'tMotDePasseOublie', 'claveProducto', 'passe', 'señal', 'año',
  ])('%s is none', (name) => {
    expect(isLoggedName(file, name)).toBe(false);
  });

  it('means something else in files about grammars, models, boards and chains', () => {
    expect(isLoggedName(fileFrom('const lexer = make();'), 'token')).toBe(false);
    expect(isLoggedName(fileFrom('send({ max_tokens: 5 });'), 'tokens')).toBe(false);
    expect(isLoggedName(fileFrom('board.pinMode(4);'), 'pin')).toBe(false);
    expect(isLoggedName(fileFrom('await getTransactionCount();'), 'nonce')).toBe(false);
    expect(isLoggedName(fileFrom('const lexer = make();'), 'accessToken')).toBe(true);
  });

  it.each([
    ['src/verifyToken.js', "const token = req.headers['x-token'];", true],
    ['src/services/token.service.ts', 'const token = await this.jwt.signAsync(user);', true],
    ['src/server.js', "const bodyParser = require('body-parser'); const cookieParser = require('cookie-parser');", true],
    ['src/tokens.js', 'const token = take();', false],
    ['src/parser/token.ts', 'const token = read();', false],
    ['src/read.js', 'const parser = new Parser(); const token = parser.next();', false],
    ['src/read.js', 'const sqlParser = make(); const token = sqlParser.next();', false],
  ])('means what the file is about: %s, %s', (name, code, expected) => {
    expect(isLoggedName(fileFrom(code, name), 'token')).toBe(expected);
  });

  it.each(['tokenId', 'hasSecret', 'passwordField', 'hashedPassword'])('%s is about a secret', (name) => {
    expect(isAboutSecret(name)).toBe(true);
  });
});

describe('the runtime', () => {
  it('hides members of every such name', () => {
    const keys = [...LOGGED_KEY_QUALIFIERS].map((word) => `${word}Key`);
    const codes = [...LOGGED_CODE_QUALIFIERS].map((word) => `${word}Code`);
    const passes = [...PASS_QUALIFIERS].map((word) => `${word}Pass`);
    const shown = [...LOGGED_WORDS, ...keys, ...codes, ...passes, ...SECRET_HEADERS, ...FOREIGN_PASSWORDS].filter((name) => !isSecretMember(name));
    expect(shown).toEqual([]);
  });
});
