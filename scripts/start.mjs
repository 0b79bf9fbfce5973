/**
 * npm start: the stage that needs nothing but Node. It checks Node's version,
 * installs the packages when they are missing or the lock file changed, and
 * hands over to scripts/serve.ts.
 */
import { fork } from "node:child_process";
import { ensureInstalled, root } from "./install.mjs";
import { whenOrphaned } from "./orphaned.mjs";

ensureInstalled();

const child = fork("scripts/serve.ts", process.argv.slice(2), {
  cwd: root,
  execArgv: ["--import", "tsx", "--conditions=react-server"],
  stdio: "inherit",
});
// Ctrl-C reaches both processes: this one only waits until the other has stopped in order.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (signal !== "SIGINT") child.kill(signal);
  });
}
// Below npm the parent is npm's shell; a shell of somebody's own may end and leave this running.
if (process.env.npm_lifecycle_event) whenOrphaned(() => child.kill("SIGTERM"));
child.once("exit", (code) => {
  process.exitCode = code ?? 1;
});
