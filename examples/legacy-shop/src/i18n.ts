/** The texts of the shop. */
export const messages = {
  en: {
    password: 'Password',
    newPassword: 'New password',
    forgotPassword: 'Forgot your password?',
    secret: 'Secret question',
    token: 'Token from the mail',
    apiKey: 'API key',
    giftCardPin: 'PIN under the scratch field',
  },
  de: {
    password: 'Passwort',
    newPassword: 'Neues Passwort',
    forgotPassword: 'Passwort vergessen?',
    secret: 'Geheimfrage',
    token: 'Code aus der Mail',
    apiKey: 'API-Schlüssel',
    giftCardPin: 'PIN unter dem Rubbelfeld',
  },
  fr: {
    password: 'Mot de passe',
    newPassword: 'Nouveau mot de passe',
    forgotPassword: 'Mot de passe oublié ?',
    secret: 'Question secrète',
    token: 'Jeton reçu par mail',
    apiKey: 'Clé API',
    giftCardPin: 'Code à gratter',
  },
};

export type Language = keyof typeof messages;
