/**
 * npm test: everything a newcomer needs to trust the project, and what CI runs.
 * --checks runs the static checks only. Ends with one plain line,
 * `N passed, N failed, N skipped`: tests, browser journeys, and each check as one.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

ensureInstalled();
// Only now: this needs an installed package.
const { ensureChromium } = await import("./chromium.mjs");

const checksOnly = process.argv.includes("--checks");
const results = join(root, "test-results");
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];

const TYPESCRIPT = ["--import", "tsx", "--conditions=react-server"];
const bin = (/** @type {string} */ path) => join("node_modules", path);

/**
 * Runs a program and shows what it says.
 * @param {string} title
 * @param {readonly string[]} options for Node
 * @param {Record<string, string>} [environment]
 * @returns {boolean} whether it ended well
 */
function run(title, options, environment = {}) {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(process.execPath, options, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment },
  });
  return status === 0;
}

/** A step that counts as one test. @type {(title: string, ok: boolean) => boolean} */
function count(title, ok) {
  total[ok ? "passed" : "failed"] += 1;
  if (!ok) failures.push(title);
  return ok;
}

/** @type {(title: string, ...rest: [readonly string[], Record<string, string>?]) => boolean} */
const check = (title, ...rest) => count(title, run(title, ...rest));

function staticChecks() {
  check("format and lint (biome)", [
    bin("@biomejs/biome/bin/biome"),
    "check",
    "--error-on-warnings",
  ]);
  check("types (tsc)", [bin("typescript/bin/tsc"), "--noEmit", "-p", "."]);
  check("import directions (dependency-cruiser)", [
    bin("dependency-cruiser/bin/dependency-cruise.mjs"),
    "--config",
    ".dependency-cruiser.cjs",
    ...["app", "ui", "server", "core", "cli", "scripts", "bench", "tests"].filter((room) =>
      existsSync(join(root, room)),
    ),
  ]);
  check("unused code (knip)", [bin("knip/bin/knip.js")]);
}

/** Unit and server tests, counted one by one. */
function vitest() {
  const output = join(results, "vitest.json");
  const ok = run("unit and server tests (vitest)", [
    bin("vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${output}`,
  ]);
  const report = readReport(output);
  if (report === undefined) return count("vitest", false);
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  total.skipped += report.numPendingTests + report.numTodoTests;
  // A file that could not be loaded, or an error outside any test, fails without a failed test.
  if (!ok && report.numFailedTests === 0) return count("vitest", false);
  if (!ok) failures.push("vitest");
  return ok;
}

/** The product's figures on the shared samples, where those are at hand. */
function evaluation() {
  if (!existsSync(join(root, "..", "shared", "data"))) {
    console.log("\n— language figures: no samples beside the checkout, skipped");
    total.skipped += 1;
    return;
  }
  check("language figures (eval --floors)", [...TYPESCRIPT, "scripts/eval.ts", "--floors"]);
}

/** The journeys in a real browser. */
function browser() {
  let chromium;
  try {
    chromium = ensureChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return count("browser tests", false);
  }
  const output = join(results, "playwright.json");
  const ok = run("browser journeys (playwright)", [bin("@playwright/test/cli.js"), "test"], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: output,
  });
  const stats = readReport(output)?.stats;
  if (stats === undefined) return count("playwright", false);
  total.passed += stats.expected + stats.flaky;
  total.failed += stats.unexpected;
  total.skipped += stats.skipped;
  if (!ok && stats.unexpected === 0) return count("playwright", false);
  if (!ok) failures.push("playwright");
  return ok;
}

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function everything() {
  // The build comes first: tests read its manifests, tsc its route types.
  const built = check("production build (next)", [...TYPESCRIPT, "scripts/build.ts"]);
  staticChecks();
  vitest();
  evaluation();
  if (!readdirSync(join(root, "tests", "e2e"), { recursive: true }).some(isJourney)) return;
  if (built) browser();
  else count("browser tests (no build)", false);
}

/** @param {string | Buffer} name */
function isJourney(name) {
  return String(name).endsWith(".e2e.ts");
}

const started = Date.now();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
if (checksOnly) {
  run("database client (prisma)", [bin("prisma/build/index.js"), "generate"]);
  run("route types (next)", [bin("next/dist/bin/next"), "typegen"]);
  staticChecks();
} else {
  everything();
}
console.log(`\nTook ${Math.round((Date.now() - started) / 1000)} s.`);
if (failures.length > 0) console.log(`Failed: ${failures.join(", ")}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
