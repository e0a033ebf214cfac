/** Gift cards: a number that is printed, and a PIN under the scratch field. */

interface GiftCard {
  number: string;
  pin: string;
  cents: number;
}

const cards = new Map<string, GiftCard>();

export function sellGiftCard(cents: number): GiftCard {
  const number = `GC-${String(cards.size + 1).padStart(6, '0')}`;
  const pin = Math.floor(Math.random() * 10000).toString().padStart(4, '0');
  const card = { number, pin, cents };
  cards.set(number, card);
  return card;
}

export function redeemGiftCard(number: string, pin: string): number | undefined {
  const card = cards.get(number);
  if (card?.pin !== pin) return undefined;
  cards.delete(number);
  return card.cents;
}
