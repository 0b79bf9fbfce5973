import { join } from "node:path";
import { dataFolder, prepareDataFolder } from "@/server/db/embedded/data-folder";
import { whyNotFree } from "@/server/db/embedded/free-port";
import { checkServer } from "@/server/db/embedded/probe";
import { StartupError } from "@/server/db/embedded/startup-error";
import { startEmbeddedDatabase } from "@/server/db/embedded/supervisor";
import { databaseUser } from "@/server/db/embedded/system-user";
import { migrate, readMigrations } from "@/server/db/migrate";
import {
  type Environment,
  isDemo,
  isLoopback,
  productionProblems,
  publishEnvironment,
  readEnvironment,
} from "@/server/env";
import { JOB_KINDS } from "@/server/jobs/kinds";
import { prepareJobs } from "@/server/jobs/prepare-jobs";
import { type DemoLogin, seedDemoIfEmpty } from "./demo";
import { prepareBuild, prepareClient } from "./prepare";
import { ensureSecret } from "./secret";
import { printable, startWebServer } from "./web-server";

/** What to run and where. */
export interface RunSettings {
  readonly root: string;
  readonly dev: boolean;
  readonly host: string;
  readonly port: number;
  /** False: no sample data and no demo sign-in, whatever AUDARMA_DEMO says. */
  readonly demo: boolean;
  /** Ends the start early, leaving nothing running. */
  readonly signal: AbortSignal;
  /** Told before each long step, in the words for the terminal. */
  readonly announce: (line: string) => void;
}

/** The whole product, running. */
export interface RunningProduct {
  readonly url: string;
  readonly databaseUrl: string;
  /** Signs the sessions; instances that share a database share it. */
  readonly secret: string;
  /** Empty unless the demo is on. */
  readonly logins: readonly DemoLogin[];
  readonly failed: Promise<Error>;
  /** Stops the web server, then the database. */
  stop(): Promise<void>;
}

/**
 * Brings the product up: database, migrations, sample data, build, web server.
 * Whatever was started is stopped again when a later step fails.
 *
 * @throws StartupError, MigrationError, EnvironmentError or PreparationError
 */
export async function runProduct(settings: RunSettings): Promise<RunningProduct> {
  const { root, host, port, announce, signal } = settings;
  await refuseTakenPort(host, port);
  const given = readEnvironment();
  const folder = dataFolder(given.AUDARMA_DATA_DIR, root);
  await prepareDataFolder(folder, databaseUser());
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of started.splice(0).reverse()) await end();
  };
  try {
    const database = await openDatabase(given, folder, announce);
    started.push(database.stop);
    signal.throwIfAborted();
    const environment = await decideEnvironment(settings, given, folder, database.url);
    publishEnvironment(environment);
    await prepareClient(root, signal);
    await migrate(database.url, await readMigrations(join(root, "prisma", "migrations")));
    await prepareJobs(database.url, JOB_KINDS);
    const demo = isDemo(readEnvironment());
    const logins = demo ? await seedDemoIfEmpty(database.url, announce) : [];
    if (!settings.dev) {
      await prepareBuild(root, signal, () =>
        announce("Building (about a minute, only after changes) …"),
      );
    }
    const web = await startWebServer({ ...settings, environment });
    started.push(web.stop);
    signal.throwIfAborted();
    return {
      url: environment.NEXTAUTH_URL,
      databaseUrl: database.url,
      secret: environment.NEXTAUTH_SECRET,
      logins,
      failed: web.failed,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function refuseTakenPort(host: string, port: number): Promise<void> {
  const refusal = await whyNotFree(port, host);
  if (refusal === undefined) return;
  if (refusal === "EADDRINUSE") {
    throw new StartupError(
      "port-in-use",
      `Port ${port} on ${host} is in use, perhaps by Audarma itself: stop that program, or choose another port with --port.`,
    );
  }
  throw new StartupError(
    "address-unusable",
    refusal === "EACCES"
      ? `This user may not listen on port ${port}: choose one above 1023 with --port.`
      : `This machine cannot listen on ${host} (${refusal}): give one of its own addresses with --host.`,
  );
}

async function openDatabase(
  given: Environment,
  folder: string,
  announce: (line: string) => void,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const { DATABASE_URL: url } = given;
  if (url !== undefined) {
    await checkServer(url);
    return { url, stop: async () => undefined };
  }
  announce("Starting the database …");
  return startEmbeddedDatabase(folder);
}

type Decided =
  | "DATABASE_URL"
  | "NEXTAUTH_URL"
  | "NEXTAUTH_SECRET"
  | "AUDARMA_DEMO"
  | "AUDARMA_DATA_DIR"
  | "PORT";

/** The variables for this process and the web server's. Only a loopback address may go without settings. */
async function decideEnvironment(
  settings: RunSettings,
  given: Environment,
  folder: string,
  databaseUrl: string,
): Promise<Record<Decided, string>> {
  const { host, port } = settings;
  const own = isLoopback(host) ? `http://${printable(host)}:${port}` : undefined;
  const url = given.NEXTAUTH_URL ?? own;
  const isPublic = url === undefined || !isLoopback(url) || given.NODE_ENV === "production";
  if (isPublic) {
    const [problem] = productionProblems(given);
    if (problem !== undefined) throw new StartupError("unsafe-settings", problem);
  }
  if (url === undefined) throw new StartupError("unsafe-settings", "NEXTAUTH_URL is not set.");
  const demo = settings.demo && !isPublic && given.AUDARMA_DEMO !== false;
  return {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: given.NEXTAUTH_SECRET ?? (await ensureSecret(folder)),
    AUDARMA_DEMO: demo ? "1" : "0",
    AUDARMA_DATA_DIR: folder,
    PORT: `${port}`,
  };
}
