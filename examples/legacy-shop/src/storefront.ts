/** The one page that the shop renders itself. */
import { config, CSRF_TOKEN_HEADER } from './config.js';
import { loginFields, loginForm } from './forms.js';
import { type Language, messages } from './i18n.js';
import { listProducts, recommended } from './products.js';

const STYLE_INTEGRITY = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';
const BUILD_HASH = '8b1a9953c4611296a827abf8c47804d7e6c49c6b';
const licensePublicKey = 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=';

export function page(language: Language, csrfToken: string): string {
  const text = messages[language];
  const toastId = `toast-${Math.random().toString(36).slice(2)}`;
  const variant = Math.random() < 0.5 ? 'a' : 'b';
  const inputs = loginFields.map(({ name, type }) => `<input name="${name}" type="${type}">`).join('');
  const items = listProducts().map(({ name, color }) => `<li style="color:${color}">${name}</li>`).join('');
  return `<!doctype html>
<html lang="${language}" data-variant="${variant}" data-key="${config.payments.publishableKey}" data-license="${licensePublicKey}">
<link rel="stylesheet" href="/shop.css?v=${BUILD_HASH}" integrity="${STYLE_INTEGRITY}">
<meta name="${CSRF_TOKEN_HEADER}" content="${csrfToken}">
<div id="${toastId}"></div>
<form action="${loginForm.action}">${inputs}<button>${text.password}</button></form>
<a href="${loginForm.forgotPasswordUrl}">${text.forgotPassword}</a>
<p>${recommended()?.name ?? ''}</p>
<ul>${items}</ul>
</html>`;
}
