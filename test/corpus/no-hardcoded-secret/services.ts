/** Clients of services, requests, and keys that are made for browsers. */
import { base64, hex, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const SERVICES = parseSnippets(`
# openai options without secrets
import OpenAI from 'openai';
const openai = new OpenAI();
const out = await openai.chat.completions.create({ model: 'gpt-4o', max_tokens: 256, messages: [{ role: 'user', content: 'What is a token?' }] });
# local openai server
const ollama = new OpenAI({ baseURL: 'http://localhost:11434/v1', apiKey: process.env.OPENAI_API_KEY ?? '' });
# anthropic
import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic({ apiKey: '${TOKENS.anthropic}' }); //!
# octokit
import { Octokit } from '@octokit/rest';
export const octokit = new Octokit({ auth: '${TOKENS.github}', userAgent: 'shop-bot' }); //!
# octokit from the environment
import { Octokit } from '@octokit/rest';
export const octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });
# gitlab
import { Gitlab } from '@gitbeaker/rest';
const api = new Gitlab({ token: '${TOKENS.gitlab}' }); //!
# slack
const { App } = require('@slack/bolt');
const app = new App({
  token: '${TOKENS.slackBot}', //!
  signingSecret: '${hex(32, 77)}', //!
});
# slack hook
const { IncomingWebhook } = require('@slack/webhook');
const hook = new IncomingWebhook('${TOKENS.slackHook}'); //!
# discord login
const { Client } = require('discord.js');
const client = new Client({ intents: [] });
client.login('MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.${word(27, 78)}'); //!
# discord commands
client.on('messageCreate', (m) => { if (m.content === '!token') m.reply('Use the dashboard to get your bot token'); });
# telegram
const TelegramBot = require('node-telegram-bot-api');
const bot = new TelegramBot('${TOKENS.telegram}', { polling: true }); //!
# telegraf from the environment
import { Telegraf } from 'telegraf';
const bot = new Telegraf(process.env.BOT_TOKEN!);
bot.command('password', (ctx) => ctx.reply('Send me the new password'));
# supabase admin
import { createClient } from '@supabase/supabase-js';
const supabase = createClient('https://abcd.supabase.co', 'sb_${'secret'}_${word(22, 79)}_${word(8, 80)}'); //!
# supabase publishable
import { createClient } from '@supabase/supabase-js';
const supabase = createClient('https://abcd.supabase.co', 'sb_publishable_${word(22, 81)}_${word(8, 82)}');
# firebase web settings
const firebaseConfig = {
  apiKey: '${TOKENS.google}',
  authDomain: 'shop-1234.firebaseapp.com',
  projectId: 'shop-1234',
  appId: '1:1234567890:web:${hex(22, 83)}',
};
# algolia admin
import algoliasearch from 'algoliasearch';
const client = algoliasearch('YH9KIEOW1H', '${hex(32, 84)}'); //!
client.initIndex('products').saveObjects(products);
# docsearch
import docsearch from '@docsearch/js';
docsearch({ appId: 'R2IYF7ETH7', apiKey: '${hex(32, 85)}', indexName: 'shop-docs', container: '#search' });
# cloudinary
const cloudinary = require('cloudinary').v2;
cloudinary.config({ cloud_name: 'shop', api_key: '874837483274837', api_secret: '${word(27, 86)}' }); //!
# pusher
const Pusher = require('pusher');
const pusher = new Pusher({ appId: '1234567', key: '${hex(20, 87)}', secret: '${hex(20, 88)}', cluster: 'eu' }); //!
# pusher in the browser
import Pusher from 'pusher-js';
const pusher = new Pusher('${hex(20, 89)}', { cluster: 'eu', authEndpoint: '/pusher/auth' });
# axios instance
import axios from 'axios';
export const api = axios.create({
  baseURL: 'https://api.example.com/v1',
  headers: { Authorization: 'Bearer ${word(40, 90)}' }, //!
});
# axios basic auth
const res = await axios.get('https://jenkins.internal/api/json', { auth: { username: 'ci', password: 'jenkins4ever' } }); //!
# axios with a caller's token
axios.defaults.headers.common['Authorization'] = 'Bearer ' + token;
axios.defaults.headers.post['Content-Type'] = 'application/json';
# fetch with a header
const res = await fetch('https://api.example.com/orders', {
  headers: { 'X-API-Key': '${uuid(91)}', accept: 'application/json' }, //!
});
# fetch with credentials mode
await fetch('/api/login', { method: 'POST', credentials: 'include', headers: { 'X-CSRF-Token': csrf } });
# fetch basic header
fetch(url, { headers: { Authorization: 'Basic ' + Buffer.from('admin:s3same0pen').toString('base64') } }); //!
# got
import got from 'got';
const body = await got('https://nexus.internal/repo', { username: 'deploy', password: 'deploy123' }).json(); //!
# request-like url key
const weather = await fetch('https://api.openweathermap.org/data/2.5/weather?q=Rome&appid=${hex(32, 92)}'); //!
# url with a user's own key
const weather = await fetch(\`https://api.openweathermap.org/data/2.5/weather?q=\${city}&appid=\${key}\`);
# ssh
const { Client } = require('ssh2');
new Client().connect({ host: '10.0.0.4', username: 'ubuntu', password: 'ubuntu' }); //!
# sftp with a key file
await sftp.connect({ host: 'files', username: 'deploy', privateKey: fs.readFileSync('/home/deploy/.ssh/id_rsa') });
# ldap
import ldap from 'ldapjs';
const client = ldap.createClient({ url: 'ldap://ad.internal' });
client.bind('cn=reader,dc=corp', 'Re4derOnly', done); //!
# elasticsearch
import { Client } from '@elastic/elasticsearch';
const es = new Client({ node: 'https://es:9200', auth: { username: 'elastic', password: 'changeme' } }); //!
# influx
import { InfluxDB } from '@influxdata/influxdb-client';
const db = new InfluxDB({ url: 'http://influx:8086', token: '${base64(86, 93)}==' }); //!
# neo4j
import neo4j from 'neo4j-driver';
const driver = neo4j.driver('neo4j://localhost', neo4j.auth.basic('neo4j', 'letmein')); //!
# mqtt
const client = mqtt.connect('mqtt://broker.internal', { username: 'sensor', password: 'sensor-7-pass' }); //!
# mssql string
const sql = require('mssql');
await sql.connect('Server=db,1433;Database=shop;User Id=sa;Password=yourStrong(!)Password;Encrypt=true'); //!
# paypal
paypal.configure({ mode: 'sandbox', client_id: 'AQkquBDf1zctJOWGKWUEtKXm6qVhueUEMvXO', client_secret: '${word(80, 94)}' }); //!
# twitter
const T = new Twit({
  consumer_key: '${word(25, 95)}', //?
  consumer_secret: '${word(50, 96)}', //!
  access_token: process.env.TWITTER_TOKEN,
});
# sentry
import * as Sentry from '@sentry/node';
Sentry.init({ dsn: 'https://${hex(32, 97)}@o123456.ingest.sentry.io/4504', tracesSampleRate: 0.1 });
# posthog
import posthog from 'posthog-js';
posthog.init('${TOKENS.posthog}', { api_host: 'https://eu.posthog.com' });
# segment
const analytics = new Analytics({ writeKey: process.env.SEGMENT_WRITE_KEY });
# shopify
const shop = new Shopify({ shopName: 'socks', accessToken: '${TOKENS.shopify}' }); //!
# digitalocean
const digitalocean = require('digitalocean');
const client = digitalocean.client('${TOKENS.digitalocean}'); //!
# hugging face
import { HfInference } from '@huggingface/inference';
const hf = new HfInference('${TOKENS.huggingface}'); //!
# vault address
const vault = require('node-vault')({ apiVersion: 'v1', endpoint: 'http://127.0.0.1:8200' });
const { data } = await vault.read('secret/data/shop/database');
# consul lock
await consul.lock({ key: 'locks/payment-secret-rotation' });
# feature flags client
const flags = LaunchDarkly.initialize('${hex(24, 98)}', { key: 'anonymous' });
`);
