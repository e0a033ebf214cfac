/** With type information the rule sees more and doubts less; a program of two files, made in memory. */
import { describe, expect, it } from 'vitest';
import { typedMessagesOf } from './typedLinting.ts';

const TYPES = `
export type SecretString = string & { readonly brand: unique symbol };
export type ApiKey = string & { readonly of: 'api' };
export interface Account { readonly id: string; readonly password: string }
export interface Page { readonly id: string; readonly title: string }
export declare const account: Account;
export declare const page: Page;
export declare const opaque: SecretString;
export declare const partner: { readonly value: ApiKey };
export declare const token: () => string;
export declare const session: { readonly secret: boolean; readonly pin: number };
export declare const maybe: SecretString | undefined;
`;

/** What the rule says of a file that imports all of the above. */
const reportsOf = (statement: string, settings: object = {}): readonly string[] => {
  const code = `import { account, page, opaque, partner, token, session, maybe } from './types';\n${statement}\n`;
  return typedMessagesOf('no-logged-secret', code, TYPES, settings)
    .map((message) => message.split(' is ', 1)[0] ?? '');
};

describe('type information', () => {
  it.each([
    ['a branded text', 'console.log(opaque);', "'opaque'"],
    ['a branded text that may be missing', 'console.log(`${maybe}`);', "'maybe'"],
    ['an object with a secret member', 'console.log(account);', "'account'"],
  ])('shows %s in another file', (_, statement, what) => {
    expect(reportsOf(statement)).toEqual([what]);
  });

  it('shows members of a type that the project calls secret', () => {
    expect(reportsOf('console.log(partner.value);')).toEqual([]);
    expect(reportsOf('console.log(partner.value);', { secretTypes: ['ApiKey'] })).toEqual(["'value'"]);
  });

  it('takes doubt away from functions and answers, not from numbers that are secrets', () => {
    expect(reportsOf('console.log(page, token, session.secret);')).toEqual([]);
    expect(reportsOf('console.log(session.pin);')).toEqual(["'pin'"]);
  });
});
