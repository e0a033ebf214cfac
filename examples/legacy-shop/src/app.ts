/** All routes of the shop. */
import express, { type Express } from 'express';
import { inviteStaff, requireAdmin, status } from './admin.js';
import { customerOfRefreshToken, issueTokens, requireCustomer } from './auth.js';
import { findByEmail, findById, login, register, taxIdOf } from './customers.js';
import { PASSWORD_MIN_LENGTH } from './config.js';
import { ERRORS } from './forms.js';
import { redeemGiftCard, sellGiftCard } from './giftCards.js';
import { invoiceLink, isInvoiceLink } from './invoices.js';
import { isSampled, logger } from './logger.js';
import { finishReset, startReset } from './passwordReset.js';
import { addPartner, requirePartner } from './partners.js';
import { payments } from './payments.js';
import { findProduct, listProducts, pageOf, warehouseStock } from './products.js';
import { search } from './search.js';
import { newCsrfToken, useSessions } from './sessions.js';
import { page } from './storefront.js';
import { paymentWebhook, stockWebhook } from './webhooks.js';

let orders = 0;

export function createApp(): Express {
  const app = express();
  app.post('/webhooks/payments', express.text({ type: '*/*' }), paymentWebhook);
  app.post('/webhooks/stock', express.text({ type: '*/*' }), stockWebhook);
  app.use(express.json());
  useSessions(app);
  app.use((req, _res, next) => {
    if (isSampled()) logger.debug({ method: req.method, path: req.path, requestId: Math.random().toString(16).slice(2) }, 'sampled');
    next();
  });
  addShop(app);
  addAccount(app);
  addBackOffice(app);
  return app;
}

function addShop(app: Express): void {
  app.get('/', (req, res) => {
    req.session.csrfToken ??= newCsrfToken();
    res.send(page('en', req.session.csrfToken));
  });
  app.get('/products', (req, res) => {
    res.json(typeof req.query['q'] === 'string' ? search(req.query['q']) : pageOf(0));
  });
  app.get('/products/:sku/stock', async (req, res) => {
    res.json({ local: findProduct(req.params.sku)?.stock, warehouse: await warehouseStock(req.params.sku) });
  });
  app.post('/cart', (req, res) => {
    const { sku } = req.body as { sku: string };
    const cart = (req.session.cart ??= {});
    cart[sku] = (cart[sku] ?? 0) + 1;
    res.json({ cart });
  });
  app.get('/cart', (req, res) => {
    res.json({ cart: req.session.cart ?? {} });
  });
  app.post('/preferences', (req, res) => {
    const { language } = req.body as { language: string };
    res.cookie('language', language, { signed: true, httpOnly: true }).json({ language });
  });
  app.get('/preferences', (req, res) => {
    res.json({ language: (req.signedCookies as Record<string, string | false>)['language'] || 'en' });
  });
  app.post('/gift-cards', (_req, res) => {
    res.status(201).json(sellGiftCard(2500));
  });
  app.post('/gift-cards/redeem', (req, res) => {
    const { number, pin } = req.body as { number: string; pin: string };
    const cents = redeemGiftCard(number, pin);
    if (cents === undefined) res.status(404).json({ error: 'no-such-card' });
    else res.json({ cents });
  });
}

function addAccount(app: Express): void {
  app.post('/register', (req, res) => {
    const { email, password, name, taxId } = req.body as Record<'email' | 'password' | 'name' | 'taxId', string>;
    if (password.length < PASSWORD_MIN_LENGTH) {
      res.status(400).json({ error: ERRORS.PASSWORD_TOO_SHORT });
      return;
    }
    if (findByEmail(email)) {
      res.status(409).json({ error: 'already-registered' });
      return;
    }
    res.status(201).json({ id: register(email, password, name, taxId).id });
  });
  app.post('/login', (req, res) => {
    logger.debug(req.body, 'login');
    const { email, password } = req.body as { email: string; password: string };
    const customer = login(email, password);
    if (!customer) {
      res.status(401).json({ error: ERRORS.WRONG_PASSWORD });
      return;
    }
    res.json(issueTokens(customer.id));
  });
  app.post('/token/refresh', (req, res) => {
    const { refreshToken } = req.body as { refreshToken: string };
    try {
      res.json(issueTokens(customerOfRefreshToken(refreshToken)));
    } catch {
      res.status(401).json({ error: ERRORS.INVALID_TOKEN });
    }
  });
  app.post('/password/forgot', async (req, res) => {
    const { email } = req.body as { email: string };
    await startReset(email);
    res.status(202).json({ message: 'If we know this address, a mail with a password reset code is on its way.' });
  });
  app.post('/reset-password', (req, res) => {
    const { email, password, code, token } = req.body as { email: string; password: string; code?: string; token?: string };
    const isDone = finishReset(email, { ...(code ? { code } : {}), ...(token ? { token } : {}) }, password);
    res.status(isDone ? 200 : 400).json({ isDone });
  });
  app.get('/me', requireCustomer, (_req, res) => {
    const customer = findById(String(res.locals.customerId));
    if (!customer) {
      res.status(404).json({ error: 'no-such-customer' });
      return;
    }
    res.json({ id: customer.id, email: customer.email, name: customer.name, taxId: taxIdOf(customer) });
  });
  app.post('/orders', requireCustomer, async (req, res) => {
    const { sku } = req.body as { sku: string };
    const product = findProduct(sku);
    if (!product) {
      res.status(404).json({ error: 'no-such-product' });
      return;
    }
    orders += 1;
    const orderId = `order-${orders}`;
    const charge = await payments.charge(orderId, product.cents);
    res.status(201).json({ orderId, chargeId: charge.id, amount: charge.amount, invoice: invoiceLink(orderId) });
  });
  app.get('/invoices/:id', (req, res) => {
    const { nonce = '', signature = '', download = '' } = req.query as Record<string, string>;
    if (isInvoiceLink(req.path, nonce, signature, download)) res.json({ invoice: req.params.id });
    else res.status(403).json({ error: 'bad-link' });
  });
}

function addBackOffice(app: Express): void {
  app.get('/admin/status', requireAdmin, status);
  app.post('/admin/staff', requireAdmin, inviteStaff);
  app.post('/admin/partners', requireAdmin, (req, res) => {
    const { name } = req.body as { name: string };
    res.status(201).json(addPartner(name));
  });
  app.post('/admin/refunds', requireAdmin, async (req, res) => {
    const { chargeId, amount } = req.body as { chargeId: string; amount: number };
    res.status(201).json(await payments.refund(chargeId, amount));
  });
  app.get('/partner/products', requirePartner, (_req, res) => {
    res.json({ partner: res.locals.partner as string, items: listProducts() });
  });
}
