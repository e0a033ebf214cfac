/** Keys of services that run language models and their kin. */
import { HEX, LETTERS, LOWER, uuid } from './alphabets.ts';
import { AGREED, RECALLED, SINGLE, type TokenFormat } from './tokenFormat.ts';

export const AI_FORMATS: readonly TokenFormat[] = [
  {
    id: 'openai-project-key', provider: 'OpenAI', kind: 'OpenAI project key', class: 'secret',
    marker: 'sk-proj-', pattern: /sk-proj-(?:[\w-]{58,74}T3BlbkFJ[\w-]{58,74}|[\w-]{20}T3BlbkFJ[\w-]{20})/u,
    secretName: 'openai-api-key', source: AGREED, sample: (fill) => `sk-proj-${fill(74)}T3BlbkFJ${fill(74)}`,
  },
  {
    id: 'openai-service-key', provider: 'OpenAI', kind: 'OpenAI service account key', class: 'secret',
    marker: 'sk-svcacct-',
    pattern: /sk-svcacct-(?:[\w-]{58,74}T3BlbkFJ[\w-]{58,74}|[\w-]{20}T3BlbkFJ[\w-]{20})/u,
    secretName: 'openai-api-key', source: AGREED,
    sample: (fill) => `sk-svcacct-${fill(74)}T3BlbkFJ${fill(74)}`,
  },
  {
    id: 'openai-admin-key', provider: 'OpenAI', kind: 'OpenAI admin key', class: 'secret',
    marker: 'sk-admin-', pattern: /sk-admin-(?:[\w-]{58,74}T3BlbkFJ[\w-]{58,74}|[\w-]{20}T3BlbkFJ[\w-]{20})/u,
    secretName: 'openai-admin-key', source: AGREED,
    sample: (fill) => `sk-admin-${fill(58)}T3BlbkFJ${fill(58)}`,
  },
  {
    id: 'openai-key', provider: 'OpenAI', kind: 'OpenAI API key', class: 'secret',
    marker: 'T3BlbkFJ', offset: 23, pattern: /sk-[0-9A-Za-z]{20}T3BlbkFJ[0-9A-Za-z]{20}/u,
    secretName: 'openai-api-key', source: AGREED, sample: (fill) => `sk-${fill(20)}T3BlbkFJ${fill(20)}`,
  },
  {
    id: 'anthropic-api-key', provider: 'Anthropic', kind: 'Anthropic API key', class: 'secret',
    marker: 'sk-ant-api', pattern: /sk-ant-api\d\d-[\w-]{93}AA/u,
    secretName: 'anthropic-api-key', source: AGREED, sample: (fill) => `sk-ant-api03-${fill(93)}AA`,
  },
  {
    id: 'anthropic-admin-key', provider: 'Anthropic', kind: 'Anthropic admin key', class: 'secret',
    marker: 'sk-ant-admin', pattern: /sk-ant-admin\d\d-[\w-]{93}AA/u,
    secretName: 'anthropic-admin-key', source: AGREED, sample: (fill) => `sk-ant-admin01-${fill(93)}AA`,
  },
  {
    id: 'xai-api-key', provider: 'xAI', kind: 'xAI API key', class: 'secret',
    marker: 'xai-', pattern: /xai-[0-9A-Za-z_]{80}/u,
    secretName: 'xai-api-key', source: SINGLE, sample: (fill) => `xai-${fill(80)}`,
  },
  {
    id: 'groq-api-key', provider: 'Groq', kind: 'Groq API key', class: 'secret',
    marker: 'gsk_', pattern: /gsk_[0-9A-Za-z]{52}/u,
    secretName: 'groq-api-key', source: AGREED, sample: (fill) => `gsk_${fill(52)}`,
  },
  {
    id: 'perplexity-api-key', provider: 'Perplexity', kind: 'Perplexity API key', class: 'secret',
    marker: 'pplx-', pattern: /pplx-[0-9A-Za-z]{48}/u,
    secretName: 'perplexity-api-key', source: AGREED, sample: (fill) => `pplx-${fill(48)}`,
  },
  {
    id: 'huggingface-user-token', provider: 'Hugging Face', kind: 'Hugging Face access token',
    class: 'secret',
    marker: 'hf_', pattern: /hf_[A-Za-z]{34}/u,
    secretName: 'huggingface-token', source: AGREED, sample: (fill) => `hf_${fill(34, LETTERS)}`,
  },
  {
    id: 'huggingface-organisation-token', provider: 'Hugging Face', kind: 'Hugging Face organisation token',
    class: 'secret', marker: 'api_org_', pattern: /api_org_[A-Za-z]{34}/u,
    secretName: 'huggingface-token', source: AGREED, sample: (fill) => `api_org_${fill(34, LETTERS)}`,
  },
  {
    id: 'replicate-token', provider: 'Replicate', kind: 'Replicate API token', class: 'secret',
    marker: 'r8_', pattern: /r8_[\w-]{37}/u,
    secretName: 'replicate-api-token', source: AGREED, sample: (fill) => `r8_${fill(37)}`,
  },
  {
    id: 'openrouter-key', provider: 'OpenRouter', kind: 'OpenRouter API key', class: 'secret',
    marker: 'sk-or-v1-', pattern: /sk-or-v1-[0-9a-f]{64}/u,
    secretName: 'openrouter-api-key', source: AGREED, sample: (fill) => `sk-or-v1-${fill(64, HEX)}`,
  },
  {
    id: 'sk-hex-key', provider: 'DeepSeek', kind: 'API key (DeepSeek or alike)', class: 'secret',
    marker: 'sk-', pattern: /sk-[0-9a-f]{32}/u,
    secretName: 'deepseek-api-key', source: SINGLE, sample: (fill) => `sk-${fill(32, HEX)}`,
  },
  {
    id: 'sk-key', provider: 'Braintrust', kind: 'API key (Braintrust, older OpenAI or alike)',
    class: 'secret',
    marker: 'sk-', pattern: /sk-[0-9A-Za-z]{48}/u, structure: 'mixed-case',
    secretName: 'ai-api-key', source: SINGLE, sample: (fill) => `sk-${fill(48)}`,
  },
  {
    id: 'elevenlabs-key', provider: 'ElevenLabs', kind: 'ElevenLabs API key', class: 'secret',
    marker: 'sk_', pattern: /sk_[0-9a-f]{48}/u,
    secretName: 'elevenlabs-api-key', source: SINGLE, sample: (fill) => `sk_${fill(48, HEX)}`,
  },
  {
    id: 'langsmith-personal-token', provider: 'LangSmith', kind: 'LangSmith personal token', class: 'secret',
    marker: 'lsv2_pt_', pattern: /lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10}/u,
    secretName: 'langsmith-api-key', source: AGREED,
    sample: (fill) => `lsv2_pt_${fill(32, HEX)}_${fill(10, HEX)}`,
  },
  {
    id: 'langsmith-service-key', provider: 'LangSmith', kind: 'LangSmith service key', class: 'secret',
    marker: 'lsv2_sk_', pattern: /lsv2_sk_[0-9a-f]{32}_[0-9a-f]{10}/u,
    secretName: 'langsmith-api-key', source: AGREED,
    sample: (fill) => `lsv2_sk_${fill(32, HEX)}_${fill(10, HEX)}`,
  },
  {
    id: 'langfuse-secret-key', provider: 'Langfuse', kind: 'Langfuse secret key', class: 'secret',
    marker: 'sk-lf-', pattern: /sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/u,
    secretName: 'langfuse-secret-key', source: AGREED, sample: (fill) => `sk-lf-${uuid(fill)}`,
  },
  {
    id: 'langfuse-public-key', provider: 'Langfuse', kind: 'Langfuse public key', class: 'publishable',
    marker: 'pk-lf-', pattern: /pk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/u,
    secretName: 'langfuse-public-key', source: AGREED, sample: (fill) => `pk-lf-${uuid(fill)}`,
  },
  {
    id: 'pinecone-key', provider: 'Pinecone', kind: 'Pinecone API key', class: 'secret',
    marker: 'pcsk_', pattern: /pcsk_[0-9A-Za-z]{5,6}_[0-9A-Za-z]{63}/u,
    secretName: 'pinecone-api-key', source: AGREED, sample: (fill) => `pcsk_${fill(6)}_${fill(63)}`,
  },
  {
    id: 'nvidia-api-key', provider: 'NVIDIA', kind: 'NVIDIA API key', class: 'secret',
    marker: 'nvapi-', pattern: /nvapi-[\w-]{64}/u,
    secretName: 'nvidia-api-key', source: SINGLE, sample: (fill) => `nvapi-${fill(64)}`,
  },
  {
    id: 'together-key', provider: 'Together', kind: 'Together API key', class: 'secret',
    marker: 'tgp_v1_', pattern: /tgp_v1_[\w-]{30,80}/u,
    secretName: 'together-api-key', source: SINGLE, sample: (fill) => `tgp_v1_${fill(43)}`,
  },
  {
    id: 'fireworks-key', provider: 'Fireworks', kind: 'Fireworks API key', class: 'secret',
    marker: 'fw_', pattern: /fw_[0-9A-Za-z]{24,40}/u, structure: 'mixed-case',
    secretName: 'fireworks-api-key', source: SINGLE, sample: (fill) => `fw_${fill(24)}`,
  },
  {
    id: 'firecrawl-key', provider: 'Firecrawl', kind: 'Firecrawl API key', class: 'secret',
    marker: 'fc-', pattern: /fc-(?:[0-9a-f]{32}|[0-9A-Za-z]{32,64})/u, structure: 'mixed',
    secretName: 'firecrawl-api-key', source: SINGLE, sample: (fill) => `fc-${fill(32, HEX)}`,
  },
  {
    id: 'voiceflow-key', provider: 'Voiceflow', kind: 'Voiceflow API key', class: 'secret',
    marker: 'VF.', pattern: /VF\.(?:(?:DM|WS)\.)?[0-9A-Fa-f]{24}\.[0-9A-Za-z]{16}/u,
    secretName: 'voiceflow-api-key', source: SINGLE, sample: (fill) => `VF.DM.${fill(24, HEX)}.${fill(16)}`,
  },
  {
    id: 'tavily-key', provider: 'Tavily', kind: 'Tavily API key', class: 'secret',
    marker: 'tvly-', pattern: /tvly-(?:(?:dev|prod)-)?[\w-]{32,64}/u,
    secretName: 'tavily-api-key', source: RECALLED, sample: (fill) => `tvly-${fill(32)}`,
  },
  {
    id: 'voyage-key', provider: 'Voyage', kind: 'Voyage API key', class: 'secret',
    marker: 'pa-', pattern: /pa-[\w-]{43}/u, structure: 'mixed-case',
    secretName: 'voyage-api-key', source: RECALLED, sample: (fill) => `pa-${fill(43)}`,
  },
  {
    id: 'cerebras-key', provider: 'Cerebras', kind: 'Cerebras API key', class: 'secret',
    marker: 'csk-', pattern: /csk-[0-9a-z]{48}/u,
    secretName: 'cerebras-api-key', source: RECALLED, sample: (fill) => `csk-${fill(48, LOWER)}`,
  },
  {
    id: 'e2b-key', provider: 'E2B', kind: 'E2B API key', class: 'secret',
    marker: 'e2b_', pattern: /e2b_[0-9a-f]{40}/u,
    secretName: 'e2b-api-key', source: RECALLED, sample: (fill) => `e2b_${fill(40, HEX)}`,
  },
];
