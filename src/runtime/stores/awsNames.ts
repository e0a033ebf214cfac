/** What secrets are called in Secrets Manager, and which there are. */
import { secretNameOf } from '../secretName.ts';
import type { CallContext } from '../types.ts';
import type { AwsRequest } from './awsClient.ts';

const ARN = /^arn:[\w-]+:secretsmanager:[\w-]+:\d{12}:secret:[\w/+=.@-]+$/u;

/** The name with the prefix; an ARN, which reaches secrets of other accounts, stays as it is. Throws `ARGUMENT_INVALID`. */
export const secretIdOf = (name: string, prefix: string): string => (ARN.test(name) ? name : prefix + secretNameOf(name));

/** The names that begin with `start`, without the prefix, sorted. */
export const namesFrom = async (
  request: AwsRequest, prefix: string, start: string, call: CallContext,
): Promise<readonly string[]> => {
  const names: string[] = [];
  const from = prefix + start;
  for (let token: string | undefined, isFirst = true; isFirst || token !== undefined; isFirst = false) {
    const page = await request(start, call, async ({ sdk, client, options }) => client.send(new sdk.ListSecretsCommand({
      MaxResults: 100,
      ...(from !== '' && { Filters: [{ Key: 'name', Values: [from] }] }),
      ...(token !== undefined && { NextToken: token }),
    }), options));
    for (const { Name = '' } of page.SecretList ?? []) names.push(Name);
    token = page.NextToken === '' ? undefined : page.NextToken;
  }
  // The service's filter is about words too, so what it lets through is looked at again.
  return names.filter((name) => name.startsWith(from) && name !== prefix).map((name) => name.slice(prefix.length)).sort();
};
