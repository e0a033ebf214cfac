/** Keys of blockchains and of protocols that encode keys as they do. */
import { BASE32, BASE58, BECH32 } from './alphabets.ts';
import { AGREED, RECALLED, type TokenFormat } from './tokenFormat.ts';

export const BLOCKCHAIN_FORMATS: readonly TokenFormat[] = [
  {
    id: 'age-identity', provider: 'age', kind: 'age identity', class: 'secret',
    marker: 'AGE-SECRET-KEY-1', pattern: /AGE-SECRET-KEY-1[0-9A-Z]{58}/u, checksum: 'bech32',
    secretName: 'age-identity', source: AGREED,
    sample: (fill) => `AGE-SECRET-KEY-1${fill(58, BECH32).toUpperCase()}`,
  },
  {
    id: 'nostr-secret-key', provider: 'Nostr', kind: 'Nostr secret key', class: 'secret',
    marker: 'nsec1', pattern: /nsec1[02-9ac-hj-np-z]{58}/u, checksum: 'bech32',
    secretName: 'nostr-secret-key', source: RECALLED, sample: (fill) => `nsec1${fill(58, BECH32)}`,
  },
  {
    id: 'bitcoin-wif', provider: 'Bitcoin', kind: 'Bitcoin private key', class: 'secret',
    marker: [], runs: [51, 52], pattern: /[5KL9c][1-9A-HJ-NP-Za-km-z]{50,51}/u, checksum: 'base58check',
    needsChecksum: true,
    secretName: 'bitcoin-private-key', source: RECALLED,
    // Made of a hash: filled text would lack the checksum without which this is no key.
    sample: () => ['KziXCcoGh', 'bb6YHr6js', 'a8zQfxgwu', 'NpHPdUGMR', 'wtxSKejdF', 'antRQGW'].join(''),
  },
  {
    id: 'bip32-private-key', provider: 'Bitcoin', kind: 'BIP-32 extended private key', class: 'secret',
    marker: ['xprv', 'yprv', 'zprv', 'tprv', 'uprv', 'vprv'],
    pattern: /[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{107,108}/u,
    checksum: 'base58check', secretName: 'bip32-private-key', source: RECALLED,
    sample: (fill) => `xprv${fill(107, BASE58)}`,
  },
  {
    id: 'stellar-seed', provider: 'Stellar', kind: 'Stellar seed', class: 'secret',
    marker: [], runs: [56], pattern: /S[A-Z2-7]{55}/u, structure: 'mixed', checksum: 'stellar',
    secretName: 'stellar-seed', source: RECALLED, sample: (fill) => `S${fill(55, BASE32)}`,
  },
  {
    id: 'nats-seed', provider: 'NATS', kind: 'NATS nkey seed', class: 'secret',
    marker: [], runs: [58], pattern: /S[AUONCX][A-Z2-7]{56}/u, structure: 'mixed', checksum: 'nats',
    secretName: 'nats-seed', source: RECALLED, sample: (fill) => `SU${fill(56, BASE32)}`,
  },
];
