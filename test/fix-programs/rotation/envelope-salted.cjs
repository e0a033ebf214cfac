/**
 * Home-grown AES-GCM under a key of its own for each text, stored as base64 of salt, iv, tag and ciphertext, and opened as bytes.
 *
 * @secret tax-key: Cobalt-Meadow-72-Sparrow → Cobalt-Meadow-72-Sparrow
 * @secret tax-keyring: {"keys":[{"id":"first","key":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=","created":"2026-12-01T00:00:00Z"}]} → {"keys":[{"id":"second","key":"ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=","created":"2027-01-01T00:00:00Z"},{"id":"first","key":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=","created":"2026-12-01T00:00:00Z"}]}
 * @rotation none
 * @suggestions
 */
'use strict';

const { createCipheriv, createDecipheriv, randomBytes, scryptSync } = require('node:crypto');

const { TAX_KEY = 'Cobalt-Meadow-72-Sparrow' } = process.env;

function seal(text) {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', scryptSync(TAX_KEY, salt, 32), iv);
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([salt, iv, cipher.getAuthTag(), sealed]).toString('base64');
}

function open(stored) {
  const all = Buffer.from(stored, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', scryptSync(TAX_KEY, all.subarray(0, 16), 32), all.subarray(16, 28));
  decipher.setAuthTag(all.subarray(28, 44));
  return Buffer.concat([decipher.update(all.subarray(44)), decipher.final()]);
}

const ROW = 'AwMDAwMDAwMDAwMDAwMDAwUFBQUFBQUFBQUFBSXsDjbxvCI4Tf5GP4MQxM5L13LWBbUNeNz04g==';

exports.main = function* main() {
  const row = seal('tax id 815');
  yield [open(ROW).toString(), open(row).toString('hex')];
  yield [open(ROW).toString(), open(row).toString(), open(seal('later')).toString()];
};
