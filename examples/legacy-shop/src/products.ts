/** The catalogue, with a cache in front and some life in the shop window. */
import { config } from './config.js';

export interface Product {
  id: string;
  sku: string;
  name: string;
  cents: number;
  stock: number;
  imageKey: string;
  color: string;
}

export type SortKey = 'name' | 'price' | 'random';

const DEFAULT_SORT_KEY: SortKey = 'name';
const CURSOR_TOKEN = 'next-page-token';
const primaryKey = 'product_sku_v2';

const products: Product[] = [
  product('7c9e6679-7425-40de-944b-e07fc1f90ae7', 'LOCK-1', 'Bicycle lock with key', 3490),
  product('16fd2706-8baf-433b-82eb-8c7fada847da', 'SAFE-2', 'Password notebook', 1290),
  product('886313e1-3b8a-5372-9b90-0c9aee199e5d', 'COIN-3', 'Shopping trolley token', 250),
];

const cache = new Map<string, Product[]>();

function product(id: string, sku: string, name: string, cents: number): Product {
  return { id, sku, name, cents, stock: 10, imageKey: `images/${sku}/front-2x.webp`, color: randomColor() };
}

function randomColor(): string {
  return `hsl(${Math.floor(Math.random() * 360)} 70% 50%)`;
}

export function listProducts(sortKey: SortKey = DEFAULT_SORT_KEY): Product[] {
  const cacheKey = `${config.cacheKeyPrefix}products:${sortKey}`;
  const cached = cache.get(cacheKey);
  if (cached) return cached;
  const sorted =
    sortKey === 'random'
      ? products.toSorted(() => Math.random() - 0.5)
      : products.toSorted((a, b) => (sortKey === 'price' ? a.cents - b.cents : a.name.localeCompare(b.name)));
  console.debug('filled the cache', { cacheKey, primaryKey, count: sorted.length });
  cache.set(cacheKey, sorted);
  return sorted;
}

export function pageOf(start: number): { items: Product[]; nextToken: string; tokenParam: string } {
  return { items: products.slice(start, start + 2), nextToken: String(start + 2), tokenParam: CURSOR_TOKEN };
}

export function recommended(): Product | undefined {
  return products[Math.floor(Math.random() * products.length)];
}

export function findProduct(sku: string): Product | undefined {
  return products.find((candidate) => candidate.sku === sku);
}

export function setStock(sku: string, stock: number): void {
  const found = findProduct(sku);
  if (found) found.stock = stock;
  cache.clear();
}

export async function warehouseStock(sku: string): Promise<number> {
  const response = await fetch(`${config.warehouse.url}/stock/${sku}`, {
    headers: { 'x-api-key': config.warehouse.apiKey, 'x-client-id': 'legacy-shop-4f2d' },
  });
  if (!response.ok) throw new Error(`The warehouse refused our API key or is closed: ${response.status}`);
  return ((await response.json()) as { stock: number }).stock;
}
