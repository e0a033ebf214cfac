interface Settings {
  readonly port: number;
  readonly mail: { readonly apiKey: string; readonly from: string };
  readonly shop: { readonly db: { readonly user: string; readonly password: string } };
}

const settings: Settings = {
  port: Number(process.env.PORT ?? 8080),
  mail: { apiKey: process.env.MAIL_API_KEY!, from: 'shop@example.com' },
  shop: {
    db: {
      user: 'shop',
      // Used by the migrations too.
      password: process.env.SHOP_DB_PASSWORD ?? 'Goldfish-Ladder-12-Prairie-mop',
    },
  },
};

export default settings;
