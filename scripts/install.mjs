import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const OLDEST_NODE = [20, 19];

/**
 * Checks Node's version and installs the packages when node_modules is missing
 * or was made for another lock file. `npm install`, not `npm ci`: the lock may
 * lack optional packages of other platforms, which `npm ci` refuses.
 */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(`Node ${OLDEST_NODE.join(".")} or newer is needed; this is ${process.versions.node}.`);
  }
  const stamp = join(root, "node_modules", ".audarma-installed");
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing packages …");
  // Development packages too: the build needs TypeScript, whatever NODE_ENV says.
  const options = ["install", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", options, {
        cwd: root,
        stdio: "inherit",
        shell: process.platform === "win32",
      });
  if (status !== 0) fail("The packages could not be installed: the reason is above.");
  // The fingerprint after the installation: npm may have completed the lock file.
  try {
    writeFileSync(stamp, fingerprint());
  } catch {
    fail(`The folder ${join(root, "node_modules")} cannot be written to by this user.`);
  }
}

function fingerprint() {
  const hash = createHash("sha256").update(process.version.split(".")[0] ?? "");
  for (const name of ["package.json", "package-lock.json"]) {
    const path = join(root, name);
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  return hash.digest("hex");
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
