export { RECEIPT_SIGNING_KEY as signingKey } from './keys.ts';
export * as keys from './keys.ts';
