import { Worker, type WorkerOptions } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { ThreadLimitError, threadPool } from "@/server/threads/thread-pool";

/** A thread that does as it is told and numbers its answers. */
const OBEDIENT = `
  const { parentPort, threadId } = require("node:worker_threads");
  let answers = 0;
  parentPort.on("message", (task) => {
    if (task === "sleep") for (;;);
    if (task === "throw") throw new TypeError("as told");
    if (task === "exit") process.exit(3);
    answers += 1;
    parentPort.postMessage({ task, answers, threadId });
  });`;

type Answer = { readonly task: string; readonly answers: number; readonly threadId: number };

function pool(time = 25_000) {
  const started: Worker[] = [];
  const start = (options: WorkerOptions) => {
    const worker = new Worker(OBEDIENT, { ...options, eval: true });
    started.push(worker);
    return worker;
  };
  return { run: threadPool<string, Answer>(start, { time, memory: 64 }), started };
}

describe("a pool of threads", () => {
  it("keeps one thread for the next task", async () => {
    const { run, started } = pool();
    expect(await run("a")).toMatchObject({ task: "a", answers: 1 });
    expect(await run("b")).toMatchObject({ task: "b", answers: 2 });
    const [one, two] = await Promise.all([run("c"), run("d")]);
    expect([one?.task, two?.task]).toEqual(["c", "d"]);
    expect(started).toHaveLength(2);
  });

  it.each([
    ["sleep", ThreadLimitError],
    ["throw", /as told/],
    ["exit", /code 3/],
  ])("ends a thread after «%s», and the next task gets a new one", async (task, failure) => {
    const { run, started } = pool(task === "sleep" ? 1_000 : undefined);
    await expect(run(task)).rejects.toThrow(failure);
    if (task !== "sleep") expect(await run("a")).toMatchObject({ task: "a", answers: 1 });
    else await expect(run(task)).rejects.toThrow(failure);
    expect(started).toHaveLength(2);
    expect(started[0]?.threadId).toBe(-1);
  });

  it("turns away who would wait behind twenty others", async () => {
    const { run } = pool();
    const asked = Array.from({ length: 23 }, (_, at) => run(`${at}`));
    const answers = await Promise.allSettled(asked);
    expect(answers.slice(0, 22).every(({ status }) => status === "fulfilled")).toBe(true);
    expect(answers[22]).toMatchObject({ reason: { code: "busy" } });
  });
});
