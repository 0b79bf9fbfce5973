import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { childEnvironment } from "@/server/env";
import type { JobKind } from "@/server/jobs/job-kind";
import { prepareJobs } from "@/server/jobs/prepare-jobs";
import { enqueue } from "@/server/jobs/queue";
import { runStep } from "@/server/jobs/run-step";
import { type RunningJobs, startJobs } from "@/server/jobs/start-jobs";
import { COUNTING, countingWorker } from "@/tests/support/counting-job";
import { createBareDatabase, testDatabase } from "@/tests/support/database";

const db = testDatabase();
const running: RunningJobs[] = [];
const children: ChildProcess[] = [];

const NOTE: JobKind<{ readonly text: string }> = {
  name: "note",
  data: z.object({ text: z.string() }),
  leaseSeconds: 5,
  retries: 3,
};

beforeAll(async () => {
  await db().$executeRaw`CREATE TABLE effect (id serial, step int NOT NULL)`;
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()));
  await db().$executeRaw`TRUNCATE effect`;
});

async function effects(): Promise<readonly number[]> {
  const rows = await db().$queryRaw<{ step: number }[]>`SELECT step FROM effect ORDER BY id`;
  return rows.map((row) => row.step);
}

async function workerProcess(): Promise<ChildProcess> {
  const child = fork("tests/support/job-worker.ts", {
    execArgv: ["--import", "tsx", "--conditions=react-server"],
    env: childEnvironment({ NODE_OPTIONS: "" }),
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  children.push(child);
  expect(await once(child, "message")).toEqual(["ready", undefined]);
  return child;
}

test("eight servers may make the queue's tables at once", async () => {
  const bare = await createBareDatabase();
  try {
    await Promise.all(Array.from({ length: 8 }, () => prepareJobs(bare.url, [NOTE])));
  } finally {
    await bare.drop();
  }
});

describe("a worker killed in the middle of a step", () => {
  test.each([1, 3])(
    "step %i: every effect happens exactly once",
    async (pauseAt) => {
      const victim = await workerProcess();
      const paused = once(victim, "message");
      await enqueue(COUNTING, { pauseAt });
      expect(await paused).toEqual(["paused", undefined]);
      victim.kill("SIGKILL");
      await once(victim, "exit");
      expect(await effects()).toEqual([1, 2, 3].slice(0, pauseAt - 1));
      running.push(await startJobs([countingWorker(0)], 1));
      await vi.waitFor(async () => expect(await effects()).toEqual([1, 2, 3]), 20_000);
    },
    30_000,
  );
});

test("two runs of one job at once keep one effect and see the same result", async () => {
  let turn = 0;
  const run = () =>
    runStep(db(), "job-a", 1, async (tx) => {
      turn += 1;
      const mine = turn;
      await tx.$executeRaw`INSERT INTO effect (step) VALUES (${mine})`;
      await vi.waitUntil(() => turn === 2);
      return { mine };
    });
  const [first, second] = await Promise.all([run(), run()]);
  expect(second).toEqual(first);
  expect(await effects()).toEqual([first.mine]);
});

test("a unique violation inside an effect is that effect's failure", async () => {
  const step = runStep(db(), "job-b", 1, (tx) =>
    tx.$executeRaw`INSERT INTO job_step (job_id, step) VALUES ('job-a', 1)`.then(() => undefined),
  );
  await expect(step).rejects.toThrow();
});

describe("enqueue", () => {
  test("in a transaction: the job exists exactly if the transaction commits", async () => {
    const done: string[] = [];
    const worker = {
      kind: NOTE,
      run: async ({ text }: { readonly text: string }) => {
        done.push(text);
      },
    };
    running.push(await startJobs([worker], 1));
    const failing = db().$transaction(async (tx) => {
      await enqueue(NOTE, { text: "rolled back" }, {}, tx);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await db().$transaction((tx) => enqueue(NOTE, { text: "committed" }, {}, tx));
    await vi.waitFor(() => expect(done).toEqual(["committed"]), 10_000);
  }, 20_000);

  test("a job with a time waits for it, and an equal waiting one is not added", async () => {
    const { DATABASE_URL: url = "" } = childEnvironment();
    await prepareJobs(url, [NOTE]);
    const later = new Date(Date.now() + 3_600_000);
    const once = { startAfter: later, singletonKey: "release-1" };
    expect(await enqueue(NOTE, { text: "a" }, once)).toBeTypeOf("string");
    expect(await enqueue(NOTE, { text: "b" }, once)).toBeUndefined();
    expect(
      await enqueue(NOTE, { text: "c" }, { ...once, singletonKey: "release-2" }),
    ).toBeDefined();
    const [waiting] = await db().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'note' AND state = 'created'
        AND start_after > now() + interval '59 minutes'`;
    expect(waiting?.n).toBe(2);
  });

  test("refuses data that is not of the kind's shape", async () => {
    await expect(enqueue(NOTE, { text: 1 } as never)).rejects.toThrow(/string/u);
  });
});
