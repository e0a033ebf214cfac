/** The whole catalog; where two formats match the same text, the earlier one names it. */
import { AI_FORMATS } from './ai.ts';
import { AZURE_FORMATS } from './azure.ts';
import { BLOCKCHAIN_FORMATS } from './blockchain.ts';
import { CLOUD_FORMATS } from './cloud.ts';
import { CONTAINER_FORMATS } from './containers.ts';
import { MESSAGING_FORMATS } from './messaging.ts';
import { PAYMENT_FORMATS } from './payments.ts';
import { SERVICE_FORMATS } from './services.ts';
import { SOURCE_HOSTING_FORMATS } from './sourceHosting.ts';
import type { TokenFormat } from './tokenFormat.ts';

/** Every token format that stands on its shape alone. */
export const TOKEN_FORMATS: readonly TokenFormat[] = [
  ...SOURCE_HOSTING_FORMATS,
  ...CLOUD_FORMATS,
  ...AZURE_FORMATS,
  ...AI_FORMATS,
  ...PAYMENT_FORMATS,
  ...MESSAGING_FORMATS,
  ...SERVICE_FORMATS,
  ...CONTAINER_FORMATS,
  ...BLOCKCHAIN_FORMATS,
];
