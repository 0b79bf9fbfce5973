import { createHash } from "node:crypto";
import { isIP } from "node:net";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/core/errors";
import { database } from "@/server/db/client";
import type { PrismaClient } from "@/server/db/generated/client";

/**
 * How often somebody may guess. Counted in PostgreSQL, so that several instances count together.
 * Never a lasting lock, which would let anybody lock anybody out: every counter forgets by itself.
 */

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

/**
 * An account takes ten guesses in fifteen minutes and twenty in an hour; a network (/24 or /64)
 * thirty in fifteen minutes. Requests whose network is unknown share one counter, which therefore
 * has to be wide: otherwise one stranger could shut the door for everybody.
 */
const RULES = {
  account: { keyPrefix: "login", points: 10, duration: QUARTER },
  accountHour: { keyPrefix: "login-hour", points: 20, duration: HOUR },
  network: { keyPrefix: "net", points: 30, duration: QUARTER },
  unknownNetwork: { keyPrefix: "everybody", points: 300, duration: QUARTER },
} as const;

type Limits = Readonly<Record<keyof typeof RULES, RateLimiterPrisma>>;

const made = new WeakMap<PrismaClient, Limits>();

function currentLimits(): Limits {
  const storeClient = database();
  const known = made.get(storeClient);
  if (known) return known;
  const entries = Object.entries(RULES).map(([name, rule]) => [
    name,
    new RateLimiterPrisma({ storeClient, tableName: "rateLimit", ...rule }),
  ]);
  const limits = Object.fromEntries(entries) as Limits;
  made.set(storeClient, limits);
  return limits;
}

/**
 * The network an address belongs to: the first three parts of IPv4, the first four groups of IPv6
 * (the part of an address that a subscriber cannot choose). Null for what is no address.
 */
export function networkOf(address: string): string | null {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const family = isIP(mapped ?? address);
  if (family === 4) return (mapped ?? address).split(".").slice(0, 3).join(".");
  return family === 6 ? groupsOf(address).slice(0, 4).join(":") : null;
}

/** The eight groups of an IPv6 address, with "::" written out (RFC 4291, section 2.2). */
function groupsOf(address: string): readonly string[] {
  const written = new URL(`http://[${address.split("%")[0]}]`).hostname.slice(1, -1);
  const [head = "", tail] = written.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  if (tail === undefined) return before;
  return [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
}

/** A login may be of any length and any characters; its key in the table may not. */
function accountKey(login: string): string {
  return createHash("sha256").update(login).digest("base64url");
}

function networkCounter(address: string) {
  const { network, unknownNetwork } = currentLimits();
  const key = networkOf(address);
  return key === null ? { limiter: unknownNetwork, key: "unknown" } : { limiter: network, key };
}

/**
 * Counts one attempt before the password is looked at.
 * @throws AppError `too-many-attempts` with `seconds` to wait.
 */
export async function countAttempt(login: string, address: string): Promise<void> {
  const { account, accountHour } = currentLimits();
  await countNetworkAttempt(address);
  await consume(account, accountKey(login));
  await consume(accountHour, accountKey(login));
}

/** Counts one attempt to use a link, which names no account. @throws AppError `too-many-attempts`. */
export async function countNetworkAttempt(address: string): Promise<void> {
  const { limiter, key } = networkCounter(address);
  await consume(limiter, key);
}

async function consume(limiter: RateLimiterPrisma, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new AppError("too-many-attempts", { seconds: Math.ceil(error.msBeforeNext / 1000) });
  }
}

/** Forgets the attempts of an account that signed in, and gives its network this one back. */
export async function clearAttempts(login: string, address: string): Promise<void> {
  const from = networkCounter(address);
  await forgetAccount(login);
  await from.limiter.reward(from.key);
}

/** Forgets the attempts of an account whose password was set anew. */
export async function forgetAccount(login: string): Promise<void> {
  const { account, accountHour } = currentLimits();
  await Promise.all([account.delete(accountKey(login)), accountHour.delete(accountKey(login))]);
}
