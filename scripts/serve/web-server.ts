import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { StartupError } from "@/server/db/embedded/startup-error";
import { childEnvironment, largePages } from "@/server/env";

/** How the web server is to run. */
export interface WebServerSettings {
  readonly root: string;
  readonly dev: boolean;
  readonly host: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** A running web server that is started again when it dies. */
export interface WebServer {
  /** Settles when the server has failed for good. */
  readonly failed: Promise<StartupError>;
  stop(): Promise<void>;
}

const READY_WITHIN = 60_000;
const STOP_WITHIN = 10_000;
/**
 * How long an unused connection is kept, in milliseconds: longer than a reverse proxy keeps its own
 * (nginx: 60 s). With Node's 5 s a request may go into a connection that is just being closed.
 */
const KEEP_ALIVE = 75_000;
/** So many deaths within a minute mean that starting again does not help. */
const DEATHS_PER_MINUTE = 5;

/**
 * Starts Next as a process of its own and waits until it answers: its crash
 * then costs a second, not the database's clean end.
 */
export async function startWebServer(settings: WebServerSettings): Promise<WebServer> {
  let child = launch(settings);
  let stopping = false;
  const deaths: number[] = [];
  const { promise: failed, resolve: fail } = promiseWithResolver<StartupError>();
  const onExit = () => {
    if (stopping) return;
    const now = Date.now();
    deaths.push(now);
    if (deaths.filter((time) => now - time < 60_000).length > DEATHS_PER_MINUTE) {
      fail(new StartupError("web-server-failed", "The web server ends again and again."));
      return;
    }
    child = launch(settings);
    child.once("exit", onExit);
  };
  await untilAnswering(child, settings);
  child.once("exit", onExit);
  return {
    failed,
    stop: async () => {
      stopping = true;
      await stopProcess(child);
    },
  };
}

function launch({ root, dev, host, port, environment }: WebServerSettings): ChildProcess {
  const next = ["node_modules/next/dist/bin/next", dev ? "dev" : "start"];
  const options = ["--import", "./scripts/end-with-parent.mjs", ...next];
  const address = ["-H", host, "-p", `${port}`];
  if (!dev) address.push("--keepAliveTimeout", `${KEEP_ALIVE}`);
  return spawn(process.execPath, [...options, ...address], {
    cwd: root,
    env: childEnvironment({
      ...environment,
      ...largePages(),
      NODE_ENV: dev ? "development" : "production",
      NODE_OPTIONS: "",
    }),
    // A group of its own: Ctrl-C must not end it before we say so.
    detached: process.platform !== "win32",
    stdio: ["ignore", dev ? "inherit" : "ignore", "inherit", "ipc"],
  });
}

/** Any HTTP answer will do: what it says is the application's business. */
async function untilAnswering(child: ChildProcess, settings: WebServerSettings): Promise<void> {
  const end = Date.now() + READY_WITHIN;
  while (child.exitCode === null && Date.now() < end) {
    const answer = await fetch(`http://${printable(settings.host)}:${settings.port}/api/health`, {
      redirect: "manual",
      signal: AbortSignal.timeout(5_000),
    }).catch(() => undefined);
    if (answer !== undefined) return;
    await sleep(50);
  }
  await stopProcess(child);
  throw new StartupError("web-server-failed", "The web server did not start: the reason is above.");
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN);
  await ended;
  clearTimeout(timer);
}

/** The address to ask a server that listens on `host`. */
export function printable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

function promiseWithResolver<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((take) => {
    resolve = take;
  });
  return { promise, resolve };
}
