/** A second set, written by another hand before the rule was run on it: what browsers, phones and desktops get. */
import { hex, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const FRONTENDS = parseSnippets(`
# vue login component script @ src/views/Login.js
export default {
  data() {
    return { username: '', password: '', showPassword: false, rules: { password: [{ required: true, message: 'Password required' }] } };
  },
  methods: { submit() { this.$store.dispatch('login', { password: this.password }); } },
};
# vue login with filled fields @ src/views/Login.js
export default {
  data() {
    return {
      loginForm: { username: 'admin', password: '111111' }, //!
      passwordType: 'password',
    };
  },
};
# vuex module @ src/store/modules/user.js
const TokenKey = 'Admin-Token';
export function getToken() { return Cookies.get(TokenKey); }
const mutations = { SET_TOKEN: (state, token) => { state.token = token; } };
# axios interceptor @ src/utils/request.js
service.interceptors.request.use((config) => {
  config.headers['X-Token'] = getToken();
  config.headers['Authorization'] = 'Bearer ' + store.getters.token;
  return config;
});
# weather key in a url @ src/App.jsx
const API_KEY = '${hex(32, 80)}'; //!
fetch(\`https://api.openweathermap.org/data/2.5/weather?q=\${city}&appid=\${API_KEY}\`);
# weather key inside the url @ src/weather.js
const url = 'https://api.openweathermap.org/data/2.5/forecast?q=Rome&appid=${hex(32, 81)}&units=metric'; //!
# movie database key @ src/requests.js
const API_KEY = '${hex(32, 82)}'; //!
export default { fetchTrending: \`/trending/all/week?api_key=\${API_KEY}&language=en-US\` };
# firebase web configuration @ src/firebase.js
const firebaseConfig = {
  apiKey: '${TOKENS.google}',
  authDomain: 'chat-8f1.firebaseapp.com',
  projectId: 'chat-8f1',
  storageBucket: 'chat-8f1.appspot.com',
  messagingSenderId: '881920033',
  appId: '1:881920033:web:${hex(22, 83)}',
};
# maps key of a component @ src/Map.jsx
export default GoogleApiWrapper({ apiKey: '${TOKENS.google}' })(MapContainer); //?
# mapbox public token @ src/map.ts
mapboxgl.accessToken = 'pk.eyJ1Ijoic2hvcCIsImEiOiJja2x${word(16, 84)}In0.${word(22, 85)}';
# stripe elements @ src/checkout.tsx
const stripePromise = loadStripe('${TOKENS.stripePublishable}');
# recaptcha @ src/Captcha.tsx
const view = <ReCAPTCHA sitekey="6Lc${word(37, 86)}" />;
# posthog @ src/analytics.ts
posthog.init('${TOKENS.posthog}', { api_host: 'https://eu.posthog.com' });
# sentry @ src/main.ts
Sentry.init({ dsn: 'https://${hex(32, 87)}@o44.ingest.sentry.io/1234567', tracesSampleRate: 0.2 });
# openai in the browser @ src/Chat.tsx
const openai = new OpenAI({ apiKey: '${TOKENS.openai}', dangerouslyAllowBrowser: true }); //!
# emailjs @ src/Contact.jsx
emailjs.sendForm('service_x1y2', 'template_98', form.current, 'user_${word(20, 88)}'); //?
# password input @ src/PasswordField.tsx
export const PasswordField = () => <input type="password" name="password" id="current-password" placeholder="Your password" autoComplete="current-password" />;
# form labels @ src/forms/labels.tsx
const fields = [
  { name: 'apiKey', label: 'API key', placeholder: 'sk-...' },
  { name: 'password', label: 'Password', type: 'password' },
  { name: 'secret', label: 'Client secret', hint: 'Ask your administrator' },
];
# story with arguments @ src/Login.stories.tsx
export const Filled = { args: { email: 'a@b.io', password: 'hunter2!' } };
# react default state @ src/Login.jsx
const [form, setForm] = useState({ email: 'demo@demo.com', password: 'demo1234' }); //!
# react error map @ src/errors.ts
export const messages = { 'auth/weak-password': 'The password must have 6 characters', 'auth/wrong-password': 'Wrong password', token: 'Your token expired' };
# react query keys @ src/keys.ts
export const queryKeys = { token: ['token'], apiKeys: ['api-keys', 'list'], secret: ['secret', 'detail'] };
# redux action names @ src/actions.ts
export const SET_TOKEN = 'SET_TOKEN';
export const RESET_PASSWORD_REQUEST = '@@auth/RESET_PASSWORD_REQUEST';
export const REFRESH_TOKEN_FAILURE = 'REFRESH_TOKEN_FAILURE';
# local storage names @ src/storage.ts
const ACCESS_TOKEN_KEY = 'shop_access_token';
localStorage.setItem('accessToken', token);
sessionStorage.setItem('auth-token', response.data.token);
# routes @ src/routes.ts
export const ROUTES = { FORGOT_PASSWORD: '/forgot-password', RESET_PASSWORD: '/reset/:token', TOKENS: '/settings/tokens' };
# angular environment @ src/environments/environment.ts
export const environment = {
  production: false,
  apiUrl: 'https://localhost:5001/api',
  clientSecret: 'angular-client-s3cr3t-2021', //!
};
# angular injection token @ src/tokens.ts
export const API_URL = new InjectionToken<string>('API_URL');
export const AUTH_TOKEN = new InjectionToken('auth.token');
# angular http interceptor @ src/auth.interceptor.ts
const cloned = req.clone({ setHeaders: { Authorization: 'Bearer ' + this.auth.token, 'X-Requested-With': 'XMLHttpRequest' } });
# angular basic header @ src/api.service.ts
class ApiService {
  private headers = new HttpHeaders({ Authorization: 'Basic ' + btoa('webclient:w3bS3cret!') }); //!
}
# react native push @ app/push.js
const FCM_SERVER_KEY = 'AAAA${word(7, 89)}:APA91b${word(134, 90)}'; //!
fetch('https://fcm.googleapis.com/fcm/send', { method: 'POST', headers: { Authorization: 'key=' + FCM_SERVER_KEY } });
# react native keychain @ app/keychain.js
await Keychain.setGenericPassword('session', token, { service: 'com.shop.app.token' });
const SERVICE = 'com.shop.secret';
# react native crypto @ app/vault.js
import CryptoJS from 'react-native-crypto-js';
const cipher = CryptoJS.AES.encrypt(JSON.stringify(note), 'n0tes-app-key').toString(); //!
# expo constants @ app.config.js
export default { name: 'shop', extra: { eas: { projectId: '${uuid(91)}' } }, ios: { bundleIdentifier: 'io.shop.app' } };
# electron store @ main/store.js
const Store = require('electron-store');
const store = new Store({ name: 'settings', encryptionKey: 'obfuscation-only-1' }); //!
# electron updater @ main/update.js
autoUpdater.setFeedURL({ provider: 'github', owner: 'shop', repo: 'desktop', private: true, token: '${TOKENS.github}' }); //!
# electron ipc @ main/ipc.js
ipcMain.handle('get-token', () => keytar.getPassword('shop-desktop', 'default'));
# jquery login @ public/js/login.js
$('#password').val('');
$.ajax({ url: '/login', type: 'POST', data: { username: $('#username').val(), password: $('#password').val() } });
# jquery with a key @ public/js/search.js
var apiKey = '${word(32, 92)}'; //!
$.getJSON('https://api.giphy.com/v1/gifs/search', { q: q, api_key: apiKey });
# jquery ajax header @ public/js/board.js
$.ajax({
  url: 'https://api.airtable.com/v0/app123/Tasks',
  headers: { 'Authorization': 'Bearer key${word(14, 93)}' }, //!
  success: render
});
# jquery client login @ public/js/admin.js
function check() {
  var pw = document.getElementById('pw').value;
  if (pw == 'opensesame!9') window.location = 'members.html'; //!
  else alert('Wrong password');
}
# jquery validate @ public/js/validate.js
$('#signup').validate({ rules: { password: { required: true, minlength: 5 }, confirm_password: { equalTo: '#password' } },
  messages: { password: { required: 'Please provide a password', minlength: 'Too short' } } });
# csrf meta @ public/js/csrf.js
var token = $('meta[name="csrf-token"]').attr('content');
var header = $("meta[name='_csrf_header']").attr('content');
# spotify @ src/spotify.js
const clientId = '${hex(32, 94)}';
const clientSecret = '${hex(32, 95)}'; //!
# github search with a token parameter @ src/components/github.js
const res = await axios.get(\`https://api.github.com/users/\${user}?client_id=\${id}&client_secret=${hex(40, 96)}\`); //!
# contentful delivery @ src/contentful.js
const client = contentful.createClient({ space: 'a1b2c3d4e5f6', accessToken: '${word(43, 97)}' }); //!
# algolia search box @ src/Search.jsx
const searchClient = algoliasearch('LATENCY01', '${hex(32, 98)}'); //?
const view = <InstantSearch indexName="products" searchClient={searchClient} />;
# supabase anonymous @ src/supabase.ts
const supabase = createClient('https://abc.supabase.co', process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY);
# pusher @ src/pusher.js
const pusher = new Pusher('${hex(20, 99)}', { cluster: 'eu' });
# pusher server @ src/pusher-server.js
const Pusher = require('pusher');
const pusher = new Pusher({ appId: '1092', key: '${hex(20, 100)}', secret: '${hex(20, 101)}', cluster: 'eu' }); //!
# zoom signature @ src/zoom.js
const API_KEY = '${word(22, 102)}'; //?
const API_SECRET = '${word(36, 103)}'; //!
# i18n entries in a component @ src/components/Auth/strings.js
export default { en: { password: 'Password', token: 'Access token', forgot_password: 'Forgot your password?' }, fr: { password: 'Mot de passe', token: 'Jeton' } };
# german form @ src/Formular.jsx
const texte = { passwort: 'Passwort', kennwort: 'Kennwort ändern', geheimnis: 'Geheimnis' };
# css modules @ src/Input.jsx
const cls = { password: 'input-password__field', token: 'tag tag--token', secret: 'is-secret' };
# icon map @ src/icons.ts
export const ICONS = { password: 'lock-outline', token: 'mdi-key-variant', secret: 'fa fa-eye-slash' };
# chart colours @ src/theme.ts
export const tokens = { color: { primary: '#3b82f6', secondary: '#64748b' }, token: '#aa3731' };
# monaco grammar @ src/grammar.ts
const rules = [{ token: 'keyword.control', foreground: 'C586C0' }, { token: 'string.escape', foreground: 'D7BA7D' }];
# codepen data url @ src/img.ts
export const secretImage = 'data:image/png;base64,${word(200, 104)}';
# gatsby plugin @ gatsby-config.js
module.exports = { plugins: [{ resolve: 'gatsby-source-contentful', options: { spaceId: 'x1', accessToken: '${word(43, 105)}' } }] }; //!
# nuxt runtime config @ nuxt.config.ts
export default defineNuxtConfig({ runtimeConfig: { apiSecret: '', public: { apiBase: '/api' } } });
# nuxt auth module @ nuxt.config.js
export default { auth: { strategies: { laravelPassport: { clientId: 3, clientSecret: '${word(40, 106)}', url: 'https://id.shop.io' } } } }; //!
`);
