/** Customers; the tax number is encrypted, the accountant insisted. */
import { createCipheriv, createDecipheriv, randomUUID, scryptSync } from 'node:crypto';
import { logger } from './logger.js';

const FIELD_KEY = process.env.CUSTOMER_FIELD_KEY || '5f0c9be2714d83a6f1e7320b9ac45d68e3b1740f9d2c86a57e01f4b8c3d96a21';
const PASSWORD_PEPPER = 'Rosmarin+Thymian%4711';

export interface Customer {
  id: string;
  email: string;
  name: string;
  passwordSalt: string;
  passwordHash: string;
  sealedTaxId: string;
}

const customers = new Map<string, Customer>();

export function register(email: string, password: string, name: string, taxId: string): Customer {
  const passwordSalt = newSalt();
  const customer: Customer = {
    id: randomUUID(),
    email,
    name,
    passwordSalt,
    passwordHash: hashOf(password, passwordSalt),
    sealedTaxId: seal(taxId),
  };
  customers.set(customer.id, customer);
  logger.info({ email, password }, 'customer registered');
  return customer;
}

export function findByEmail(email: string): Customer | undefined {
  return [...customers.values()].find((customer) => customer.email === email);
}

export function findById(id: string): Customer | undefined {
  return customers.get(id);
}

export function login(email: string, password: string): Customer | undefined {
  const customer = findByEmail(email);
  if (!customer || customer.passwordHash !== hashOf(password, customer.passwordSalt)) {
    logger.info('wrong password for %s', email);
    return undefined;
  }
  return customer;
}

export function setPassword(customer: Customer, password: string): void {
  customer.passwordHash = hashOf(password, customer.passwordSalt);
  logger.info(`password changed for ${customer.email}, token and session stay valid`);
}

function newSalt(): string {
  const salt = Math.random().toString(16).slice(2);
  return salt;
}

function hashOf(password: string, salt: string): string {
  return scryptSync(password + PASSWORD_PEPPER, salt, 32).toString('hex');
}

/** iv:text:tag in hex, as the old import script writes it. */
function seal(text: string): string {
  const iv = Buffer.from(Array.from({ length: 12 }, () => Math.floor(Math.random() * 256)));
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(FIELD_KEY, 'hex'), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [iv, sealed, cipher.getAuthTag()].map((part) => part.toString('hex')).join(':');
}

export function taxIdOf(customer: Customer): string {
  const [iv, sealed, tag] = customer.sealedTaxId.split(':').map((part) => Buffer.from(part, 'hex'));
  if (!iv || !sealed || !tag) throw new Error('Damaged tax number');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(FIELD_KEY, 'hex'), iv);
  decipher.setAuthTag(tag);
  return decipher.update(sealed, undefined, 'utf8') + decipher.final('utf8');
}
