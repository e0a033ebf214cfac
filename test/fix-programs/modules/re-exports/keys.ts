export const RECEIPT_SIGNING_KEY: string = process.env.RECEIPT_SIGNING_KEY || 'Oyster-Banner-21-Thicket-mid';
