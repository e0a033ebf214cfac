/** Keys of Microsoft Azure, Azure DevOps and Entra ID; most carry a mark and a checksum inside. */
import { AGREED, OFFICIAL, type TokenFormat } from './tokenFormat.ts';

/** Base64 keys begin after an assignment, so `=` may stand before them but not after. */
const BASE64_EDGES = [String.raw`\w+/-`, String.raw`\w+/=-`] as const;

const MESSAGING_SEEDS = ['Send0000', 'Listen00', 'Manage00', 'System00', 'Unknown0'] as const;

export const AZURE_FORMATS: readonly TokenFormat[] = [
  {
    id: 'azure-devops-token', provider: 'Azure DevOps', kind: 'Azure DevOps personal access token',
    class: 'secret',
    marker: [], runs: [52], pattern: /[a-z2-7]{52}/u, checksum: 'azure-devops', needsChecksum: true,
    secretName: 'azure-devops-token', source: OFFICIAL,
    // Made of a hash: filled text would lack the checksum without which this is no token.
    sample: () => ['qwd4auejk', 'h2fjeb62e', 'b7feunneu', 'ydvuli7ge', 'cae6odlce', 'kdq3zwa'].join(''),
  },
  {
    id: 'azure-devops-annotated-token', provider: 'Azure DevOps', kind: 'Azure DevOps personal access token',
    class: 'secret', marker: 'JQQJ9', offset: 52,
    pattern: /[0-9A-Za-z]{52}JQQJ9[9DH][0-9A-Za-z][A-L][0-9A-Za-z]{16}AZDO[0-9A-Za-z+/]{4}(?:[0-9A-Za-z+/]{2}==)?/u,
    edges: BASE64_EDGES, checksum: 'azure-annotated', secretName: 'azure-devops-token', source: AGREED,
    sample: (fill) => `${fill(52)}JQQJ99BB${fill(16)}AZDO${fill(4)}`,
  },
  {
    id: 'azure-annotated-key', provider: 'Azure', kind: 'Azure common annotated key', class: 'secret',
    marker: 'JQQJ9', offset: 52,
    pattern: /[0-9A-Za-z]{52}JQQJ9[9DH][0-9A-Za-z][A-L][0-9A-Za-z]{16}[A-Za-z][0-9A-Za-z]{3}[0-9A-Za-z+/]{4}(?:[0-9A-Za-z+/]{2}==)?/u,
    edges: BASE64_EDGES, checksum: 'azure-annotated', secretName: 'azure-key', source: AGREED,
    sample: (fill) => `${fill(52)}JQQJ99BB${fill(16)}ACOG${fill(4)}`,
  },
  {
    id: 'azure-storage-key', provider: 'Azure', kind: 'Azure Storage account key', class: 'secret',
    marker: '+ASt', offset: 76, pattern: /[0-9A-Za-z+/]{76}\+ASt[0-9A-Za-z+/]{5}[AQgw]==/u,
    edges: BASE64_EDGES,
    checksum: 'azure-marvin', seeds: ['Default0'], secretName: 'azure-storage-key', source: OFFICIAL,
    sample: (fill) => `${fill(76)}+ASt${fill(5)}w==`,
  },
  {
    id: 'azure-cosmos-key', provider: 'Azure', kind: 'Azure Cosmos DB key', class: 'secret',
    marker: 'ACDb', offset: 76, pattern: /[0-9A-Za-z+/]{76}ACDb[0-9A-Za-z+/]{5}[AQgw]==/u,
    edges: BASE64_EDGES,
    checksum: 'azure-marvin',
    seeds: ['MastRW00', 'MastRO00', 'SystRW00', 'SystRO00', 'Resour00', 'Encryp00', 'SysAll00'],
    secretName: 'azure-cosmos-key', source: OFFICIAL, sample: (fill) => `${fill(76)}ACDb${fill(5)}w==`,
  },
  {
    id: 'azure-batch-key', provider: 'Azure', kind: 'Azure Batch key', class: 'secret',
    marker: '+ABa', offset: 76, pattern: /[0-9A-Za-z+/]{76}\+ABa[0-9A-Za-z+/]{5}[AQgw]==/u,
    edges: BASE64_EDGES,
    checksum: 'azure-marvin', seeds: ['AbAcct00'], secretName: 'azure-batch-key', source: OFFICIAL,
    sample: (fill) => `${fill(76)}+ABa${fill(5)}w==`,
  },
  {
    id: 'azure-machine-learning-key', provider: 'Azure', kind: 'Azure Machine Learning web service key',
    class: 'secret',
    marker: '+AMC', offset: 76, pattern: /[0-9A-Za-z+/]{76}\+AMC[0-9A-Za-z+/]{5}[AQgw]==/u,
    edges: BASE64_EDGES,
    checksum: 'azure-marvin', seeds: ['Classic0'], secretName: 'azure-machine-learning-key', source: AGREED,
    sample: (fill) => `${fill(76)}+AMC${fill(5)}w==`,
  },
  {
    id: 'azure-api-management-key', provider: 'Azure', kind: 'Azure API Management key', class: 'secret',
    marker: 'APIM', offset: 76, pattern: /[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==/u,
    edges: BASE64_EDGES,
    checksum: 'azure-marvin', seeds: ['Tenant00', 'IoTHub00', 'Gatewy00', 'GitKey00'],
    secretName: 'azure-api-management-key', source: AGREED, sample: (fill) => `${fill(76)}APIM${fill(5)}w==`,
  },
  {
    id: 'azure-service-bus-key', provider: 'Azure', kind: 'Azure Service Bus key', class: 'secret',
    marker: '+ASb', offset: 33, pattern: /[0-9A-Za-z+/]{33}\+ASb[0-9A-Za-z+/]{5}[AEIMQUYcgkosw048]=/u,
    edges: BASE64_EDGES, checksum: 'azure-marvin', seeds: MESSAGING_SEEDS,
    secretName: 'azure-service-bus-key',
    source: OFFICIAL, sample: (fill) => `${fill(33)}+ASb${fill(5)}8=`,
  },
  {
    id: 'azure-event-hubs-key', provider: 'Azure', kind: 'Azure Event Hubs key', class: 'secret',
    marker: '+AEh', offset: 33, pattern: /[0-9A-Za-z+/]{33}\+AEh[0-9A-Za-z+/]{5}[AEIMQUYcgkosw048]=/u,
    edges: BASE64_EDGES, checksum: 'azure-marvin', seeds: MESSAGING_SEEDS, secretName: 'azure-event-hubs-key',
    source: OFFICIAL, sample: (fill) => `${fill(33)}+AEh${fill(5)}8=`,
  },
  {
    id: 'azure-relay-key', provider: 'Azure', kind: 'Azure Relay key', class: 'secret',
    marker: '+ARm', offset: 33, pattern: /[0-9A-Za-z+/]{33}\+ARm[0-9A-Za-z+/]{5}[AEIMQUYcgkosw048]=/u,
    edges: BASE64_EDGES, checksum: 'azure-marvin', seeds: MESSAGING_SEEDS, secretName: 'azure-relay-key',
    source: AGREED, sample: (fill) => `${fill(33)}+ARm${fill(5)}8=`,
  },
  {
    id: 'azure-redis-key', provider: 'Azure', kind: 'Azure Cache for Redis key', class: 'secret',
    marker: 'AzCa', offset: 33, pattern: /[0-9A-Za-z+/]{33}AzCa[0-9A-Za-z+/]{5}[AEIMQUYcgkosw048]=/u,
    edges: BASE64_EDGES, checksum: 'azure-marvin', seeds: ['Access00'], secretName: 'azure-redis-key',
    source: AGREED, sample: (fill) => `${fill(33)}AzCa${fill(5)}8=`,
  },
  {
    id: 'azure-iot-key', provider: 'Azure', kind: 'Azure IoT Hub key', class: 'secret',
    marker: 'AIoT', offset: 33, pattern: /[0-9A-Za-z+/]{33}AIoT[0-9A-Za-z+/]{5}[AEIMQUYcgkosw048]=/u,
    edges: BASE64_EDGES, checksum: 'azure-marvin', seeds: ['IoTHub00', 'Device00', 'DpsKey00'],
    secretName: 'azure-iot-key', source: OFFICIAL, sample: (fill) => `${fill(33)}AIoT${fill(5)}8=`,
  },
  {
    id: 'azure-event-grid-key', provider: 'Azure', kind: 'Azure Event Grid key', class: 'secret',
    marker: 'AZEG', offset: 33, pattern: /[0-9A-Za-z+/]{33}AZEG[0-9A-Za-z+/]{5}[AEIMQUYcgkosw048]=/u,
    edges: BASE64_EDGES, secretName: 'azure-event-grid-key', source: AGREED,
    sample: (fill) => `${fill(33)}AZEG${fill(5)}8=`,
  },
  {
    id: 'azure-container-registry-key', provider: 'Azure', kind: 'Azure Container Registry key',
    class: 'secret',
    marker: '+ACR', offset: 42, pattern: /[0-9A-Za-z+/]{42}\+ACR[0-9A-Za-z+/]{6}/u, edges: BASE64_EDGES,
    checksum: 'azure-marvin', seeds: ['ACRDflt0'], secretName: 'azure-container-registry-key',
    source: OFFICIAL,
    sample: (fill) => `${fill(42)}+ACR${fill(6)}`,
  },
  {
    id: 'azure-search-key', provider: 'Azure', kind: 'Azure AI Search key', class: 'secret',
    marker: 'AzSe', offset: 42, pattern: /[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}/u,
    checksum: 'azure-marvin', seeds: ['PAdmin00', 'Query000', 'PQuery00'], secretName: 'azure-search-key',
    source: AGREED, sample: (fill) => `${fill(42)}AzSeA${fill(5)}`,
  },
  {
    id: 'azure-functions-key', provider: 'Azure', kind: 'Azure Functions key', class: 'secret',
    marker: 'AzFu', offset: 44, pattern: /[\w-]{44}AzFu[\w-]{5}[AQgw]==/u,
    edges: [String.raw`\w-`, String.raw`\w=-`],
    checksum: 'azure-marvin', seeds: ['Functi00', 'Master00', 'System00'], secretName: 'azure-functions-key',
    source: AGREED, sample: (fill) => `${fill(44)}AzFu${fill(5)}w==`,
  },
  {
    id: 'entra-secret-v7', provider: 'Entra ID', kind: 'Entra ID application secret', class: 'secret',
    marker: '7Q~', offset: 3, pattern: /[\w.~-]{3}7Q~[\w.~-]{31}/u,
    edges: [String.raw`\w~-`, String.raw`\w~-`],
    secretName: 'azure-client-secret', source: AGREED, sample: (fill) => `${fill(3)}7Q~${fill(31)}`,
  },
  {
    id: 'entra-secret-v8', provider: 'Entra ID', kind: 'Entra ID application secret', class: 'secret',
    marker: '8Q~', offset: 3, pattern: /[\w.~-]{3}8Q~[\w.~-]{34}/u,
    edges: [String.raw`\w~-`, String.raw`\w~-`],
    secretName: 'azure-client-secret', source: AGREED, sample: (fill) => `${fill(3)}8Q~${fill(34)}`,
  },
  {
    id: 'azure-account-key', provider: 'Azure', kind: 'Azure Storage or Cosmos DB account key',
    class: 'secret',
    marker: 'AccountKey=', pattern: /AccountKey=[0-9A-Za-z+/]{86}==/u,
    secretName: 'azure-storage-connection-string', source: AGREED,
    sample: (fill) => `AccountKey=${fill(86)}==`,
  },
  {
    id: 'azure-shared-access-key', provider: 'Azure', kind: 'Azure shared access key', class: 'secret',
    marker: 'SharedAccessKey=', pattern: /SharedAccessKey=[0-9A-Za-z+/]{43}=/u,
    secretName: 'azure-connection-string', source: AGREED, sample: (fill) => `SharedAccessKey=${fill(43)}=`,
  },
  {
    id: 'azure-app-configuration-string', provider: 'Azure',
    kind: 'Azure App Configuration connection string',
    class: 'secret', marker: 'Endpoint=https://', generic: true,
    pattern: /Endpoint=https:\/\/[\w.-]{3,200};Id=[^;\s"']{4,80};Secret=[0-9A-Za-z+/=]{40,120}/u,
    secretName: 'azure-app-configuration', source: AGREED,
    sample: (fill) => `Endpoint=https://${fill(8)}.azconfig.io;Id=${fill(20)};Secret=${fill(43)}=`,
  },
  {
    id: 'azure-sas-signature', provider: 'Azure', kind: 'Azure shared access signature', class: 'secret',
    marker: 'sv=', pattern: /sv=\d{4}-\d\d-\d\d&[^\s"'<>]{0,600}?\bsig=[0-9A-Za-z%+/]{43,80}(?:%3D|=)/u,
    edges: [String.raw`\w-`, String.raw`\w=%-`], secretName: 'azure-sas-token', source: AGREED,
    sample: (fill) => `sv=2022-11-02&sr=b&sp=r&sig=${fill(43)}%3D`,
  },
];
