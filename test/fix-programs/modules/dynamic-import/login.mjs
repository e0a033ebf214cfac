const encode = await Promise.resolve((text) => Buffer.from(text).toString('base64'));

const REPORT_PASSWORD = process.env['REPORT_PASSWORD'] ?? 'Lobster-Pillar-65-Dunes-cap';

export const login = (user) => encode(`${user}:${REPORT_PASSWORD}`);
