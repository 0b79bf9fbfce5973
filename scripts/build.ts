import { fileURLToPath } from "node:url";
import { PreparationError, prepareBuild, prepareClient } from "./serve/prepare";

/** Builds the application when something changed; the browser tests and `npm start` share the result. */
async function main(): Promise<number> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const { signal } = new AbortController();
  try {
    await prepareClient(root, signal);
    const built = await prepareBuild(root, signal, () => process.stdout.write("Building …\n"));
    process.stdout.write(built ? "Built.\n" : "Nothing changed since the last build.\n");
    return 0;
  } catch (error) {
    if (!(error instanceof PreparationError)) throw error;
    process.stderr.write(`${error.output}\n${error.message}\n`);
    return 1;
  }
}

process.exitCode = await main();
