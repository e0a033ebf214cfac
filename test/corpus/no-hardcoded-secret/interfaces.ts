/** Components, forms, stores and styles; test files and fixtures. */
import { base64, hex, jwt, PRIVATE_KEY, TOKENS, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const INTERFACES = parseSnippets(`
# login form @ src/LoginForm.tsx
export function LoginForm() {
  const [password, setPassword] = useState('');
  return <input type="password" name="password" id="password" autoComplete="current-password" value={password}
    placeholder="Enter your password" onChange={(e) => setPassword(e.target.value)} />;
}
# form with an initial password @ src/LoginForm.tsx
export function LoginForm() {
  const [password, setPassword] = useState('demo-Pass-123'); //!
  return <input type="password" value={password} onChange={(e) => setPassword(e.target.value)} />;
}
# map component with a key @ src/Map.tsx
export const Map = () => <GoogleMap bootstrapURLKeys={{ key: '${TOKENS.google}' }} defaultZoom={11} />; //?
# editor with a key @ src/Editor.tsx
export const Editor = () => <Chat apiSecret="${word(40, 401)}" user="ann" />; //!
# chart with a token @ src/Chart.tsx
export const Chart = () => <Dashboard accessToken="${jwt({ sub: 'admin', role: 'admin', iat: 1_700_000_000 })}" />; //!
# mapbox with a public token @ src/Map.tsx
export const Map = () => <MapGL mapboxAccessToken="pk.${base64(60, 402).replaceAll(/[+/]/gu, 'x')}.${word(22, 403)}" />;
# props that name kinds @ src/Auth.tsx
export const Auth = () => <Field name="token" token="primary" secret="masked" passwordLabel="Password" credentials="include" />;
# antd form @ src/Auth.tsx
export const Auth = () => (
  <Form.Item name="password" rules={[{ required: true, message: 'Please input your Password!' }]}>
    <Input.Password placeholder="Password" />
  </Form.Item>
);
# formik values @ src/SignUp.jsx
export const SignUp = () => (
  <Formik initialValues={{ email: '', password: '', passwordConfirm: '' }} onSubmit={submit}>
    <Field type="password" name="password" label="Password" />
  </Formik>
);
# formik with a filled password @ src/SignUp.jsx
export const SignUp = () => (
  <Formik initialValues={{ email: 'admin@shop.example', password: 'Adm1nPass' }} onSubmit={submit} /> //!
);
# react hook form @ src/SignUp.tsx
const { register } = useForm({ defaultValues: { password: '', token: '' } });
export const SignUp = () => <input {...register('password', { required: 'Password is required' })} />;
# theme provider @ src/App.tsx
export const App = () => <ConfigProvider theme={{ token: { colorPrimary: '#00b96b', borderRadius: '2' } }}><Main /></ConfigProvider>;
# text of a page @ src/Page.tsx
export const Page = () => <p>Your API key is shown once. Secret: keep it safe. Password: never share it.</p>;
# code on a page @ src/Docs.tsx
export const Docs = () => <pre>{'curl -H "X-Api-Key: YOUR_API_KEY" https://api.example.com'}</pre>;
# token on a page @ src/Docs.tsx
export const Docs = () => <pre>{'export GITHUB_TOKEN=${TOKENS.github}'}</pre>; //!
# token in the text of a page @ src/Docs.tsx
export const Docs = () => <code>${TOKENS.slackBot}</code>; //!
# apollo client @ src/apollo.ts
const client = new ApolloClient({ uri: '/graphql', headers: { 'x-hasura-admin-secret': 'myadminsecretkey' } }); //!
# apollo client with a stored token @ src/apollo.ts
const token = localStorage.getItem('token');
const link = setContext((_, { headers }) => ({ headers: { ...headers, authorization: token ? \`Bearer \${token}\` : '' } }));
# recaptcha @ src/Captcha.tsx
export const Captcha = () => <ReCAPTCHA sitekey="6L${word(38, 404)}" onChange={verify} />;
# auth provider @ src/App.tsx
export const App = () => <Auth0Provider domain="shop.eu.auth0.com" clientId="${word(32, 405)}"><Main /></Auth0Provider>;
# stripe elements @ src/Pay.tsx
export const Pay = () => <Elements stripe={loadStripe('${TOKENS.stripePublishable}')}><Card /></Elements>;
# stripe secret in the browser @ src/Pay.tsx
export const Pay = () => <StripeProvider apiKey="${TOKENS.stripe}"><Card /></StripeProvider>; //!
# story @ src/Login.stories.tsx
export const Filled = { args: { email: 'ann@example.com', password: 'password123', token: 'abc' } };
# vuex
const store = new Vuex.Store({ state: { token: localStorage.getItem('token') || '', status: '' } });
# pinia @ src/stores/auth.ts
export const useAuth = defineStore('auth', { state: () => ({ token: null as string | null, refreshToken: '' }) });
# svelte store @ src/stores/session.js
export const session = writable({ token: '', passwordVisible: false, secretHint: 'pet' });
# unit test with made-up credentials @ test/login.test.ts
it('logs in', async () => {
  const res = await request(app).post('/login').send({ email: 'ann@example.com', password: 'Secret123!' });
  expect(res.body.token).toBe('token-123');
});
# unit test with a session secret @ src/auth/__tests__/session.test.js
const app = express();
app.use(session({ secret: 'test secret', resave: false }));
# unit test with a random key @ test/crypto.spec.ts
const key = Buffer.from('${hex(64, 406)}', 'hex');
const apiKey = '${hex(32, 407)}';
it('seals', () => expect(open(seal('x', key), key)).toBe('x'));
# unit test with an issued token @ test/github.test.ts
const octokit = new Octokit({ auth: '${TOKENS.githubFine}' }); //!
it('lists', async () => expect(await octokit.repos.get()).toBeDefined());
# unit test with a live stripe key @ test/pay.spec.js
const stripe = require('stripe')('${TOKENS.stripe}'); //!
# unit test with a database @ test/setup.ts
export const pool = new Pool({ host: 'localhost', user: 'test', password: 'test', database: 'test' });
# cypress @ cypress/e2e/login.cy.ts
cy.get('#password').type('CypressPass1');
cy.login({ username: 'ann', password: 's3cret' });
# playwright @ e2e/login.spec.ts
test('login', async ({ page }) => { await page.fill('#password', 'playwright-pass'); });
# fixture @ test/fixtures/users.ts
export const users = [{ email: 'a@example.com', password: '$2a$08$${word(53, 408)}' }, { password: 'password1' }];
# mock @ src/__mocks__/auth.ts
export const login = vi.fn().mockResolvedValue({ token: 'mock-token', refreshToken: 'mock-refresh' });
# jest setup @ jest.setup.js
process.env.JWT_SECRET = 'test-jwt-secret';
process.env.API_KEY = 'test';
# factory in tests @ test/factories/account.ts
export const account = (over = {}) => ({ password: 'Passw0rd!', apiKey: '${hex(32, 409)}', ...over });
# snapshot helper @ test/mask.test.ts
expect(mask('hunter2')).toBe('*******');
expect(parse('Authorization: Basic YWxhZGRpbjpvcGVuc2VzYW1l').password).toBe('opensesame');
# private key in a test @ test/keys.test.ts
const KEY = \`${PRIVATE_KEY.replace('\n', ' //?\n')}\`;
# slack hook in a test @ test/notify.test.ts
nock('https://hooks.example.com').post('/services/T000/B000/XXXX').reply(200);
# integration test with a sendgrid key @ test/mail.integration.test.js
sgMail.setApiKey('${TOKENS.sendgrid}'); //!
# msw handlers @ src/mocks/handlers.ts
export const handlers = [http.post('/login', () => HttpResponse.json({ token: 'fake-token', user: { id: 1 } }))];
# nest test module @ src/auth/auth.service.spec.ts
const module = await Test.createTestingModule({ imports: [JwtModule.register({ secret: 'test-secret' })] }).compile();
`);
