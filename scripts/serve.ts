import { fileURLToPath } from "node:url";
import { StartupError } from "@/server/db/embedded/startup-error";
import { MigrationError } from "@/server/db/migrate";
import { EnvironmentError, readEnvironment } from "@/server/env";
import { readOptions, USAGE } from "./serve/options";
import { PreparationError } from "./serve/prepare";
import { type RunningProduct, runProduct } from "./serve/run";

/** The terminal's side of `npm start`: options in, sentences and an exit code out. */
async function main(given: readonly string[]): Promise<number> {
  const options = readOptions(given);
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const asked = new AbortController();
  const end = untilAsked().then(() => asked.abort());
  const product = await runProduct({
    root: fileURLToPath(new URL("..", import.meta.url)),
    dev: options.dev,
    host: options.host,
    port: options.port ?? readEnvironment().PORT,
    demo: options.demo,
    signal: asked.signal,
    announce: say,
  });
  greet(product);
  // For a program that started this one, such as the browser tests.
  const { url, databaseUrl, secret, logins } = product;
  process.send?.({ url, databaseUrl, secret, logins });
  const failure = await Promise.race([end, product.failed]);
  say("\nStopping …");
  await product.stop();
  if (!(failure instanceof Error)) return 0;
  complain(failure.message);
  return 1;
}

function greet({ url, logins }: RunningProduct): void {
  say(`\nAudarma runs at ${url}`);
  if (logins.length > 0) {
    say("A sample article is loaded. Sign in as:");
    for (const { login, password, role } of logins)
      say(`  ${login.padEnd(16)} ${password}   ${role}`);
  }
  say("Ctrl-C stops it.");
}

/**
 * Settles at the first request to stop; one more a second later ends the process
 * at once. A single Ctrl-C may arrive twice: from the terminal and through npm.
 */
function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const ask = () => {
      first ??= performance.now();
      if (performance.now() - first > 1_000) process.exit(130);
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
    // The process that started this one has died.
    process.once("disconnect", ask);
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Expected failures end with their one sentence; anything else with its stack. */
function explainFailure(error: unknown): void {
  if ((error as Error).name === "AbortError") {
    complain("Stopped.");
    return;
  }
  if (error instanceof PreparationError && error.output !== "") complain(error.output);
  const expected =
    error instanceof StartupError ||
    error instanceof MigrationError ||
    error instanceof EnvironmentError ||
    error instanceof PreparationError ||
    error instanceof RangeError ||
    (error as NodeJS.ErrnoException).code === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
  const { message, stack } = error as Error;
  complain(expected ? message : (stack ?? String(error)));
}

const status = await main(process.argv.slice(2)).catch((error: unknown) => {
  explainFailure(error);
  return 1;
});
process.exit(status);
