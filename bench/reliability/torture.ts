import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { v7 as uuid } from "uuid";
import { textContent } from "@/core/article/inline";
import { createArticle } from "@/server/articles/create-article";
import { sealSessionCookie, sessionCookieName } from "@/server/auth/session-cookie";
import { database, disconnect } from "@/server/db/client";
import { findFreePort } from "@/server/db/embedded/free-port";
import { readPostmaster } from "@/server/db/embedded/postmaster";
import { startEmbeddedDatabase } from "@/server/db/embedded/supervisor";
import { migrate, readMigrations } from "@/server/db/migrate";
import { childEnvironment, publishEnvironment, readEnvironment } from "@/server/env";
import { type HistoryReport, verifyHistory } from "@/server/translation/verify-history";
import { type Attempt, judge } from "./judge";
import { type Chance, seeded } from "./seeded";
import { type Writer, write } from "./writer";

/** How long and how hard. */
export type TortureSettings = {
  readonly seed: number;
  /** Seconds of writing and killing, before the last answers are waited for. */
  readonly seconds: number;
  /** So many saves must succeed before the end; a slow machine gets up to twice the time. */
  readonly saves: number;
  readonly writers: number;
  /** Segments that all writers share. */
  readonly segments: number;
  /** Mean seconds between two kills of one of the two instances, and of the database. */
  readonly serverEvery: number;
  readonly databaseEvery: number;
};

/** What came of it. */
export type TortureReport = {
  readonly attempts: readonly Attempt[];
  readonly events: number;
  readonly faults: ReturnType<typeof judge>;
  readonly history: HistoryReport;
  readonly serverKills: number;
  readonly databaseKills: number;
  /** Longest time without any save answered with success, in milliseconds. */
  readonly worstOutage: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<number, number>>;
};

/**
 * Many people save into few segments through two instances, while instances and the database are
 * killed without warning; then what they were told is held against the log of events. Everything
 * runs in a data folder of its own that is removed afterwards.
 */
export async function torture(settings: TortureSettings): Promise<TortureReport> {
  const folder = await mkdtemp(join(tmpdir(), "audarma-reliability-"));
  const before = readEnvironment();
  const embedded = await startEmbeddedDatabase(folder);
  const instances: Instance[] = [];
  try {
    const ports = [await findFreePort(), await findFreePort()] as const;
    const addresses = [`http://127.0.0.1:${ports[0]}`, `http://127.0.0.1:${ports[1]}`] as const;
    publishEnvironment({
      DATABASE_URL: embedded.url,
      NEXTAUTH_URL: addresses[0],
      NEXTAUTH_SECRET: "reliability".repeat(6),
    });
    await migrate(embedded.url, await readMigrations());
    const [first, second, ...writers] = await desk(settings, addresses);
    for (const port of ports) instances.push(await startInstance(port));
    const warmed = await Promise.all([
      firstSave(first, addresses[0]),
      firstSave(second, addresses[1]),
    ]);
    const begin = Date.now();
    const watch = stopwatch();
    const isOver = () => {
      const seconds = (Date.now() - begin) / 1_000;
      const isShort = watch.saved() < settings.saves && seconds < settings.seconds * 2;
      return seconds > settings.seconds && !isShort;
    };
    const [serverKills, databaseKills, ...attempts] = await Promise.all([
      repeatedly(seeded(settings.seed + 1), settings.serverEvery, isOver, async (chance) => {
        await chance.pick(instances as [Instance, ...Instance[]]).killed();
      }),
      repeatedly(seeded(settings.seed + 2), settings.databaseEvery, isOver, async () => {
        const running = await readPostmaster(join(folder, "postgres"));
        if (running?.ready) process.kill(running.pid, "SIGKILL");
      }),
      ...writers.map((writer) => write(writer, isOver, watch.answered)),
    ]);
    const { worst, statuses } = watch.stop();
    return {
      ...(await report([...warmed, ...attempts].flat())),
      ...{ serverKills, databaseKills, worstOutage: worst, statuses },
    };
  } finally {
    for (const instance of instances) await instance.stop();
    await disconnect();
    await embedded.stop();
    const { DATABASE_URL = "", NEXTAUTH_URL = "", NEXTAUTH_SECRET = "" } = before;
    publishEnvironment({ DATABASE_URL, NEXTAUTH_URL, NEXTAUTH_SECRET });
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A process reads its dictionaries with its first save: that is a start, not an outage. */
function firstSave(writer: Writer | undefined, address: string): Promise<readonly Attempt[]> {
  if (writer === undefined) throw new Error("There is nobody to write.");
  let isSaved = false;
  return write(
    { ...writer, instances: [address] },
    () => isSaved,
    (status) => {
      isSaved ||= status === 200;
    },
  );
}

async function report(attempts: readonly Attempt[]) {
  // The pool notices only at its next use that the server behind it was killed.
  for (let tries = 0; tries < 50; tries += 1) {
    if (await database().$queryRaw`select 1`.then(Boolean, () => false)) break;
    await sleep(200);
  }
  const events = await database().translationEvent.findMany({
    select: { translationId: true, version: true, actorId: true, idemKey: true, sha256: true },
  });
  const faults = judge(attempts, events);
  return { attempts, events: events.length, faults, history: await verifyHistory() };
}

/** A server process that comes back after each kill. */
type Instance = { readonly killed: () => Promise<void>; readonly stop: () => Promise<void> };

async function startInstance(port: number): Promise<Instance> {
  let child = await launch(port);
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  };
  return {
    stop: end,
    killed: async () => {
      await end();
      child = await launch(port);
    },
  };
}

async function launch(port: number): Promise<ChildProcess> {
  const child = fork("tests/support/save-server.ts", [String(port)], {
    execArgv: ["--import", "tsx", "--conditions=react-server"],
    env: childEnvironment({ NODE_OPTIONS: "" }),
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error("The save server did not start."))),
  ]);
  return child;
}

/** Acts at random times, half to one and a half of `every` seconds apart; answers with how often. */
async function repeatedly(
  chance: Chance,
  every: number,
  isOver: () => boolean,
  act: (chance: Chance) => Promise<void>,
): Promise<number> {
  let times = 0;
  for (;;) {
    await sleep(every * (500 + 1_000 * chance.next()));
    if (isOver()) return times;
    await act(chance);
    times += 1;
  }
}

/** Answers by status, and the longest time without a success. */
function stopwatch() {
  const statuses: Record<number, number> = {};
  let worst = 0;
  let last = performance.now();
  const answered = (status: number) => {
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (status !== 200) return;
    const now = performance.now();
    worst = Math.max(worst, now - last);
    last = now;
  };
  return { answered, saved: () => statuses[200] ?? 0, stop: () => ({ worst, statuses }) };
}

/** The writers, signed in, and an article that they share; the first two only begin. */
async function desk(
  { seed, writers, segments }: TortureSettings,
  instances: readonly [string, string],
): Promise<readonly Writer[]> {
  const people = await Promise.all(
    Array.from({ length: writers + 2 }, async (_, number) => {
      const { id, sessions } = await database().person.create({
        data: {
          login: `writer-${number}`,
          name: `Writer ${number}`,
          roles: { create: [{ role: "translator" }, { role: "editor" }] },
          sessions: {
            create: { provider: "credentials", expiresAt: new Date(Date.now() + 86_400_000) },
          },
        },
        include: { sessions: true },
      });
      const sid = sessions[0]?.id ?? "";
      return { id, cookie: await sealSessionCookie({ sub: id, sid }, 86_400) };
    }),
  );
  const [first] = people;
  const { id } = await createArticle(
    {
      personId: first?.id ?? "",
      sessionId: null,
      name: "Writer 0",
      roles: [{ role: "editor", language: "*" }],
    },
    uuid(),
    {
      sourceLanguage: "kk",
      targetLanguages: ["ru"],
      date: "2026-01-01",
      deadlineAt: null,
      assignments: [],
      blocks: Array.from({ length: segments }, (_, number) => ({
        kind: "paragraph",
        codes: [],
        segments: [{ content: textContent(`Сөйлем ${number}.`), gapAfter: "" }],
      })),
    },
  );
  const rows = await database().translation.findMany({ where: { articleId: id } });
  return people.map((person, number) => ({
    actorId: person.id,
    cookie: `${sessionCookieName()}=${person.cookie}`,
    translationIds: rows.map((row) => row.id) as [string, ...string[]],
    instances,
    origin: instances[0],
    chance: seeded(seed + 100 + number),
  }));
}
