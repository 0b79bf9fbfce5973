import { database } from "@/server/db/client";

/**
 * For load balancers: settles when this process can answer requests, which it
 * cannot without the database.
 *
 * @throws the database's error, which the route's frame turns into a 503
 */
export async function checkHealth(): Promise<{ readonly status: "ready" }> {
  await database().$queryRaw`SELECT 1`;
  return { status: "ready" };
}
