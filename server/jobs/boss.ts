import PgBoss from "pg-boss";
import { poolSettings } from "@/server/db/pool-settings";

/** Maintenance statements of the queue may take longer than a request may. Milliseconds. */
const MAINTENANCE_TIMEOUT = 30_000;

/** How quickly this instance notices jobs whose worker died. Seconds. */
const WATCH_SECONDS = 15;

/** The queue library on `url`, not started. Its tables live in the schema «pgboss». */
export function createBoss(url: string, watchSeconds = WATCH_SECONDS): PgBoss {
  return new PgBoss({
    ...poolSettings(url, 3),
    statement_timeout: MAINTENANCE_TIMEOUT,
    query_timeout: MAINTENANCE_TIMEOUT + 5_000,
    application_name: "audarma-jobs",
    maintenanceIntervalSeconds: watchSeconds,
    schedule: false,
  } as PgBoss.ConstructorOptions);
}
