/** Calls that keep a function for longer than the call, and names of objects that live as long as the program. */

/** Methods that keep a listener for all events to come; `once` gives it back after the first. */
export const LISTENING: ReadonlySet<string> = new Set(['on', 'addListener', 'prependListener', 'addEventListener', 'subscribe']);

/** Methods of routers and servers that keep a handler for all requests to come. */
export const ROUTING: ReadonlySet<string> = new Set([
  'use', 'all', 'get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'param', 'addHook', 'decorate', 'decorateRequest', 'onRequest',
]);

/** Names of applications, routers and servers. */
export const ROUTERS = /^(?:app|application|router|server|fastify|api|routes?|koa|hono|io)$|(?:App|Router|Server|Routes)$/u;

/** Names of objects that send events for as long as the program runs. */
export const EMITTERS = /^(?:app|server|io|wss|bot|worker|bus|events?|emitter|queue|consumer|subscriber|process)$|(?:Server|Bus|Emitter|Queue|Worker)$/u;

/** Functions whose result does what the function given to them does, whenever it is called. */
export const PASSING_ON =
  /^(?:memoize|debounce|throttle|once|promisify|callbackify|freeze|bind|fp|fastifyPlugin|asyncHandler|expressAsyncHandler|catchAsync)$/u;

/** Exports that give a function back which runs the one given to it only once for the same arguments. */
export const MEMOIZERS: ReadonlySet<string> = new Set([
  'lodash:memoize', 'lodash:once', 'lodash-es:memoize', 'lodash-es:once', 'lodash/memoize:default', 'lodash/once:default',
  'lodash-es/memoize.js:default', 'lodash-es/once.js:default', 'lodash.memoize:default', 'lodash.once:default',
  'underscore:memoize', 'underscore:once', 'ramda:once', 'remeda:once', 'once:default', 'onetime:default',
  'memoize:default', 'mem:default', 'memoizee:default', 'memoize-one:default', 'moize:default', 'p-memoize:default', 'fast-memoize:default',
]);
