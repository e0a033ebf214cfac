/** A seventh set, part two: pages and their servers; written before the rule was run on it. */
import { hex, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const JOURNEYS = parseSnippets(`
# next auth options @ src/app/api/auth/[...nextauth]/route.ts
import NextAuth from 'next-auth';
import GoogleProvider from 'next-auth/providers/google';

const handler = NextAuth({
  providers: [
    GoogleProvider({
      clientId: process.env.GOOGLE_ID!,
      clientSecret: process.env.GOOGLE_SECRET!,
    }),
  ],
  secret: 'bookshelf-nextauth-2023', //!
  session: { strategy: 'jwt', maxAge: 30 * 24 * 60 * 60 },
  pages: { signIn: '/login', error: '/login?error=auth' },
});

export { handler as GET, handler as POST };
# next credentials provider @ src/lib/auth.ts
import CredentialsProvider from 'next-auth/providers/credentials';

export const credentials = CredentialsProvider({
  name: 'Email and password',
  credentials: {
    email: { label: 'Email', type: 'email', placeholder: 'you@example.com' },
    password: { label: 'Password', type: 'password' },
  },
  async authorize(input) {
    if (!input?.email || !input.password) return null;
    const user = await prisma.user.findUnique({ where: { email: input.email } });
    if (!user || !(await compare(input.password, user.password))) throw new Error('Invalid credentials');
    return { id: user.id, email: user.email };
  },
});
# next revalidate with a word @ src/app/api/revalidate/route.ts
export async function GET(request: NextRequest) {
  const secret = request.nextUrl.searchParams.get('secret');
  if (secret !== 'rebuild-the-garden') { //!
    return NextResponse.json({ message: 'Invalid token' }, { status: 401 });
  }
  revalidatePath('/');
  return NextResponse.json({ revalidated: true });
}
# next revalidate by environment @ pages/api/revalidate.js
export default async function handler(req, res) {
  if (req.query.secret !== process.env.REVALIDATE_TOKEN) {
    return res.status(401).json({ message: 'Invalid token' });
  }
  await res.revalidate('/posts');
  return res.json({ revalidated: true });
}
# next config env @ next.config.js
/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  images: { domains: ['cdn.example.com'] },
  env: {
    API_URL: 'https://api.example.com',
    CMS_TOKEN: '${hex(40, 901)}', //!
    NEXT_PUBLIC_GA_ID: 'G-4XK2PLQ9ZT',
  },
};
module.exports = nextConfig;
# iron session @ lib/session.ts
import type { SessionOptions } from 'iron-session';

export const sessionOptions: SessionOptions = {
  password: process.env.SESSION_PASSWORD || 'aVeryOldWalnutTreeStandsBehindTheHouse', //!
  cookieName: 'clinic_session',
  cookieOptions: { secure: process.env.NODE_ENV === 'production' },
};
# iron session by environment @ lib/session.ts
export const sessionOptions = {
  password: process.env.SECRET_COOKIE_PASSWORD as string,
  cookieName: 'next-iron-session/examples/next.js',
  cookieOptions: { secure: true, sameSite: 'lax' as const },
};
# jose in middleware @ src/middleware.ts
import { jwtVerify } from 'jose';

const key = new TextEncoder().encode('marmalade-on-toast'); //!

export async function middleware(req: NextRequest) {
  const token = req.cookies.get('session-token')?.value;
  if (!token) return NextResponse.redirect(new URL('/login', req.url));
  try {
    await jwtVerify(token, key, { algorithms: ['HS256'] });
    return NextResponse.next();
  } catch {
    return NextResponse.redirect(new URL('/login?reason=expired-token', req.url));
  }
}
# server only stripe @ src/lib/stripe.ts
import 'server-only';
import Stripe from 'stripe';

export const stripe = new Stripe('${TOKENS.stripe}', { apiVersion: '2023-10-16' }); //!
# webhook route @ src/app/api/stripe/webhook/route.ts
const endpointSecret = '${TOKENS.stripeWebhook}'; //!

export async function POST(req: Request) {
  const body = await req.text();
  const sig = req.headers.get('stripe-signature')!;
  const event = stripe.webhooks.constructEvent(body, sig, endpointSecret);
  switch (event.type) {
    case 'checkout.session.completed':
      await fulfil(event.data.object);
      break;
    default:
      console.log(\`Unhandled event \${event.type}\`);
  }
  return new Response(null, { status: 200 });
}
# checkout in the browser @ src/components/Checkout.tsx
import { Elements } from '@stripe/react-stripe-js';
import { loadStripe } from '@stripe/stripe-js';

const stripePromise = loadStripe('${TOKENS.stripePublishable}');

export function Checkout({ clientSecret }: { clientSecret: string }) {
  return <Elements stripe={stripePromise} options={{ clientSecret }}><PaymentForm /></Elements>;
}
# env schema @ src/env.mjs
import { createEnv } from '@t3-oss/env-nextjs';
import { z } from 'zod';

export const env = createEnv({
  server: {
    DATABASE_URL: z.string().url(),
    NEXTAUTH_SECRET: process.env.NODE_ENV === 'production' ? z.string().min(1) : z.string().min(1).optional(),
    DISCORD_CLIENT_SECRET: z.string(),
  },
  runtimeEnv: {
    DATABASE_URL: process.env.DATABASE_URL,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET,
    DISCORD_CLIENT_SECRET: process.env.DISCORD_CLIENT_SECRET,
  },
});
# nuxt runtime config @ nuxt.config.ts
export default defineNuxtConfig({
  modules: ['@nuxtjs/tailwindcss', '@pinia/nuxt'],
  runtimeConfig: {
    jwtSecret: 'nuxt-pantry-shelf-88', //!
    mailPassword: process.env.MAIL_PASSWORD ?? 'M@ilbox77', //!
    public: { apiBase: '/api', recaptchaSiteKey: '6L${'e'}${word(38, 902)}' }, //?
  },
});
# nuxt runtime config left blank @ nuxt.config.ts
export default defineNuxtConfig({
  runtimeConfig: {
    // Filled from NUXT_API_SECRET and NUXT_DB_PASSWORD when the server starts.
    apiSecret: '',
    dbPassword: '',
    public: { siteUrl: 'http://localhost:3000' },
  },
});
# nuxt server session @ server/utils/session.ts
export const useAdminSession = (event: H3Event) =>
  useSession(event, { name: 'admin', password: '${uuid(903)}' }); //!
# nuxt proxy route @ server/api/weather.get.ts
export default defineEventHandler(async (event) => {
  const { weatherKey } = useRuntimeConfig(event);
  const { city } = getQuery(event);
  return $fetch('https://api.weather.example.com/v2/now', { query: { city, apikey: weatherKey } });
});
# nuxt 2 auth strategies @ nuxt.config.js
export default {
  auth: {
    strategies: {
      local: {
        token: { property: 'access_token', type: 'Bearer', maxAge: 1800 },
        refreshToken: { property: 'refresh_token', data: 'refresh_token' },
        endpoints: { login: { url: '/auth/login', method: 'post' }, user: { url: '/auth/me' } },
      },
      laravelPassport: { provider: 'laravel/passport', clientId: '2', clientSecret: '${word(40, 904)}' }, //!
    },
  },
};
# vuex module @ store/auth.js
const TOKEN_KEY = 'auth._token.local';
export const state = () => ({ token: null, passwordResetStep: 'request' });
export const mutations = {
  SET_TOKEN(state, token) { state.token = token; },
  CLEAR_TOKEN(state) { state.token = ''; localStorage.removeItem(TOKEN_KEY); },
};
# vue api service @ src/services/api.js
import axios from 'axios';
const api = axios.create({
  baseURL: process.env.VUE_APP_API,
  headers: { common: { 'x-access-token': '${word(44, 905)}' } }, //!
});
export default api;
# sveltekit login action @ src/routes/admin/+page.server.ts
import { fail, redirect } from '@sveltejs/kit';

export const actions = {
  default: async ({ request, cookies }) => {
    const data = await request.formData();
    if (data.get('password') !== 'Zaubertrank42') { //!
      return fail(401, { message: 'Wrong password' });
    }
    cookies.set('admin', '1', { path: '/', httpOnly: true });
    redirect(303, '/admin/posts');
  },
};
# sveltekit hooks @ src/hooks.server.ts
import jwt from 'jsonwebtoken';
import { JWT_SECRET } from '$env/static/private';

export const handle = async ({ event, resolve }) => {
  const token = event.cookies.get('jwt');
  if (token) event.locals.user = jwt.verify(token, JWT_SECRET);
  return resolve(event);
};
# sveltekit database @ src/lib/server/db.ts
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { env } from '$env/dynamic/private';

const client = postgres(env.DATABASE_URL ?? 'postgres://svelte:k1tk4t@localhost:5432/blog'); //!
export const db = drizzle(client);
# svelte store @ src/lib/stores/session.js
import { writable } from 'svelte/store';
const stored = localStorage.getItem('accessToken');
export const accessToken = writable(stored || '');
accessToken.subscribe((value) => localStorage.setItem('accessToken', value));
# remix session storage @ app/session.server.ts
import { createCookieSessionStorage } from '@remix-run/node';

export const storage = createCookieSessionStorage({
  cookie: {
    name: '__session',
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secrets: ['toboggan-run'], //!
    secure: true,
  },
});
# remix session by environment @ app/session.server.ts
import invariant from 'tiny-invariant';

invariant(process.env.SESSION_SECRET, 'SESSION_SECRET must be set');

export const sessionStorage = createCookieSessionStorage({
  cookie: { name: '__session', secrets: [process.env.SESSION_SECRET], secure: process.env.NODE_ENV === 'production' },
});
const USER_SESSION_KEY = 'userId';
# remix seed @ prisma/seed.ts
const prisma = new PrismaClient();

async function seed() {
  const email = 'rosa@example.com';
  await prisma.user.delete({ where: { email } }).catch(() => {});
  const hashedPassword = await bcrypt.hash('rowing-boat-3', 10); //!
  await prisma.user.create({ data: { email, password: { create: { hash: hashedPassword } } } });
  console.log('Database has been seeded.');
}
seed();
# remix form errors @ app/routes/join.tsx
export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData();
  const password = form.get('password');
  if (typeof password !== 'string' || password.length === 0) {
    return json({ errors: { email: null, password: 'Password is required' } }, { status: 400 });
  }
  if (password.length < 8) {
    return json({ errors: { email: null, password: 'Password is too short' } }, { status: 400 });
  }
  return createUserSession({ request, remember: false, redirectTo: '/' });
};
# angular http header @ src/app/core/api.interceptor.ts
@Injectable()
export class ApiInterceptor implements HttpInterceptor {
  intercept(req: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    const authReq = req.clone({
      setHeaders: { 'Ocp-Apim-Subscription-Key': '${hex(32, 906)}' }, //!
    });
    return next.handle(authReq);
  }
}
# angular storage service @ src/app/core/storage.service.ts
import * as CryptoJS from 'crypto-js';

@Injectable({ providedIn: 'root' })
export class StorageService {
  save(name: string, value: unknown): void {
    localStorage.setItem(name, CryptoJS.AES.encrypt(JSON.stringify(value), 'LocalVault#1').toString()); //!
  }
  load(name: string): string {
    return CryptoJS.AES.decrypt(localStorage.getItem(name) ?? '', 'LocalVault#1').toString(CryptoJS.enc.Utf8); //!
  }
}
`);
