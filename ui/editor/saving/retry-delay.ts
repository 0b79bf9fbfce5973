const SHORTEST = 500;
const LONGEST = 15_000;

/**
 * Milliseconds to wait before try number `attempt` (from 1): doubles from 0.5 s to 15 s. `chance`
 * (0–1) spreads the tries of many browsers, so that a server that comes back is not run down.
 */
export function retryDelay(attempt: number, chance: number): number {
  const full = Math.min(LONGEST, SHORTEST * 2 ** Math.min(attempt - 1, 10));
  return Math.round(full / 2 + (full / 2) * chance);
}
