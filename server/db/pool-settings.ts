import type { PoolConfig } from "pg";
import { SerialClient } from "./serial-client";

/**
 * Limits of every connection, in milliseconds. Without them a database that
 * stops answering (a lost network path, a hanging disk) held requests for more
 * than 12 s (measured with pg's defaults), and a transaction whose client
 * vanished would hold its row locks for hours.
 */
export const TIMEOUTS = {
  /** Waiting for a free or new connection; then the request is answered with 503. */
  connect: 2_000,
  /** One statement, watched by the server … */
  statement: 5_000,
  /** … and by this process, for a server that is not there any more. */
  query: 7_000,
  /** Waiting for a row lock of another transaction. */
  lock: 2_000,
  /** A transaction in which nothing happens. */
  idleInTransaction: 10_000,
} as const;

/** Settings of a pool of at most `size` connections to `url`. */
export function poolSettings(url: string, size: number): PoolConfig {
  return {
    Client: SerialClient,
    connectionString: url,
    max: size,
    connectionTimeoutMillis: TIMEOUTS.connect,
    statement_timeout: TIMEOUTS.statement,
    query_timeout: TIMEOUTS.query,
    lock_timeout: TIMEOUTS.lock,
    idle_in_transaction_session_timeout: TIMEOUTS.idleInTransaction,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: "audarma",
  };
}
