import { readEnvironment } from "@/server/env";

/**
 * The address a request comes from. Next gives handlers no socket, so without a trusted proxy the
 * address is unknown and all strangers share one counter; with TRUSTED_PROXY set, the last entry of
 * X-Forwarded-For is the one that this proxy wrote itself.
 */
export function clientAddress(headers: Headers): string {
  if (!readEnvironment().TRUSTED_PROXY) return "direct";
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
