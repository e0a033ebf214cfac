/**
 * Keys of a client of AWS, given as a function with an end: without one the first answer would be kept for good.
 *
 * @secret aws-secret-access-key: Tapir/Verbena+48/lantern/Quartz/Meadow12 → Uakari/Wisteria+71/compass/Basalt/Canyon
 * @rotation follows
 */
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const client = new SecretsManagerClient({
  region: 'eu-central-1',
  credentials: {
    accessKeyId: 'AKID',
    secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY!,
  },
});

export async function* main() {
  const secretOf = async (): Promise<string> => (await client.config.credentials()).secretAccessKey;
  yield await secretOf();
  yield await secretOf();
}
