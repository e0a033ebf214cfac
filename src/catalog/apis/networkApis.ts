/** The part of the API catalog for HTTP clients, and SSH, FTP and LDAP. */
import type { ApiGroup } from '../apis.ts';
import type { AfterClient } from '../rotation.ts';

/** Of an instance of axios, from version 1 on; it also overrides a header that a call gives. */
function interceptor(header: string): AfterClient {
  const code = `{client}.interceptors.request.use((config) => (config.headers.set('${header}', {value}), config))`;
  return { kind: 'statement', code, isOffered: true };
}

/** The calls of HTTP clients, and SSH, FTP and LDAP that are handed a secret, by module. */
export const NETWORK_APIS: readonly ApiGroup[] = [
  {
    modules: [''],
    exports: ['Headers'],
    form: 'new',
    slots: [
      { argument: 0, path: ['Authorization'], role: 'authorization', name: 'api-token', isHeader: true },
      { argument: 0, path: ['X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://developer.mozilla.org/docs/Web/API/Headers',
  },
  {
    modules: [''],
    exports: ['Headers#append', 'Headers#set'],
    slots: [
      {
        argument: 1, role: 'authorization', name: 'api-token',
        when: { argument: 0, isOneOf: ['authorization', 'proxy-authorization'] },
      },
      {
        argument: 1, role: 'secret', name: 'api-key',
        when: { argument: 0, isOneOf: ['x-api-key', 'x-auth-token', 'api-key', 'private-token'] },
      },
    ],
    source: 'https://developer.mozilla.org/docs/Web/API/Headers',
  },
  {
    modules: [''],
    exports: ['Request'],
    form: 'new',
    slots: [
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://developer.mozilla.org/docs/Web/API/RequestInit',
  },
  {
    modules: [''],
    exports: ['XMLHttpRequest#open'],
    slots: [{ argument: 4, role: 'password', name: 'basic-auth-password' }],
    source: 'https://developer.mozilla.org/docs/Web/API/XMLHttpRequest/open',
  },
  {
    modules: [''],
    exports: ['XMLHttpRequest#setRequestHeader'],
    slots: [
      {
        argument: 1, role: 'authorization', name: 'api-token',
        when: { argument: 0, isOneOf: ['authorization', 'proxy-authorization'] },
      },
      {
        argument: 1, role: 'secret', name: 'api-key',
        when: { argument: 0, isOneOf: ['x-api-key', 'x-auth-token', 'api-key', 'private-token'] },
      },
    ],
    source: 'https://developer.mozilla.org/docs/Web/API/XMLHttpRequest/setRequestHeader',
  },
  {
    modules: [''],
    exports: ['fetch'],
    slots: [
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://developer.mozilla.org/docs/Web/API/RequestInit',
  },
  {
    modules: ['@apollo/client'],
    exports: ['ApolloClient'],
    form: 'new',
    slots: [
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 0, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://www.apollographql.com/docs/react/api/core/ApolloClient',
  },
  {
    modules: ['@apollo/client', '@apollo/client/link/http', 'apollo-link-http'],
    exports: ['HttpLink', 'createHttpLink'],
    slots: [
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 0, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://www.apollographql.com/docs/react/api/link/apollo-link-http',
  },
  {
    modules: ['@urql/core', 'urql'],
    exports: ['Client', 'createClient'],
    slots: [
      {
        argument: 0, path: ['fetchOptions', 'headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      {
        argument: 0, path: ['fetchOptions', '()', 'headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
    ],
    source: 'https://nearform.com/open-source/urql/docs/api/core/',
  },
  {
    modules: ['activedirectory', 'activedirectory2'],
    exports: ['default'],
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'ldap-password' },
      { argument: 3, role: 'password', name: 'ldap-password' },
    ],
    source: 'https://www.npmjs.com/package/activedirectory',
  },
  {
    modules: ['axios'],
    exports: ['create'],
    slots: [
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true, rotation: interceptor('Authorization'),
      },
      { argument: 0, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true, rotation: interceptor('X-API-Key') },
      { argument: 0, path: ['auth', 'password'], role: 'password', name: 'basic-auth-password' },
    ],
    source: 'https://axios-http.com/docs/req_config',
  },
  {
    modules: ['axios'],
    exports: [
      'create#delete', 'create#get', 'create#head', 'create#options', 'delete', 'get', 'head', 'options',
    ],
    slots: [
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      { argument: 1, path: ['auth', 'password'], role: 'password', name: 'basic-auth-password' },
    ],
    source: 'https://axios-http.com/docs/req_config',
  },
  {
    modules: ['axios'],
    exports: [
      'create#patch', 'create#post', 'create#postForm', 'create#put', 'patch', 'post', 'postForm', 'put',
    ],
    slots: [
      {
        argument: 2, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 2, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      { argument: 2, path: ['auth', 'password'], role: 'password', name: 'basic-auth-password' },
    ],
    source: 'https://axios-http.com/docs/req_config',
  },
  {
    modules: ['axios'],
    exports: ['create#request', 'request'],
    slots: [
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 0, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      { argument: 0, path: ['auth', 'password'], role: 'password', name: 'basic-auth-password' },
    ],
    source: 'https://axios-http.com/docs/req_config',
  },
  {
    modules: ['axios'],
    exports: ['default'],
    slots: [
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 0, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      { argument: 0, path: ['auth', 'password'], role: 'password', name: 'basic-auth-password' },
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      { argument: 1, path: ['auth', 'password'], role: 'password', name: 'basic-auth-password' },
    ],
    source: 'https://axios-http.com/docs/req_config',
  },
  {
    modules: ['basic-ftp'],
    exports: ['Client#access'],
    slots: [{ argument: 0, path: ['password'], role: 'password', name: 'ftp-password' }],
    source: 'https://www.npmjs.com/package/basic-ftp',
  },
  {
    modules: ['cross-fetch', 'isomorphic-fetch', 'isomorphic-unfetch', 'node-fetch'],
    exports: ['default'],
    slots: [
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://www.npmjs.com/package/node-fetch',
  },
  {
    modules: ['cross-fetch'],
    exports: ['fetch'],
    slots: [
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://www.npmjs.com/package/cross-fetch',
  },
  {
    modules: ['dockerode'],
    exports: ['default'],
    form: 'new',
    slots: [{ argument: 0, path: ['key'], role: 'material', name: 'docker-tls-key' }],
    source: 'https://www.npmjs.com/package/dockerode',
  },
  {
    modules: ['ftp', 'promise-ftp'],
    exports: ['default#connect'],
    slots: [{ argument: 0, path: ['password'], role: 'password', name: 'ftp-password' }],
    source: 'https://www.npmjs.com/package/ftp',
  },
  {
    modules: ['got'],
    exports: [
      'default', 'delete', 'get', 'got', 'got.delete', 'got.get', 'got.head', 'got.patch', 'got.post',
      'got.put', 'head', 'patch', 'post', 'put',
    ],
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'basic-auth-password' },
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 0, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      { argument: 1, path: ['password'], role: 'password', name: 'basic-auth-password' },
    ],
    source: 'https://github.com/sindresorhus/got/blob/main/documentation/2-options.md',
  },
  {
    modules: ['got'],
    exports: ['extend', 'got.extend'],
    slots: [
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 0, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      { argument: 0, path: ['password'], role: 'password', name: 'basic-auth-password' },
    ],
    source: 'https://github.com/sindresorhus/got/blob/main/documentation/2-options.md',
  },
  {
    modules: ['graphql-request'],
    exports: ['GraphQLClient'],
    form: 'new',
    slots: [
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://www.npmjs.com/package/graphql-request',
  },
  {
    modules: ['isomorphic-git'],
    exports: ['clone', 'fetch', 'pull', 'push'],
    slots: [
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'git-token', isHeader: true,
      },
    ],
    source: 'https://isomorphic-git.org/docs/en/headers',
  },
  {
    modules: ['jquery'],
    exports: ['ajax', 'ajaxSetup'],
    slots: [
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 0, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      { argument: 0, path: ['password'], role: 'password', name: 'basic-auth-password' },
    ],
    source: 'https://api.jquery.com/jQuery.ajax/',
  },
  {
    modules: ['ky'],
    exports: ['create', 'extend'],
    slots: [
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 0, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://www.npmjs.com/package/ky',
  },
  {
    modules: ['ky'],
    exports: ['default', 'delete', 'get', 'head', 'patch', 'post', 'put'],
    slots: [
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://www.npmjs.com/package/ky',
  },
  {
    modules: ['ldapauth-fork'],
    exports: ['default'],
    form: 'new',
    slots: [{ argument: 0, path: ['bindCredentials'], role: 'password', name: 'ldap-password' }],
    source: 'https://www.npmjs.com/package/ldapauth-fork',
  },
  {
    modules: ['ldapjs'],
    exports: ['createClient#bind'],
    slots: [{ argument: 1, role: 'password', name: 'ldap-password' }],
    source: 'http://ldapjs.org/client.html',
  },
  {
    modules: ['ldapts'],
    exports: ['Client#bind'],
    slots: [{ argument: 1, role: 'password', name: 'ldap-password' }],
    source: 'https://www.npmjs.com/package/ldapts',
  },
  {
    modules: ['needle'],
    exports: ['default'],
    slots: [
      { argument: 3, path: ['password'], role: 'password', name: 'basic-auth-password' },
      {
        argument: 3, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 3, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://www.npmjs.com/package/needle',
  },
  {
    modules: ['needle'],
    exports: ['delete', 'get', 'head'],
    slots: [
      { argument: 1, path: ['password'], role: 'password', name: 'basic-auth-password' },
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://www.npmjs.com/package/needle',
  },
  {
    modules: ['needle'],
    exports: ['patch', 'post', 'put'],
    slots: [
      { argument: 2, path: ['password'], role: 'password', name: 'basic-auth-password' },
      {
        argument: 2, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 2, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://www.npmjs.com/package/needle',
  },
  {
    modules: ['node-ssh'],
    exports: ['NodeSSH#connect'],
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'ssh-password' },
      { argument: 0, path: ['privateKey'], role: 'material', name: 'ssh-private-key' },
      { argument: 0, path: ['passphrase'], role: 'password', name: 'ssh-key-passphrase' },
    ],
    source: 'https://www.npmjs.com/package/node-ssh',
  },
  {
    modules: ['ofetch'],
    exports: ['$fetch', 'ofetch'],
    slots: [
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://www.npmjs.com/package/ofetch',
  },
  {
    modules: ['ofetch'],
    exports: ['$fetch.create', 'ofetch.create'],
    slots: [
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 0, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://www.npmjs.com/package/ofetch',
  },
  {
    modules: ['passport-ldapauth'],
    exports: ['Strategy', 'default'],
    form: 'new',
    slots: [{ argument: 0, path: ['server', 'bindCredentials'], role: 'password', name: 'ldap-password' }],
    source: 'https://www.npmjs.com/package/passport-ldapauth',
  },
  {
    modules: ['request', 'request-promise', 'request-promise-native'],
    exports: ['default', 'delete', 'get', 'patch', 'post', 'put'],
    slots: [
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 0, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      { argument: 0, path: ['auth', 'pass'], role: 'password', name: 'basic-auth-password' },
      { argument: 0, path: ['auth', 'password'], role: 'password', name: 'basic-auth-password' },
      { argument: 0, path: ['auth', 'bearer'], role: 'secret', name: 'api-token' },
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      { argument: 1, path: ['auth', 'pass'], role: 'password', name: 'basic-auth-password' },
      { argument: 1, path: ['auth', 'password'], role: 'password', name: 'basic-auth-password' },
      { argument: 1, path: ['auth', 'bearer'], role: 'secret', name: 'api-token' },
    ],
    source: 'https://www.npmjs.com/package/request',
  },
  {
    modules: ['request', 'request-promise', 'request-promise-native'],
    exports: ['default#auth', 'delete#auth', 'get#auth', 'patch#auth', 'post#auth', 'put#auth'],
    slots: [
      { argument: 1, role: 'password', name: 'basic-auth-password' },
      { argument: 3, role: 'secret', name: 'api-token' },
    ],
    source: 'https://www.npmjs.com/package/request',
  },
  {
    modules: ['request', 'request-promise', 'request-promise-native'],
    exports: ['defaults'],
    slots: [
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 0, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      { argument: 0, path: ['auth', 'pass'], role: 'password', name: 'basic-auth-password' },
      { argument: 0, path: ['auth', 'bearer'], role: 'secret', name: 'api-token' },
    ],
    source: 'https://www.npmjs.com/package/request',
  },
  {
    modules: ['soap'],
    exports: ['BasicAuthSecurity', 'WSSecurity'],
    form: 'new',
    slots: [{ argument: 1, role: 'password', name: 'soap-password' }],
    source: 'https://github.com/vpulim/node-soap#security',
  },
  {
    modules: ['soap'],
    exports: ['BearerSecurity'],
    form: 'new',
    slots: [{ argument: 0, role: 'secret', name: 'soap-token' }],
    source: 'https://github.com/vpulim/node-soap#security',
  },
  {
    modules: ['soap'],
    exports: ['NTLMSecurity'],
    form: 'new',
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'soap-password' },
      { argument: 1, role: 'password', name: 'soap-password' },
    ],
    source: 'https://github.com/vpulim/node-soap#security',
  },
  {
    modules: ['socket.io-client'],
    exports: ['connect', 'default', 'io'],
    slots: [
      { argument: 1, path: ['auth', 'token'], role: 'secret', name: 'socket-token' },
      {
        argument: 1, path: ['extraHeaders', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
    ],
    source: 'https://socket.io/docs/v4/client-options/',
  },
  {
    modules: ['ssh2'],
    exports: ['Client#connect'],
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'ssh-password' },
      { argument: 0, path: ['privateKey'], role: 'material', name: 'ssh-private-key' },
      { argument: 0, path: ['passphrase'], role: 'password', name: 'ssh-key-passphrase' },
    ],
    source: 'https://www.npmjs.com/package/ssh2',
  },
  {
    modules: ['ssh2-sftp-client'],
    exports: ['default#connect'],
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'sftp-password' },
      { argument: 0, path: ['privateKey'], role: 'material', name: 'ssh-private-key' },
      { argument: 0, path: ['passphrase'], role: 'password', name: 'ssh-key-passphrase' },
    ],
    source: 'https://www.npmjs.com/package/ssh2-sftp-client',
  },
  {
    modules: ['superagent'],
    exports: ['delete#auth', 'get#auth', 'head#auth', 'patch#auth', 'post#auth', 'put#auth'],
    slots: [{ argument: 1, role: 'password', name: 'basic-auth-password' }],
    source: 'https://forwardemail.github.io/superagent/#authentication',
  },
  {
    modules: ['superagent'],
    exports: ['delete#set', 'get#set', 'head#set', 'patch#set', 'post#set', 'put#set'],
    slots: [
      { argument: 0, path: ['Authorization'], role: 'authorization', name: 'api-token', isHeader: true },
      {
        argument: 1, role: 'authorization', name: 'api-token',
        when: { argument: 0, isOneOf: ['authorization', 'proxy-authorization'] },
      },
      {
        argument: 1, role: 'secret', name: 'api-key',
        when: { argument: 0, isOneOf: ['x-api-key', 'x-auth-token', 'api-key', 'private-token'] },
      },
    ],
    source: 'https://forwardemail.github.io/superagent/#setting-header-fields',
  },
  {
    modules: ['tunnel-ssh'],
    exports: ['createTunnel'],
    slots: [
      { argument: 2, path: ['password'], role: 'password', name: 'ssh-password' },
      { argument: 2, path: ['privateKey'], role: 'material', name: 'ssh-private-key' },
      { argument: 2, path: ['passphrase'], role: 'password', name: 'ssh-key-passphrase' },
    ],
    source: 'https://www.npmjs.com/package/tunnel-ssh',
  },
  {
    modules: ['undici'],
    exports: ['Client#request', 'Pool#request'],
    slots: [
      {
        argument: 0, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 0, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://undici.nodejs.org/',
  },
  {
    modules: ['undici'],
    exports: ['fetch', 'request', 'stream'],
    slots: [
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://undici.nodejs.org/',
  },
  {
    modules: ['wretch'],
    exports: ['default#auth'],
    slots: [{ argument: 0, role: 'authorization', name: 'api-token' }],
    source: 'https://www.npmjs.com/package/wretch',
  },
  {
    modules: ['wretch'],
    exports: ['default#headers'],
    slots: [
      { argument: 0, path: ['Authorization'], role: 'authorization', name: 'api-token', isHeader: true },
    ],
    source: 'https://www.npmjs.com/package/wretch',
  },
  {
    modules: ['ws'],
    exports: ['WebSocket', 'default'],
    form: 'new',
    slots: [
      {
        argument: 1, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 1, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
      {
        argument: 2, path: ['headers', 'Authorization'],
        role: 'authorization', name: 'api-token', isHeader: true,
      },
      { argument: 2, path: ['headers', 'X-API-Key'], role: 'secret', name: 'api-key', isHeader: true },
    ],
    source: 'https://www.npmjs.com/package/ws',
  },
];
