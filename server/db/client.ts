import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { readEnvironment } from "@/server/env";
import { PrismaClient } from "./generated/client";
import { poolSettings } from "./pool-settings";
import { preparedName } from "./prepared";

/**
 * The one way to the database. `server-only` stands here: a client component
 * that reaches this file fails the build.
 */

interface Held {
  readonly url: string;
  readonly client: PrismaClient;
}

/** Survives the module reloads of `next dev`, which would otherwise leak a pool each time. */
const holder = globalThis as { audarmaDatabase?: Held };

/**
 * The client of this process for DATABASE_URL. Made at first use, so that a
 * build or a command that needs no database does not connect; made anew when
 * the URL changes, as it does between test files.
 *
 * @throws EnvironmentError when DATABASE_URL is not set
 */
export function database(): PrismaClient {
  const { DATABASE_URL: url, DATABASE_POOL_SIZE: size } = readEnvironment();
  if (url === undefined) throw new Error("DATABASE_URL is not set.");
  const held = holder.audarmaDatabase;
  if (held?.url === url) return held.client;
  const client = connect(url, size);
  holder.audarmaDatabase = { url, client };
  return client;
}

/** A client of one's own, for tests and commands that work with several databases. */
export function connect(url: string, size = 10): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(poolSettings(url, size), {
      // Its type asks for a name always; the driver takes none for "plan it each time".
      statementNameGenerator: ({ sql }) => preparedName(sql) as string,
    }),
  });
}

/** Closes the connections of this process; the next `database()` opens new ones. */
export async function disconnect(): Promise<void> {
  const held = holder.audarmaDatabase;
  delete holder.audarmaDatabase;
  await held?.client.$disconnect();
}
