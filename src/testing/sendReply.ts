/** Sending of one answer, as the service gives it or as the fault spoils it. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './faults.ts';
import type { ServiceReply } from './server.ts';

/** What is needed to answer one request. */
export interface Exchange {
  readonly fault: Fault | undefined;
  readonly now: number;
  readonly response: ServerResponse;
  readonly answer: (isStale: boolean) => Promise<ServiceReply>;
  readonly failure: (status: number) => ServiceReply;
  /** Hears the status that is about to be sent. */
  readonly answered: (status: number) => void;
}

const PAGE = '<!doctype html><html><head><title>Proxy</title></head><body><h1>Please sign in</h1></body></html>';

/** Answers a request. */
export const sendReply = async (exchange: Exchange): Promise<void> => {
  const { fault, answer, response } = exchange;
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'reset' || fault?.kind === 'lost-reply') {
    if (fault.kind === 'lost-reply') await answer(false);
    response.socket?.resetAndDestroy();
    return;
  }
  if (fault?.kind === 'truncate') sendHalf(exchange, await answer(false));
  else send(exchange, await replyOf(exchange), fault?.kind === 'clock-skew' ? fault.ms : 0);
};

const replyOf = async (exchange: Exchange): Promise<ServiceReply> => {
  const { fault, answer } = exchange;
  if (fault?.kind === 'delay') await sleep(fault.ms, undefined, { ref: false });
  if (fault?.kind === 'wait') await Promise.allSettled([fault.until]);
  return insteadOf(fault, exchange) ?? answer(fault?.kind === 'stale-replica');
};

/** What is answered without asking the service, if the fault is of that kind. */
const insteadOf = (fault: Fault | undefined, { failure }: Exchange): ServiceReply | undefined => {
  switch (fault?.kind) {
    case 'html': return { status: fault.status ?? 200, body: PAGE, headers: { 'content-type': 'text/html; charset=utf-8' } };
    case 'redirect': return { status: fault.status ?? 307, headers: { location: fault.to } };
    case 'status': {
      const own = failure(fault.status);
      return { ...own, ...('body' in fault && { body: fault.body }), headers: { ...own.headers, ...fault.headers } };
    }
    case 'throttle': {
      const own = failure(429);
      const seconds = fault.retryAfterSeconds;
      return { ...own, headers: { ...own.headers, ...(seconds !== undefined && { 'retry-after': String(seconds) }) } };
    }
    default: return undefined;
  }
};

const send = (exchange: Exchange, reply: ServiceReply, skewMs: number): void => {
  const text = bodyOf(reply);
  writeHead(exchange, reply, text, skewMs);
  exchange.response.end(text);
};

/** The head promises the whole length, so that the client can see that something is missing. */
const sendHalf = (exchange: Exchange, reply: ServiceReply): void => {
  const text = bodyOf(reply);
  writeHead(exchange, reply, text, 0);
  const { response } = exchange;
  response.write(text.subarray(0, text.length / 2), () => response.socket?.destroy());
};

const writeHead = ({ response, now, answered }: Exchange, reply: ServiceReply, text: Buffer, skewMs: number): void => {
  response.sendDate = false;
  response.setHeader('date', new Date(now + skewMs).toUTCString());
  if (reply.status !== 204) response.setHeader('content-length', text.length);
  if (text.length > 0) response.setHeader('content-type', 'application/json');
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  answered(reply.status);
  response.writeHead(reply.status);
};

/** A text that is no JSON says so by its type. */
const bodyOf = ({ body, headers }: ServiceReply): Buffer => {
  if (body === undefined) return Buffer.alloc(0);
  const isJson = (headers?.['content-type'] ?? 'json').includes('json');
  return Buffer.from(typeof body === 'string' && !isJson ? body : JSON.stringify(body));
};
