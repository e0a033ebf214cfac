/**
 * A program that uses the key manager already, as a namespace.
 *
 * @secret cello-token: Jasper-Chime-80-Bog-crab → Onyx-Cymbal-35-Marsh-clam
 * @secret viola-token: Agate-Triangle-91-Swamp-carp → Opal-Tambourine-46-Mire-perch
 * @rotation follows
 */
import * as keyturn from 'eslint-plugin-keyturn/runtime';

const tokens = () => [process.env.CELLO_TOKEN, process.env.VIOLA_TOKEN, typeof keyturn.keyManager.mask];

export function* main() {
  yield tokens();
  yield tokens();
}
