import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Product } from "./product";

/** A running `npm start`. */
export interface Instance {
  readonly product: Product;
  stop(): Promise<void>;
}

/**
 * Starts the production build on a free port, with a data folder of its own.
 *
 * @param settings variables for it; without DATABASE_URL it gets a new database with the demo
 */
export async function startInstance(
  settings: Readonly<Record<string, string>> = {},
): Promise<Instance> {
  const folder = mkdtempSync(join(tmpdir(), "audarma-journeys-"));
  const { DATABASE_URL: _none, NEXTAUTH_URL: _neither, ...environment } = process.env;
  const server = fork("scripts/serve.ts", ["--port", `${await freePort()}`], {
    execArgv: ["--import", "tsx", "--conditions=react-server"],
    env: {
      ...environment,
      AUDARMA_DATA_DIR: folder,
      AUDARMA_DEMO: "1",
      // Each journey comes from an address of its own, so that the limits on sign-ins do not add up.
      TRUSTED_PROXY: "1",
      NODE_OPTIONS: "",
      ...settings,
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const product = await new Promise<Product>((resolve, reject) => {
    server.once("message", (message) => resolve(message as Product));
    server.once("exit", (code) => reject(new Error(`npm start ended with code ${code}.`)));
  });
  return {
    product,
    stop: async () => {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A port that nothing listens on. */
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
