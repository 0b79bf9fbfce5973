import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PRODUCT, type Product } from "./product";

/**
 * Once for all journeys: the production build on a free port, with a new
 * database that holds the demo. A journey that needs an article of its own
 * imports one, so that journeys do not meet.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "audarma-journeys-"));
  const { DATABASE_URL: _none, NEXTAUTH_URL: _neither, ...environment } = process.env;
  const server = fork("scripts/serve.ts", ["--port", `${await freePort()}`], {
    execArgv: ["--import", "tsx", "--conditions=react-server"],
    env: { ...environment, AUDARMA_DATA_DIR: folder, AUDARMA_DEMO: "1", NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const product = await new Promise<Product>((resolve, reject) => {
    server.once("message", (message) => resolve(message as Product));
    server.once("exit", (code) => reject(new Error(`npm start ended with code ${code}.`)));
  });
  process.env[PRODUCT] = JSON.stringify(product);
  return async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
