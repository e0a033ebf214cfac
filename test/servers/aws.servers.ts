import { describe, it } from 'vitest';
import { type AwsPlace, contractOfAws } from '../runtime/awsContract.ts';
import { hasTexts, placeIn } from './place.ts';

const isPlace = (value: unknown): value is AwsPlace =>
  hasTexts(value, 'endpoint', 'region') && hasTexts(value['credentials'], 'accessKeyId', 'secretAccessKey');
const place = placeIn('KEYTURN_TEST_AWS', isPlace);

if (place === undefined) describe('awsSecretsManager', () => { it.skip('against moto: not started', () => undefined); });
else contractOfAws('awsSecretsManager (moto)', () => place);
