/**
 * A loopback server for one imitated service: random port, injectable clock, a log without values and tokens, and faults on demand.
 *
 * @module
 */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type FaultPlan, faultPlan } from './faults.ts';
import { sendReply } from './sendReply.ts';

const BODY_LIMIT = 4 * 1024 * 1024;

/** A request as the imitated service sees it. */
export interface ServiceRequest {
  readonly method: string;
  /** The path as it was sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The body's text; empty if there is none. */
  readonly body: string;
  /** Epoch milliseconds, by the server's clock. */
  readonly now: number;
  /** A read is to be answered from the state before the last write. */
  readonly isStale: boolean;
}

/** What the service answers. */
export interface ServiceReply {
  readonly status: number;
  /** Sent as JSON; nothing is sent without it. */
  readonly body?: unknown;
  /** Lower-case names; `content-type` is `application/json` unless given. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An imitated service: what it is asked for, and what it says. */
export interface Service {
  /** A name for what a request wants, without any value: it is logged, and faults are aimed by it. */
  operationOf(request: ServiceRequest): string;
  answer(request: ServiceRequest): ServiceReply | Promise<ServiceReply>;
  /** The service's own words for a failure of this status. */
  failure(status: number): ServiceReply;
}

/** One line of the log. It has no query, header or body. */
export interface LoggedRequest {
  /** Epoch milliseconds, by the server's clock. */
  readonly time: number;
  readonly method: string;
  readonly path: string;
  readonly operation: string;
  /** The kind of fault that the request met. */
  readonly fault?: string;
  /** The status of the answer, as soon as there is one. */
  readonly status?: number;
}

/** How a test server is started. */
export interface ServerOptions {
  /** The time in epoch milliseconds; the system's unless given. */
  readonly now?: () => number;
  /** The port of 127.0.0.1; a free one unless given. */
  readonly port?: number;
  /** Makes the server speak https. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** A running test server. */
export interface TestServer extends Pick<FaultPlan, 'inject' | 'heal'> {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  /** All requests so far, in the order of arrival. */
  readonly requests: readonly LoggedRequest[];
  /** Resolves as soon as so many requests have arrived, answered or not. */
  received(count: number): Promise<void>;
  /** Ends the server and all its connections. */
  close(): Promise<void>;
}

/** Starts a server for a service; resolves when it listens. Rejects with the system's error if it can't. */
export const startServer = async (service: Service, { now = Date.now, port = 0, tls }: ServerOptions = {}): Promise<TestServer> => {
  const plan = faultPlan();
  const { requests, log, received } = requestLog();
  const listener: RequestListener = (incoming, response) => {
    serve({ service, plan, log, now: now() }, incoming, response).catch(() => response.destroy());
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer({ ...tls }, listener);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${actual}`,
    port: actual,
    requests,
    received,
    inject: plan.inject,
    heal: plan.heal,
    close: async () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
};

interface Serving {
  readonly service: Service;
  readonly plan: FaultPlan;
  readonly log: (line: LoggedRequest) => (status: number) => void;
  readonly now: number;
}

const serve = async ({ service, plan, log, now }: Serving, incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const { method = 'GET', headers } = incoming;
  const body = await bodyOf(incoming);
  const request = { method, path: url.pathname, query: url.searchParams, headers, body, now, isStale: false };
  const operation = service.operationOf(request);
  const fault = plan.take(operation);
  const answered = log({ time: now, method, path: url.pathname, operation, ...(fault && { fault: fault.kind }) });
  await sendReply({
    fault, now, response, answered,
    answer: async (isStale) => service.answer({ ...request, isStale }),
    failure: (status) => service.failure(status),
  });
};

const bodyOf = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = bytesOf(chunk);
    size += bytes.length;
    if (size > BODY_LIMIT) throw new Error('The body of a request to a test server is over 4 MiB.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString();
};

const bytesOf = (chunk: unknown): Buffer => (Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));

const requestLog = (): { readonly requests: readonly LoggedRequest[] } & Pick<Serving, 'log'> & Pick<TestServer, 'received'> => {
  const requests: LoggedRequest[] = [];
  let waiting: readonly { readonly count: number; readonly resolve: () => void }[] = [];
  return {
    requests,
    log: (line) => {
      const index = requests.push(line) - 1;
      for (const { count, resolve } of waiting) if (count <= requests.length) resolve();
      waiting = waiting.filter(({ count }) => count > requests.length);
      return (status) => { requests[index] = { ...line, status }; };
    },
    received: async (count) => new Promise((resolve) => {
      if (requests.length >= count) resolve();
      else waiting = [...waiting, { count, resolve }];
    }),
  };
};
