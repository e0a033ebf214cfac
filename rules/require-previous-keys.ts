/** Reports verification under the newest key only, which refuses everything signed before a rotation. */
import { cipherPairOf } from '../src/analysis/cipherPairs.ts';
import { decryptingBodyOf } from '../src/analysis/decryptingBody.ts';
import { fileOf, lookingOnce, type SourceFile } from '../src/analysis/file.ts';
import { type Decryption, decryptionsOf, type Verification, verificationsOf } from '../src/analysis/verifications.ts';
import { type Fix, fixOf, suggestionOf } from '../src/fix/offer.ts';
import { keyringNameOf, toKeyring } from '../src/fix/toKeyring.ts';
import { tryEachBody, tryEachVersion } from '../src/fix/tryEach.ts';
import { defineRule } from '../src/plugin/defineRule.ts';

const HARM = "Only the newest version of '{{name}}' is tried, so whatever was signed before a rotation is refused at once.";
const LOST = "Only the newest version of '{{name}}' is tried, so whatever was encrypted before a rotation cannot be opened.";

export default defineRule({
  name: 'require-previous-keys',
  meta: {
    docs: {
      description: 'Require verification to accept the previous keys that are still valid',
      recommended: 'recommended',
      cwe: [324],
      securitySeverity: '4.0',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: {},
    messages: {
      activeOnly: `${HARM} Try every version that is still valid.`,
      callback: `${HARM} The result goes to a callback, which would be called once per key: use the form without a callback in keyManager.secret('{{name}}').tryEach().`,
      changing: `${HARM} Another argument is reassigned, so it may change between two tries: keep it in a constant first.`,
      computed: `${HARM} Another argument is computed, and would be once per key: keep it in a constant first.`,
      waiting: `${HARM} Another argument is awaited, which a function for every key cannot do: keep it in a constant first.`,
      parameter: `${HARM} The check is the default of a parameter: move it into the function, and try every version there.`,
      kept: `${HARM} The key, or what is made of it, is used in more places: put all of them into keyManager.secret('{{name}}').tryEach(), or .some() where the answer is a boolean.`,
      maker: `${HARM} The HMAC is made by a function that takes the newest: give that function the key as a parameter, and put the comparison into keyManager.secret('{{name}}').some().`,
      value: `${HARM} The call answers a wrong key with false: ask with each of keyManager.secret('{{name}}').revealAll().`,
      decryption: `${LOST} The error for a wrong key comes at final(): put the whole decryption into keyManager.secret('{{name}}').tryEach().`,
      untellable: `${LOST} Do not try several keys here: '{{mode}}' may open a text with a wrong key and give garbage. Store which key sealed it, as keyManager.keyring() does.`,
      useKeyring: "Encrypt with keyManager.keyring('{{keyring}}') from now on, and keep this function for what is stored. Whatever else reads these texts must change too.",
      useTryEach: "Try every version of '{{name}}' that is still valid.",
    },
  },
  create(context) {
    const file = fileOf(context);
    return {
      'Program:exit': lookingOnce(() => {
        for (const verification of verificationsOf(file)) {
          const data = { name: verification.reveal.name };
          const { messageId, fix, suggestion } = adviceOf(file, verification);
          const suggest = suggestion ? [{ messageId: 'useTryEach' as const, data, fix: suggestion }] : [];
          context.report({ node: verification.key, messageId, data, ...(fix ? { fix } : {}), suggest });
        }
        for (const decryption of decryptionsOf(file)) {
          const { reveal, key, mode, isAuthenticated } = decryption;
          const data = { name: reveal.name, mode };
          const pair = cipherPairOf(file, reveal.name);
          const moved = pair && toKeyring(file, pair, reveal.name);
          const tried = isAuthenticated ? bodyOf(file, decryption) : undefined;
          context.report({
            node: key,
            messageId: isAuthenticated ? 'decryption' : 'untellable',
            data,
            suggest: [
              ...(moved ? [{ messageId: 'useKeyring' as const, data: { keyring: keyringNameOf(reveal.name) }, fix: moved }] : []),
              ...(tried ? [{ messageId: 'useTryEach' as const, data, fix: tried }] : []),
            ],
          });
        }
      }),
    };
  },
});

type Reason = 'activeOnly' | 'callback' | 'changing' | 'computed' | 'waiting' | 'parameter' | 'kept' | 'maker' | 'value';

interface Advice {
  readonly messageId: Reason;
  readonly fix?: Fix | undefined;
  readonly suggestion?: Fix | undefined;
}

function adviceOf(file: SourceFile, verification: Verification): Advice {
  const { answer, kept } = verification;
  // A call that takes all keys at once runs once, whatever its other arguments are.
  const obstacle = answer === 'array' && verification.obstacle !== 'kept' ? undefined : verification.obstacle;
  if (verification.maker && obstacle !== 'waiting' && obstacle !== 'parameter') {
    // What a function takes is for a person to say.
    return { messageId: 'maker', suggestion: obstacle === 'kept' ? undefined : tryEachVersion(file, verification, suggestionOf) };
  }
  switch (obstacle) {
    case 'callback':
    case 'waiting':
    case 'parameter':
    case 'kept':
      return { messageId: obstacle };
    case 'spread':
      return { messageId: 'computed' };
    case 'changing':
    case 'computed':
      return { messageId: answer === 'value' ? 'value' : obstacle, suggestion: tryEachVersion(file, verification, suggestionOf) };
    default: {
      if (answer === 'value') return { messageId: 'value', suggestion: tryEachVersion(file, verification, suggestionOf) };
      if (kept.length > 0) {
        const suggestion = tryEachVersion(file, verification, suggestionOf);
        return { messageId: suggestion ? 'activeOnly' : 'kept', suggestion };
      }
      const fix = tryEachVersion(file, verification, fixOf);
      return { messageId: fix ? 'activeOnly' : 'kept', fix };
    }
  }
}

function bodyOf(file: SourceFile, { reveal }: Decryption): Fix | undefined {
  const body = decryptingBodyOf(file, reveal);
  return body && tryEachBody(file, reveal, body, suggestionOf);
}
