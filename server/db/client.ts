import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
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
  /** Made at the first look-up in the memory. */
  lookUps?: Pool;
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
  return held().client;
}

function held(): Held {
  const { DATABASE_URL: url, DATABASE_POOL_SIZE: size } = readEnvironment();
  if (url === undefined) throw new Error("DATABASE_URL is not set.");
  const current = holder.audarmaDatabase;
  if (current?.url === url) return current;
  const made = { url, client: connect(url, size) };
  holder.audarmaDatabase = made;
  return made;
}

/** Connections for look-ups in the memory: more than these would only wait for each other's processor. */
const LOOK_UP_CONNECTIONS = 4;

/** The process's connections for look-ups in the memory, beside those of `database()`. */
export function lookUpPool(): Pool {
  const current = held();
  current.lookUps ??= connectLookUps(current.url);
  return current.lookUps;
}

/**
 * Every statement of a look-up goes by index, and is planned once: the planner, which sees an
 * empty table or three values, would at times rather read a whole table or plan each time
 * (measured: 2 ms of planning for a look-up of 1 ms, 5 ms over a table that had just been emptied).
 */
const LOOK_UP_PLANS =
  "set enable_seqscan = off; set plan_cache_mode = force_generic_plan; set jit = off";

/** Connections of one's own for look-ups, for measurements. */
export function connectLookUps(url: string, size = LOOK_UP_CONNECTIONS): Pool {
  const pool = new Pool({
    ...poolSettings(url, size),
    onConnect: async (client) => {
      await client.query(LOOK_UP_PLANS);
    },
  });
  // A connection lost while nobody uses it is replaced at the next look-up; unheard, it would end the process.
  pool.on("error", () => undefined);
  return pool;
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
  const current = holder.audarmaDatabase;
  delete holder.audarmaDatabase;
  await Promise.all([current?.client.$disconnect(), current?.lookUps?.end()]);
}
