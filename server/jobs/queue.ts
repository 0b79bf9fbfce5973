import type PgBoss from "pg-boss";
import { v7 as uuid } from "uuid";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";
import { readEnvironment } from "@/server/env";
import { createBoss } from "./boss";
import type { JobKind } from "./job-kind";

/** When and how often. */
export interface EnqueueOptions {
  /** Not before this time; now when absent. */
  readonly startAfter?: Date;
  /** While a job of this kind and key waits, another one is not added. */
  readonly singletonKey?: string;
}

/** Only writes rows, so it is never started; one per database of this process. */
let sender: { readonly url: string; readonly boss: PgBoss } | undefined;

/**
 * Puts a job into the queue, in `tx` when given: then it exists exactly if the
 * transaction commits, which is what makes "save and do later" safe.
 *
 * @returns the job's id, or `undefined` when one with the same key already waits
 * @throws ZodError when the data is not of the kind's shape
 */
export async function enqueue<Data>(
  kind: JobKind<Data>,
  data: Data,
  options: EnqueueOptions = {},
  tx?: Transaction,
): Promise<string | undefined> {
  const through = tx ?? database();
  const db = {
    executeSql: async (text: string, values: unknown[]) => ({
      rows: await through.$queryRawUnsafe<unknown[]>(text, ...values),
    }),
  };
  const id = await jobSender().send(kind.name, kind.data.parse(data) as object, {
    db: db as PgBoss.Db,
    // Without a key of its own a job would count as equal to every other keyless one.
    singletonKey: options.singletonKey ?? uuid(),
    ...(options.startAfter && { startAfter: options.startAfter }),
  });
  return id ?? undefined;
}

function jobSender(): PgBoss {
  const { DATABASE_URL: url = "" } = readEnvironment();
  if (sender?.url !== url) sender = { url, boss: createBoss(url) };
  return sender.boss;
}
