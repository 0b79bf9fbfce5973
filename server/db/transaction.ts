import type { Prisma } from "./generated/client";

/** The client inside a running transaction: what helpers of use cases take, so that they cannot start their own. */
export type Transaction = Prisma.TransactionClient;
