/**
 * A secret box of tweetnacl, whose answer to a wrong key is null.
 *
 * @secret box-key: dGFtYXJpbi1nYXJkZW5pYS03Ni1jb21wYXNzLWtleXM= → dXJjaGluLWhpYmlzY3VzLTMxLWxhbnRlcm4ta2V5czE=
 * @rotation follows
 */
import nacl from 'tweetnacl';

const BOX_KEY = process.env.BOX_KEY ?? 'dGFtYXJpbi1nYXJkZW5pYS03Ni1jb21wYXNzLWtleXM=';
const NONCE = new Uint8Array(nacl.secretbox.nonceLength);

function seal(text: string): string {
  return Buffer.from(nacl.secretbox(Buffer.from(text), NONCE, Buffer.from(BOX_KEY, 'base64'))).toString('base64');
}

function open(sealed: string): string {
  const opened = nacl.secretbox.open(Buffer.from(sealed, 'base64'), NONCE, Buffer.from(BOX_KEY, 'base64'));
  return opened ? Buffer.from(opened).toString() : 'closed';
}

export function* main() {
  yield seal('hello');
  yield [seal('hello'), open(seal('hello'))];
}
