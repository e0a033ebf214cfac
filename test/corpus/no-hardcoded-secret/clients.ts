/** Clients of databases, queues, mail and services. */
import { base64, hex, TOKENS, uuid } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const CLIENTS = parseSnippets(`
# pg pool
import { Pool } from 'pg';
export const pool = new Pool({ host: 'localhost', user: 'postgres', password: 'postgres', database: 'shop' }); //!
# pg pool from the environment
const { Pool } = require('pg');
const pool = new Pool({ host: process.env.PGHOST, user: process.env.PGUSER, password: process.env.PGPASSWORD, port: 5432 });
# pg connection string
const { Client } = require('pg');
const client = new Client('postgres://shop:Wint3rSale@db.internal:5432/shop'); //!
# pg connection string without credentials
import { Client } from 'pg';
const client = new Client({ connectionString: 'postgres://db.internal:5432/shop' });
# mysql
const mysql = require('mysql2');
const connection = mysql.createConnection({
  host: 'localhost',
  user: 'root',
  password: '123456', //!
  database: 'blog',
});
# mysql without a password
const mysql = require('mysql');
const connection = mysql.createConnection({ host: 'localhost', user: 'root', password: '', database: 'blog' });
# sequelize positions
import { Sequelize } from 'sequelize';
export const sequelize = new Sequelize('shop', 'root', 'toor', { host: 'localhost', dialect: 'mysql' }); //!
# sequelize options
const { Sequelize } = require('sequelize');
const db = new Sequelize(process.env.DATABASE_URL, { dialect: 'postgres', logging: false, define: { underscored: true } });
# sequelize model
const User = sequelize.define('user', {
  email: { type: DataTypes.STRING, unique: true },
  password: { type: DataTypes.STRING, allowNull: false },
  resetToken: DataTypes.STRING,
}, { defaultScope: { attributes: { exclude: ['password', 'resetToken'] } } });
# typeorm data source
import { DataSource } from 'typeorm';
export const source = new DataSource({
  type: 'postgres',
  host: 'db',
  username: 'shop',
  password: 'shop', //!
  entities: [User],
});
# typeorm columns
@Entity()
export class User {
  @Column({ name: 'password_hash', select: false }) password: string;
  @Column({ name: 'reset_token', nullable: true }) resetToken: string = '';
}
# knex
module.exports = require('knex')({
  client: 'mysql2',
  connection: { host: '127.0.0.1', user: 'app', password: 'Summer2019', database: 'app' }, //!
});
# knexfile by environment
module.exports = {
  development: { client: 'sqlite3', connection: { filename: './dev.sqlite3' } },
  production: { client: 'pg', connection: { database: 'shop', user: 'shop', password: 'Pr0d-shop-db' } }, //!
};
# knex columns
exports.up = (knex) => knex.schema.createTable('users', (t) => {
  t.string('password').notNullable();
  t.string('api_token', 64).unique();
  t.string('secret').defaultTo('');
});
# mongoose url
const mongoose = require('mongoose');
mongoose.connect('mongodb+srv://shopadmin:Zk3vLq8TtN@cluster0.ab12c.mongodb.net/shop?retryWrites=true'); //!
# mongoose local
const mongoose = require('mongoose');
mongoose.connect('mongodb://localhost:27017/shop', { useNewUrlParser: true });
# mongoose schema
const UserSchema = new mongoose.Schema({
  email: { type: String, required: true },
  password: { type: String, required: [true, 'Please add a password'], minlength: 6, select: false },
  resetPasswordToken: String,
});
# mongo options
import { MongoClient } from 'mongodb';
const client = new MongoClient(url, { auth: { username: 'root', password: 'example' } }); //!
# mongo url built from parts
const user = 'shop';
const pass = 'gr8-p4ss!'; //!
const url = \`mongodb://\${user}:\${pass}@mongo:27017/shop\`;
# mongo url with placeholders
const url = \`mongodb+srv://\${process.env.MONGO_USER}:\${process.env.MONGO_PASS}@cluster0.mongodb.net/test\`;
const shape = 'mongodb://<username>:<password>@host:27017/db';
# redis
import { createClient } from 'redis';
const client = createClient({ url: 'redis://:p4ssw0rd-r3dis@cache.internal:6379/0' }); //!
# ioredis
const Redis = require('ioredis');
const redis = new Redis({ host: 'cache', port: 6379, password: 'r3d1s-shop', db: 0 }); //!
# redis without credentials
import Redis from 'ioredis';
const redis = new Redis('redis://cache:6379/0', { keyPrefix: 'sessions:token:', maxRetriesPerRequest: null });
# redis keys
await redis.set('session:secret:rotated', String(Date.now()));
await redis.get(\`refresh_token:\${userId}\`);
# prisma
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient({ datasources: { db: { url: 'postgresql://prisma:pr1sma99@localhost:5432/shop' } } }); //!
# prisma select
const user = await prisma.user.findUnique({ where: { email }, select: { id: true, password: true, salt: true } });
# nodemailer
import nodemailer from 'nodemailer';
const transport = nodemailer.createTransport({
  service: 'gmail',
  auth: { user: 'shop.mailer@gmail.com', pass: 'mysecretmail' }, //!
});
# nodemailer app password
const nodemailer = require('nodemailer');
const transporter = nodemailer.createTransport({ host: 'smtp.gmail.com', port: 465, secure: true,
  auth: { user: 'a@gmail.com', pass: 'abcd efgh ijkl mnop' } }); //!
# nodemailer from the environment
const transporter = nodemailer.createTransport({ auth: { user: process.env.MAIL_USER, pass: process.env.MAIL_PASS } });
# smtp url
const transport = nodemailer.createTransport('smtps://postmaster%40shop.example.org:hEll0kitty@smtp.mailgun.org'); //!
# amqp
const amqp = require('amqplib');
amqp.connect('amqp://worker:carr0ts@rabbit:5672/jobs').then(start); //!
# amqp default guest
import amqp from 'amqplib';
const conn = await amqp.connect({ protocol: 'amqp', hostname: 'rabbit', port: 5672, vhost: '/' });
# kafka
import { Kafka } from 'kafkajs';
const kafka = new Kafka({
  clientId: 'orders',
  brokers: ['kafka:9093'],
  sasl: { mechanism: 'plain', username: 'orders', password: 'orders-secret' }, //!
});
# kafka oauth
const kafka = new Kafka({ clientId: 'orders', brokers, sasl: { mechanism: 'oauthbearer', oauthBearerProvider } });
# aws sdk two
const AWS = require('aws-sdk');
AWS.config.update({ accessKeyId: '${TOKENS.awsId}', secretAccessKey: '${TOKENS.awsSecret}', region: 'eu-west-1' }); //!
# aws sdk three
import { S3Client } from '@aws-sdk/client-s3';
export const s3 = new S3Client({
  region: 'eu-central-1',
  credentials: {
    accessKeyId: '${TOKENS.awsId}', //?
    secretAccessKey: '${base64(40, 70)}', //!
  },
});
# aws with a role
import { fromIni } from '@aws-sdk/credential-providers';
const s3 = new S3Client({ region: 'eu-central-1', credentials: fromIni({ profile: 'shop-deployer' }) });
# aws secret reference
const client = new SecretsManagerClient({ region: 'us-east-1' });
const secret = await client.send(new GetSecretValueCommand({ SecretId: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/db-a1b2c3' }));
# minio
import { Client } from 'minio';
const minio = new Client({ endPoint: 'localhost', port: 9000, accessKey: 'minioadmin', secretKey: 'minioadmin' }); //!
# azure storage
import { BlobServiceClient } from '@azure/storage-blob';
const service = BlobServiceClient.fromConnectionString('DefaultEndpointsProtocol=https;AccountName=shopfiles;AccountKey=${base64(86, 71)}==;EndpointSuffix=core.windows.net'); //!
# azure key credential
import { AzureKeyCredential, TextAnalyticsClient } from '@azure/ai-text-analytics';
const client = new TextAnalyticsClient(endpoint, new AzureKeyCredential('${hex(32, 72)}')); //!
# azure with an identity
import { ClientSecretCredential } from '@azure/identity';
const credential = new ClientSecretCredential(process.env.TENANT, '${uuid(73)}', process.env.AZURE_CLIENT_SECRET);
# google credentials
import { JWT } from 'google-auth-library';
const client = new JWT({ email: 'robot@shop.iam.gserviceaccount.com', keyFile: './keys/robot.json', scopes: ['https://www.googleapis.com/auth/drive'] });
# stripe
import Stripe from 'stripe';
const stripe = new Stripe('${TOKENS.stripe}', { apiVersion: '2023-10-16' }); //!
# stripe in the browser
import { loadStripe } from '@stripe/stripe-js';
const stripe = loadStripe('${TOKENS.stripePublishable}');
# twilio
const accountSid = 'AC${hex(32, 74)}';
const authToken = '${hex(32, 75)}'; //!
const client = require('twilio')(accountSid, authToken);
# sendgrid
const sgMail = require('@sendgrid/mail');
sgMail.setApiKey('${TOKENS.sendgrid}'); //!
# sendgrid from the environment
import sgMail from '@sendgrid/mail';
sgMail.setApiKey(process.env.SENDGRID_API_KEY);
# mailgun
const mg = require('mailgun-js')({ apiKey: '${TOKENS.mailgun}', domain: 'mg.shop.example.org' }); //!
# mailchimp
const mailchimp = require('@mailchimp/mailchimp_marketing');
mailchimp.setConfig({ apiKey: '${hex(32, 76)}-us6', server: 'us6' }); //!
# openai
import OpenAI from 'openai';
const openai = new OpenAI({ apiKey: '${TOKENS.openai}' }); //!
`);
