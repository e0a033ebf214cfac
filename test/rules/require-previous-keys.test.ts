import rule from '../../rules/require-previous-keys.ts';
import { ruleTester } from '../ruleTester.ts';

const HEAD = "import jwt from 'jsonwebtoken';\nimport { keyManager } from 'eslint-plugin-keyturn/runtime';\nconst SECRET = keyManager.secret('jwt-secret');\n";

ruleTester.run(rule.name, rule, {
  valid: [
    { name: 'every version is tried', code: `${HEAD}export const check = (token: string) => SECRET.tryEach((key) => jwt.verify(token, key));` },
    { name: 'signing uses the active key', code: `${HEAD}export const issue = () => jwt.sign({}, SECRET.reveal());` },
    { name: 'a key that is no handle', code: "import jwt from 'jsonwebtoken';\nexport const check = (token: string, key: string) => jwt.verify(token, key);" },
    { name: 'a function of the same name from elsewhere', code: `${HEAD}import { verify } from './mine.js';\nexport const check = (token: string) => verify(token, SECRET.reveal());` },
  ],
  invalid: [
    {
      name: 'a verification with constant arguments',
      code: `${HEAD}export const check = (token: string) => jwt.verify(token, SECRET.reveal(), { algorithms: ['HS256'] });`,
      output: `${HEAD}export const check = (token: string) => SECRET.tryEach((key) => jwt.verify(token, key, { algorithms: ['HS256'] }));`,
      errors: [{ messageId: 'activeOnly', data: { name: 'jwt-secret' } }],
    },
    {
      name: 'a handle in place, and a name that is free',
      code: `${HEAD}export const check = (token: string, key: number) => jwt.verify(token, keyManager.secret('jwt-secret').reveal());`,
      output: `${HEAD}export const check = (token: string, key: number) => keyManager.secret('jwt-secret').tryEach((secretKey) => jwt.verify(token, secretKey));`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'a named import',
      code: `${HEAD}import { verify as check } from 'jsonwebtoken';\nexport const f = (token: string) => check(token, SECRET.reveal()) as Claims;`,
      output: `${HEAD}import { verify as check } from 'jsonwebtoken';\nexport const f = (token: string) => SECRET.tryEach((key) => check(token, key)) as Claims;`,
      errors: [{ messageId: 'activeOnly' }],
    },
    { name: 'a callback', code: `${HEAD}export const f = (token: string) => jwt.verify(token, SECRET.reveal(), (error) => done(error));`, errors: [{ messageId: 'callback' }] },
    { name: 'an argument that may be a callback', code: `${HEAD}export const f = (token: string, done: Done) => jwt.verify(token, SECRET.reveal(), done);`, errors: [{ messageId: 'callback' }] },
    { name: 'an argument that is computed', code: `${HEAD}export const f = (req: Request) => jwt.verify(tokenOf(req), SECRET.reveal());`, errors: [{ messageId: 'callback' }] },
    { name: 'an argument that is reassigned', code: `${HEAD}export const f = (token: string) => { token = token.trim(); return jwt.verify(token, SECRET.reveal()); };`, errors: [{ messageId: 'callback' }] },
  ],
});
