/** Single-file components: shapes that people write, and the cases of the rules whose fixes work in browsers, inside a script. */
import type { Sample } from './sample.ts';

const TOKEN = 'Math.random().toString(36).slice(2)';

/** Components of Vue and Svelte, by file name. */
const WRITTEN: Readonly<Record<string, string>> = {
  'Setup.vue': `<script setup lang="ts">\nimport { ref } from 'vue';\n\nconst shown = ref(false);\nlet resetToken: string = ${TOKEN};\nconst renew = () => { resetToken = ${TOKEN}; };\n</script>\n\n<template>\n  <p v-if="shown" @click="renew()">{{ resetToken }}</p>\n</template>\n`,
  'Options.vue': `<template>\n  <!-- the code -->\n  <p :title="'a'">{{ token }}</p>\n</template>\n\n<script>\n// A comment of the file.\nexport default {\n  name: 'Options',\n  data() {\n    return { token: ${TOKEN} };\n  },\n  methods: {\n    /** Says who it is. */\n    log() { console.log('password', this.password); },\n  },\n};\n</script>\n\n<style scoped>\np { color: red; }\n</style>\n`,
  'Both.vue': `<script lang="ts">\nexport default { name: 'Both' };\n</script>\n\n<script setup lang="ts">\nimport { onMounted } from 'vue';\nconst sessionToken = ${TOKEN}; // one\nonMounted(() => console.log('password', user.password));\n</script>\n\n<template><b>{{ sessionToken }}</b></template>\n`,
  'SetupFirst.vue': `<script setup lang="ts">\nimport { ref } from 'vue';\nconst n = ref(1);\nconst csrfToken = ${TOKEN};\n</script>\n<script lang="ts">\nimport { other } from './other';\nexport const sessionToken = other ?? ${TOKEN};\n</script>\n`,
  'SetIn.vue': `<script setup>\n  // first\n  const resetToken = ${TOKEN};\n\n  const makePassword = (length = 12) => {\n    let password = '';\n    for (let i = 0; i < length; i++) password += 'abcdefghijklmnop'[Math.floor(Math.random() * 16)];\n    return password;\n  };\n</script>\n`,
  'Imported.vue': `<script setup lang="ts">\nimport { keyManager } from 'eslint-plugin-keyturn/runtime';\nconst a = keyManager.randomUUID();\nconst resetToken = ${TOKEN};\n</script>\n`,
  'Secrets.vue': `<script setup lang="ts">\nconst apiKey = 'Tr0ub4dor&3-long-Key-9x';\nconst secret = import.meta.env.VITE_API_SECRET;\nconst otp = Math.floor(100000 + Math.random() * 900000);\n</script>\n`,
  'Plain.svelte': `<script lang="ts">\n  let resetToken = ${TOKEN};\n  $: console.log('password', user.password);\n</script>\n\n<p>{resetToken}</p>\n`,
  'Module.svelte': `<script>\n  import { onMount } from 'svelte';\n  export let name;\n\n  const newResetToken = () => ${TOKEN};\n</script>\n\n<script context="module">\n  // Shared by all.\n  export const csrfToken = ${TOKEN};\n</script>\n\n<h1>{name}</h1>\n`,
  'Tabs.svelte': `<h1>Hello</h1>\n\n<script>\n\timport a from 'a';\n\tconsole.log('password', a.password);\n</script>\n`,
};

/** The components. */
export function componentSamples(cases: readonly Sample[]): readonly Sample[] {
  const written = Object.entries(WRITTEN).map(([name, code]): Sample => ({ name, code, filename: `src/${name}` }));
  const inside = cases
    .filter(({ name, filename, settings, rules, code }) =>
      /^no-(?:weak-random-key|logged-secret): /u.test(name) && filename === 'src/shop.ts' && !settings && !rules && !/^(?:['"]use |#!)|require\(|\bexport\b|[\r\t]/u.test(code))
    .map((sample): Sample => ({
      ...sample, name: `in Vue: ${sample.name}`, filename: 'src/Shop.vue', code: `<script setup lang="ts">\n${sample.code.trimEnd()}\n</script>\n\n<template><p>shop</p></template>\n`,
    }));
  return [...written, ...inside];
}
