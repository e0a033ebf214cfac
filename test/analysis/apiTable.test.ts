/**
 * The packages that the rule promises to know, each in a realistic piece of code.
 *
 * What is called `KEY…` there must be seen as handed over as a secret, and what is called `NOT_…` must not: salts, hashes, identifiers.
 */
import { describe, expect, it } from 'vitest';
import { slotUsesOf } from '../../src/analysis/apis.ts';
import { fileFrom } from './fileFrom.ts';

const CRYPTOGRAPHY: readonly string[] = [
  "import { createHmac } from 'node:crypto'; createHmac('sha256', KEY).update(NOT_data);",
  "const crypto = require('crypto'); crypto.createCipheriv('aes-256-gcm', KEY, NOT_iv); crypto.createDecipheriv('aes-256-gcm', KEY_old, NOT_iv);",
  "import crypto from 'node:crypto'; crypto.createSign('sha256').update(NOT_data).sign(KEY); crypto.sign(null, NOT_data, { key: KEY_2, passphrase: KEY_3 });",
  "import { createPrivateKey, createSecretKey } from 'crypto'; createSecretKey(KEY, 'hex'); createPrivateKey({ key: KEY_2, format: 'pem', passphrase: KEY_3 });",
  "import * as crypto from 'crypto'; crypto.scryptSync(KEY, NOT_salt, 32); crypto.pbkdf2Sync(KEY_2, NOT_salt, 1e5, 32, 'sha512'); crypto.hkdfSync('sha256', KEY_3, NOT_salt, NOT_info, 32);",
  "crypto.subtle.importKey('raw', KEY, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']); crypto.subtle.importKey('spki', NOT_public, {}, false, ['verify']);",
  "import CryptoJS from 'crypto-js'; CryptoJS.AES.encrypt(NOT_text, KEY).toString(); CryptoJS.HmacSHA256(NOT_text, KEY_2); CryptoJS.PBKDF2(KEY_3, NOT_salt, {});",
  "import AES from 'crypto-js/aes'; AES.decrypt(NOT_text, KEY);",
  "const forge = require('node-forge'); forge.cipher.createCipher('AES-CBC', KEY); forge.pki.privateKeyFromPem(KEY_2); forge.pkcs5.pbkdf2(KEY_3, NOT_salt, 1, 32);",
  "import nacl from 'tweetnacl'; nacl.secretbox(NOT_message, NOT_nonce, KEY); nacl.sign.detached(NOT_message, KEY_2); nacl.box.open(NOT_box, NOT_nonce, NOT_public, KEY_3);",
  "import sodium from 'libsodium-wrappers'; await sodium.ready; sodium.crypto_secretbox_easy(NOT_message, NOT_nonce, KEY); sodium.crypto_pwhash(32, KEY_2, NOT_salt, 2, 3, 4);",
  "import bcrypt from 'bcrypt'; await bcrypt.hash(KEY, 10); await bcrypt.compare(KEY_2, NOT_hash);",
  "const bcrypt = require('bcryptjs'); bcrypt.compareSync(KEY, NOT_hash);",
  "import { ethers } from 'ethers'; new ethers.Wallet(KEY, NOT_provider); ethers.Wallet.fromPhrase(KEY_2);",
  "import webpush from 'web-push'; webpush.setVapidDetails('mailto:a@b.io', NOT_public, KEY);",
  "import Store from 'electron-store'; new Store({ name: NOT_name, encryptionKey: KEY });",
  "const Conf = require('conf'); new Conf({ projectName: NOT_name, encryptionKey: KEY });",
  "import { MMKV, createMMKV } from 'react-native-mmkv'; const a = new MMKV({ id: NOT_id, encryptionKey: KEY }); a.recrypt(KEY_2); a.set(NOT_name, NOT_value); createMMKV({ id: NOT_id, encryptionKey: KEY_3 });",
  "import SecureLS from 'secure-ls'; new SecureLS({ encodingType: NOT_kind, encryptionSecret: KEY });",
  "import { EncryptStorage } from 'encrypt-storage'; new EncryptStorage(KEY, { prefix: NOT_prefix });",
  "import { encryptTransform } from 'redux-persist-transform-encrypt'; encryptTransform({ secretKey: KEY, onError: NOT_handler });",
  "import { Stronghold } from '@tauri-apps/plugin-stronghold'; await Stronghold.load(NOT_path, KEY);",
];

const TOKENS_AND_SESSIONS: readonly string[] = [
  "import jwt from 'jsonwebtoken'; jwt.sign(NOT_claims, KEY, { keyid: NOT_id }); jwt.verify(NOT_token, KEY_2);",
  "import { SignJWT, importJWK, importPKCS8, jwtVerify } from 'jose'; await new SignJWT(NOT_claims).setProtectedHeader({}).sign(KEY); await jwtVerify(NOT_token, KEY_2); await importPKCS8(KEY_3, 'RS256'); await importJWK({ kty: 'oct', k: KEY_4 });",
  "import { expressjwt } from 'express-jwt'; app.use(expressjwt({ secret: KEY, algorithms: ['HS256'] }));",
  "const jwt = require('koa-jwt'); app.use(jwt({ secret: KEY, key: NOT_name }));",
  "import { Strategy as JwtStrategy } from 'passport-jwt'; passport.use(new JwtStrategy({ secretOrKey: KEY, jwtFromRequest }, verify));",
  "import { Strategy } from 'passport-oauth2'; new Strategy({ clientID: NOT_id, clientSecret: KEY, tokenURL: NOT_url }, verify);",
  "import { Strategy as GoogleStrategy } from 'passport-google-oauth20'; new GoogleStrategy({ clientID: NOT_id, clientSecret: KEY }, verify);",
  "const { Strategy } = require('passport-github2'); passport.use(new Strategy({ clientID: NOT_id, clientSecret: KEY }, verify));",
  "const FacebookStrategy = require('passport-facebook'); new FacebookStrategy({ clientID: NOT_id, clientSecret: KEY }, verify);",
  "const TwitterStrategy = require('passport-twitter').Strategy; new TwitterStrategy({ consumerKey: NOT_id, consumerSecret: KEY }, verify);",
  "import { JwtModule } from '@nestjs/jwt'; JwtModule.register({ secret: KEY, signOptions: { issuer: NOT_issuer } }); JwtModule.registerAsync({ useFactory: () => ({ secret: KEY_2 }) });",
  "import fastifyJwt from '@fastify/jwt'; app.register(fastifyJwt, { secret: KEY, sign: { iss: NOT_issuer } });",
  "const session = require('express-session'); app.use(session({ secret: [KEY, KEY_2], name: NOT_name }));",
  "const cookieSession = require('cookie-session'); app.use(cookieSession({ name: NOT_name, keys: [KEY, KEY_2] }));",
  "import cookieParser from 'cookie-parser'; app.use(cookieParser(KEY));",
  "import Keygrip from 'keygrip'; new Keygrip([KEY, KEY_2], 'sha256');",
  "import Koa from 'koa'; const app = new Koa({ name: NOT_name }); app.keys = [KEY, KEY_2]; app.proxy = NOT_flag;",
  "import cookie from '@fastify/cookie'; app.register(cookie, { secret: KEY, hook: NOT_hook });",
  "import session from '@fastify/session'; app.register(session, { secret: KEY, cookieName: NOT_name });",
  "app.register(require('@fastify/secure-session'), { key: KEY, cookieName: NOT_name });",
  "import { getIronSession } from 'iron-session'; getIronSession(NOT_req, NOT_res, { password: KEY, cookieName: NOT_name });",
  "import Iron from '@hapi/iron'; Iron.seal(NOT_data, KEY, Iron.defaults);",
  "import NextAuth from 'next-auth'; export default NextAuth({ secret: KEY, pages: { signIn: NOT_page } });",
  "import GitHub from 'next-auth/providers/github'; GitHub({ clientId: NOT_id, clientSecret: KEY });",
  "import { Auth } from '@auth/core'; Auth(NOT_request, { secret: KEY, trustHost: NOT_flag });",
  "import { betterAuth } from 'better-auth'; betterAuth({ secret: KEY, socialProviders: { github: { clientId: NOT_id, clientSecret: KEY_2 } } });",
];

const DATA: readonly string[] = [
  "import { Pool } from 'pg'; new Pool({ user: NOT_user, host: NOT_host, password: KEY });",
  "import postgres from 'postgres'; postgres({ host: NOT_host, password: KEY }); postgres(KEY_url);",
  "import mysql from 'mysql2/promise'; mysql.createPool({ user: NOT_user, password: KEY });",
  "import { MongoClient } from 'mongodb'; new MongoClient(KEY_url, { auth: { username: NOT_user, password: KEY } });",
  "import mongoose from 'mongoose'; mongoose.connect(KEY_url, { user: NOT_user, pass: KEY });",
  "import { createClient } from 'redis'; createClient({ url: KEY_url, username: NOT_user, password: KEY });",
  "import Redis from 'ioredis'; new Redis({ host: NOT_host, password: KEY });",
  "import knex from 'knex'; knex({ client: 'pg', connection: { user: NOT_user, password: KEY } });",
  "import { Sequelize } from 'sequelize'; new Sequelize(KEY_database, NOT_user, KEY, { dialect: 'postgres' });",
  "import { DataSource } from 'typeorm'; new DataSource({ type: 'postgres', username: NOT_user, password: KEY });",
  "import { PrismaClient } from '@prisma/client'; new PrismaClient({ datasources: { db: { url: KEY } } }); new PrismaClient({ datasourceUrl: KEY_2 });",
  "import amqp from 'amqplib'; amqp.connect(KEY); amqp.connect({ hostname: NOT_host, password: KEY_2 });",
  "import { Kafka } from 'kafkajs'; new Kafka({ clientId: NOT_id, sasl: { mechanism: 'plain', username: NOT_user, password: KEY } });",
  "import algoliasearch from 'algoliasearch'; algoliasearch(NOT_id, KEY);",
  "import ldap from 'ldapjs'; const client = ldap.createClient({ url: NOT_url }); client.bind(NOT_dn, KEY, done);",
];

const SERVICES: readonly string[] = [
  "import nodemailer from 'nodemailer'; nodemailer.createTransport({ host: NOT_host, auth: { user: NOT_user, pass: KEY } });",
  "import AWS from 'aws-sdk'; new AWS.S3({ accessKeyId: NOT_id, secretAccessKey: KEY }); AWS.config.update({ secretAccessKey: KEY_2 });",
  "import { S3Client } from '@aws-sdk/client-s3'; new S3Client({ region: NOT_region, credentials: { accessKeyId: NOT_id, secretAccessKey: KEY } });",
  "import { ClientSecretCredential } from '@azure/identity'; new ClientSecretCredential(NOT_tenant, NOT_client, KEY);",
  "import { StorageSharedKeyCredential } from '@azure/storage-blob'; new StorageSharedKeyCredential(NOT_account, KEY);",
  "import { Storage } from '@google-cloud/storage'; new Storage({ projectId: NOT_id, credentials: { client_email: NOT_mail, private_key: KEY } });",
  "import { google } from 'googleapis'; new google.auth.OAuth2(NOT_id, KEY, NOT_url); new google.auth.JWT(NOT_mail, NOT_file, KEY_2);",
  "import { OAuth2Client } from 'google-auth-library'; new OAuth2Client(NOT_id, KEY);",
  "import Stripe from 'stripe'; const stripe = new Stripe(KEY, { apiVersion: NOT_version }); stripe.webhooks.constructEvent(NOT_body, NOT_signature, KEY_2);",
  "const client = require('twilio')(NOT_sid, KEY);",
  "import sgMail from '@sendgrid/mail'; sgMail.setApiKey(KEY);",
  "import OpenAI from 'openai'; new OpenAI({ apiKey: KEY, organization: NOT_id });",
  "import Anthropic from '@anthropic-ai/sdk'; new Anthropic({ apiKey: KEY });",
  "import { Octokit } from '@octokit/rest'; new Octokit({ auth: KEY, userAgent: NOT_name });",
  "import { WebClient } from '@slack/web-api'; new WebClient(KEY);",
  "import { App } from '@slack/bolt'; new App({ token: KEY, signingSecret: KEY_2, clientId: NOT_id });",
  "import { Client } from 'discord.js'; const client = new Client({ intents: NOT_intents }); client.login(KEY);",
  "import { Telegraf } from 'telegraf'; new Telegraf(KEY);",
  "const TelegramBot = require('node-telegram-bot-api'); new TelegramBot(KEY, { polling: true });",
  "import { createClient } from '@supabase/supabase-js'; createClient(NOT_url, KEY);",
  "import admin from 'firebase-admin'; admin.initializeApp({ credential: admin.credential.cert({ projectId: NOT_id, privateKey: KEY }) });",
  "import { cert } from 'firebase-admin/app'; cert({ clientEmail: NOT_mail, private_key: KEY });",
  "import { v2 as cloudinary } from 'cloudinary'; cloudinary.config({ cloud_name: NOT_name, api_key: NOT_id, api_secret: KEY });",
  "import Trello from 'trello'; new Trello(NOT_id, KEY);",
  "import { Client } from 'node-appwrite'; new Client().setEndpoint(NOT_url).setProject(NOT_id).setKey(KEY);",
];

const OTHERS: readonly string[] = [
  "import { LinearClient } from '@linear/sdk'; new LinearClient({ apiKey: KEY });",
  "import { Client } from '@notionhq/client'; new Client({ auth: KEY });",
  "import { Resend } from 'resend'; new Resend(KEY);",
  "import { connect } from 'mqtt'; connect(KEY_url, { username: NOT_user, password: KEY });",
  "import { Client } from 'ssh2'; const ssh = new Client(); ssh.connect({ host: NOT_host, privateKey: KEY, passphrase: KEY_2 });",
  "import soap from 'soap'; client.setSecurity(new soap.WSSecurity(NOT_user, KEY, NOT_options)); new soap.BasicAuthSecurity(NOT_user, KEY_2); new soap.BearerSecurity(KEY_3); new soap.NTLMSecurity({ username: NOT_user, password: KEY_4 });",
];

const REQUESTS: readonly string[] = [
  "import axios from 'axios'; axios.get(NOT_url, { headers: { authorization: KEY, accept: NOT_type } }); axios.post(NOT_url, NOT_body, { auth: { username: NOT_user, password: KEY_2 } });",
  "import axios from 'axios'; const api = axios.create({ headers: { Authorization: KEY } }); api.defaults.headers.common['Authorization'] = KEY_2;",
  "fetch(NOT_url, { method: 'POST', headers: { Authorization: KEY, 'X-API-Key': KEY_2 } });",
  "import got from 'got'; got(NOT_url, { username: NOT_user, password: KEY, headers: { authorization: KEY_2 } });",
  "import { request } from 'undici'; request(NOT_url, { headers: { Authorization: KEY } });",
  "const request = require('request'); request({ url: NOT_url, auth: { user: NOT_user, pass: KEY } }); request.get(NOT_url).auth(NOT_user, KEY_2);",
  "import superagent from 'superagent'; superagent.get(NOT_url).auth(NOT_user, KEY).set('Authorization', KEY_2);",
];

function valuesIn(code: string): readonly string[] {
  const file = fileFrom(code);
  return [...new Set(slotUsesOf(file).map(({ value }) => file.sourceCode.getText(value)))];
}

const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].toSorted();

describe.each([
  ['cryptography', CRYPTOGRAPHY], ['tokens and sessions', TOKENS_AND_SESSIONS], ['data', DATA], ['services', SERVICES], ['others', OTHERS], ['requests', REQUESTS],
])('%s', (_, programs) => {
  it.each(programs)('%s', (code) => {
    const values = valuesIn(code);
    expect(sorted(values.filter((text) => text.startsWith('KEY')))).toEqual(sorted(code.match(/\bKEY\w*/gu) ?? []));
    expect(values.filter((text) => text.startsWith('NOT_'))).toEqual([]);
  });
});

it('knows at least eighty packages this way', () => {
  const modules = [CRYPTOGRAPHY, TOKENS_AND_SESSIONS, DATA, SERVICES, OTHERS, REQUESTS].flat().flatMap((code) => [...code.matchAll(/(?:from |require\()'([^']+)'/gu)].map(([, name]) => name));
  expect(new Set(modules).size).toBeGreaterThanOrEqual(80);
});
