import { Client, type ClientConfig } from "pg";

/**
 * A connection that sends a statement when the one before it has been answered. Prisma asks for the
 * relations of a row side by side, inside a transaction on one connection; the driver queues them,
 * but will cease to (pg 9) and says so at every start. Here they wait on this side.
 */
export class SerialClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    type Query = (...given: readonly unknown[]) => unknown;
    const send = this.query.bind(this) as Query;
    let last: Promise<unknown> = Promise.resolve();
    const query: Query = (...given) => {
      // With a callback it is the pool's own statement, which it sends one at a time.
      if (typeof given.at(-1) === "function") return send(...given);
      const answer = last.then(() => send(...given));
      last = answer.catch(() => undefined);
      return answer;
    };
    this.query = query as typeof this.query;
  }
}
