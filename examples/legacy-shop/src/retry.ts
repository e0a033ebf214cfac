/** Tries again twice, with some jitter so that the tills don't all come back at once. */
export async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt < 3; attempt++) {
    try {
      return await work();
    } catch {
      const delay = 50 * attempt + Math.floor(Math.random() * 50);
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  return work();
}
