/** Where a file's path says that it runs: in tests, on a developer's machine, in a browser, or in production. */

/** Folders and names of test code; secrets in them are made up. */
export const TEST_FILE =
  /(?:^|\/)(?:(?:[a-z]+-)?tests?|__[a-z0-9]*(?:tests?|e2e|mocks?|fixtures?|specs?)__|fixtures?|specs?|e2e|mocks?|cypress|playwright|(?:[a-z\d]+-)*test-utils|testing|testdata|test-data|__snapshots__)\/|[._-](?:(?:server|client|unit|browser|integration|api|e2e)?tests?|tst|spec|e2e|e2e-spec|mock|mocks|fixture|fixtures|stories|story|cy|test-d|bench)\.[cm]?[jt]sx?$|(?:^|\/)(?:fixtures?|mocks?|test-?utils|test-(?:fixtures?|mocks?)(?:\.\w+)?)\.[cm]?[jt]sx?$|(?:^|\/)(?:jest|vitest|playwright|cypress|karma)[\w.-]*\.[cm]?[jt]s$/u;

/** Build, deploy and tool scripts; they read their secrets from the environment of the person or job that runs them. */
export const DEVELOPMENT_FILE =
  /(?:^|\/)(?:scripts?|bin(?!\/(?:server|start|web|worker|www)\b)|seeds?|seeders?|migrations?|examples?|demos?|docs?|benchmarks?|bench|\.github|\.storybook|ci)\/|^(?:(?!src\/)[^/]+\/)?release\/|(?:^|\/)(?:webpack|rollup|vite|vitest|esbuild|tsup|babel|jest|postcss|tailwind|eslint|prettier|knexfile|karma|gulpfile|gruntfile|metro|playwright|cypress|commitlint|lint-staged|stylelint|orval|kubb|hardhat|truffle|wrangler|capacitor)[\w.-]*\.[cm]?[jt]s$|(?:^|\/)(?:(?:next|nuxt|svelte|astro|drizzle|prisma|release|codegen)(?:[.-](?:dev|development|prod|production|staging|local|test))?[.-]config|codegen|release)\.[cm]?[jt]s$|^graphql\.config\.[cm]?[jt]s$|(?:^|[/._-])(?:seed|seeds|seeder)\.[cm]?[jt]s$|[._-](?:dev|development|local)\.[cm]?[jt]s$/u;

/** Folders that hold tools and tasks of developers beside the program; inside it, they are those of its users and of its servers. */
export const DEVELOPMENT_FOLDER = /^\/?(?:(?!(?:src|server|lib|app|api|backend|nodes)\/)[^/]+\/)*(?:tools?|build|tasks|dev-(?:env|server|setup|tools?|utils?))\//u;

/** Files that show how another is to be written: `config.sample.js`. */
export const TEMPLATE_FILE = /[._-](?:sample|example|template|dist|tpl|skel)\.[cm]?[jt]sx?$|(?:^|[/_-])(?:samples?|examples?|templates?)(?:\/|\.[cm]?[jt]sx?$)/u;

/** The key manager's own configuration; what opens the store stands there by nature. */
export const KEYTURN_CONFIG_FILE = /(?:^|\/)keyturn\.config\.[cm]?[jt]s$/u;

/** Files that a bundler sends to browsers. */
export const CLIENT_FILE = /\.client\.[cm]?[jt]sx?$|\.(?:vue|svelte)$/u;

/** Folders of such files. Deeper in a tree, and in code that needs a server, `client` means the client of some service. */
export const CLIENT_FOLDER = /^(?:[^/]+\/){0,2}(?:client|frontend|browser|webapp)\/|\/src\/(?:client|frontend|browser)\//u;

/** Modules that run on servers only. */
export const SERVER_MODULES =
  /^(?:fs|fs\/promises|path|crypto|http|https|http2|net|tls|dns|os|child_process|cluster|worker_threads|express|koa|fastify|hapi|@hapi\/hapi|@nestjs\/.*|pg|mysql2?|mongodb|mongoose|redis|ioredis|@prisma\/client|knex|typeorm|sequelize|bull|bullmq|inngest|nodemailer|jsonwebtoken|dotenv|server-only|next\/headers|next\/server)$/u;

/** Packages that only tests, builds and tools of a project import. */
export const TEST_MODULES = /^(?:vitest|test|@jest\/globals|mocha|ava|tap|@playwright\/test|jest|bun:test|uvu|@testing-library\/.+|supertest)$/u;
export const TOOL_MODULES =
  /^(?:drizzle-kit|gulp|grunt|hardhat|hardhat\/.+|@nomicfoundation\/.+|cypress|zx|electron-builder|semantic-release|@11ty\/eleventy|@graphql-codegen\/cli|orval|@wdio\/.+|detox|changelogen)$/u;

/** Packages whose `defineConfig` and its like make the configuration of a tool. */
export const CONFIGURED_TOOL_MODULES =
  /^(?:vite|vitest\/config|astro\/config|tsup|unocss|rollup|rspack|@rspack\/cli|rsbuild|@rsbuild\/core|@?prisma\/config|eslint\/config|vitepress|unbuild|wxt|tsdown|@pandacss\/dev|@sveltejs\/kit\/vite|@tanstack\/.+\/config)$/u;
export const CONFIGURING_EXPORTS = /^(?:define(?:Build|Vite|Vitest|Project)?Config|defineWorkspace)$/u;

/** Hooks that only components of the browser may call. */
export const CLIENT_HOOKS = /^(?:useState|useEffect|useLayoutEffect|useReducer|useRef|useContext|useTransition|useSyncExternalStore|useOptimistic|useActionState)$/u;

/** Exports beside a component that run on the server and are cut out of what browsers get. */
export const SERVER_EXPORT = /\bexport\s+(?:async\s+function|function|const)\s+(?:getServerSideProps|getStaticProps|getStaticPaths|loader|action)\b/u;
