/**
 * Checking of AWS Signature Version 4: computed anew from what arrived, with the key that the server knows.
 *
 * @module
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { ServiceRequest } from './server.ts';

/** The key pair that requests must be signed with, and for where. */
export interface AwsIdentity {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

const HEADER =
  /^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)\/(?<day>\d{8})\/(?<region>[^/]+)\/secretsmanager\/aws4_request, SignedHeaders=(?<names>[\w;-]+), Signature=(?<signature>[0-9a-f]{64})$/u;
const INSTANT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u;
const TOLERANCE_MS = 5 * 60_000;

/** Why a request is refused, as the service's code and message; `undefined` if its signature is right. */
export const signatureProblemOf = (request: ServiceRequest, identity: AwsIdentity): readonly [string, string] | undefined => {
  const { authorization = '' } = request.headers;
  const sent = request.headers['x-amz-date'];
  const { key, day = '', region, names = '', signature = '' } = HEADER.exec(authorization)?.groups ?? {};
  if (key === undefined || typeof sent !== 'string') return ['MissingAuthenticationTokenException', 'Missing Authentication Token'];
  if (key !== identity.accessKeyId) return ['UnrecognizedClientException', 'The security token included in the request is invalid.'];
  if (region !== identity.region) return ['InvalidSignatureException', `Credential should be scoped to a valid region, not '${region}'.`];
  if (!(Math.abs(instantOf(sent) - request.now) <= TOLERANCE_MS)) {
    return ['InvalidSignatureException', `Signature expired: ${sent} is too far from the server's clock.`];
  }
  const expected = signatureOf(request, { sent, day, names: names.split(';') }, identity);
  if (timingSafeEqual(Buffer.from(signature, 'hex'), expected)) return undefined;
  return ['InvalidSignatureException', 'The request signature we calculated does not match the signature you provided.'];
};

const signatureOf = (
  { method, path, query, headers, body }: ServiceRequest,
  { sent, day, names }: { readonly sent: string; readonly day: string; readonly names: readonly string[] },
  { secretAccessKey, region }: AwsIdentity,
): Buffer => {
  const parameters = [...query].map((pair) => pair.map(encodeURIComponent).join('=')).sort().join('&');
  const lines = names.map((name) => `${name}:${String(headers[name] ?? '').trim().replaceAll(/ +/gu, ' ')}\n`).join('');
  const canonical = [method, path, parameters, lines, names.join(';'), sha256(body)].join('\n');
  const text = ['AWS4-HMAC-SHA256', sent, `${day}/${region}/secretsmanager/aws4_request`, sha256(canonical)].join('\n');
  const steps = [day, region, 'secretsmanager', 'aws4_request', text];
  return steps.reduce((key, step) => createHmac('sha256', key).update(step).digest(), Buffer.from(`AWS4${secretAccessKey}`));
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const instantOf = (sent: string): number => Date.parse(sent.replace(INSTANT, '$1-$2-$3T$4:$5:$6Z'));
