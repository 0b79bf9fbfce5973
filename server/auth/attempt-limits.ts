import { isIPv6 } from "node:net";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/core/errors";
import { database } from "@/server/db/client";

/**
 * How often somebody may guess. Counted in PostgreSQL, so that several instances count together.
 * Never a lasting lock, which would let anybody lock anybody out: an account takes ten wrong
 * guesses in fifteen minutes, a network (/24 or /64) thirty.
 */

const WINDOW_SECONDS = 15 * 60;
const PER_ACCOUNT = 10;
const PER_NETWORK = 30;

type Limits = { readonly account: RateLimiterPrisma; readonly network: RateLimiterPrisma };

let limits: Limits | undefined;

function currentLimits(): Limits {
  const shared = { storeClient: database(), tableName: "rateLimit", duration: WINDOW_SECONDS };
  limits ??= {
    account: new RateLimiterPrisma({ ...shared, keyPrefix: "login", points: PER_ACCOUNT }),
    network: new RateLimiterPrisma({ ...shared, keyPrefix: "net", points: PER_NETWORK }),
  };
  return limits;
}

/** The network an address belongs to: the first three parts of IPv4, the first four groups of IPv6. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address.split(".").slice(0, 3).join(".");
  const mapped = /^::ffff:(\d+\.\d+\.\d+)\.\d+$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  return new URL(`http://[${address}]`).hostname.slice(1, -1).split(":").slice(0, 4).join(":");
}

/**
 * Counts one attempt before the password is looked at.
 * @throws AppError `too-many-attempts` with `seconds` to wait.
 */
export async function countAttempt(login: string, address: string): Promise<void> {
  const { account, network } = currentLimits();
  try {
    await network.consume(networkOf(address));
    await account.consume(login);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new AppError("too-many-attempts", { seconds: Math.ceil(error.msBeforeNext / 1000) });
  }
}

/** Forgets the attempts of an account that signed in. */
export async function clearAttempts(login: string): Promise<void> {
  await currentLimits().account.delete(login);
}
