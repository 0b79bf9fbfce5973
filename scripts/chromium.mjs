import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/**
 * A Chromium that runs here: CHROMIUM_PATH, the system's, Playwright's own; when
 * there is none, one is installed. Never a silent skip: without a browser the
 * journeys prove nothing.
 *
 * @returns {string} path of the program
 * @throws {Error} one sentence that says what to do
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  console.log("No Chromium found: installing one …");
  const playwright = createRequire(import.meta.url).resolve("@playwright/test/cli");
  spawnSync(process.execPath, [playwright, "install", "chromium"], {
    stdio: "inherit",
    timeout: 240_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
  });
  const downloaded = findChromium();
  if (downloaded !== undefined) return downloaded;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const apt = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update", "-qq"], apt);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], apt);
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error(
    "The browser tests need Chromium, and it could not be installed: install chromium or Google Chrome, or set CHROMIUM_PATH.",
  );
}

/** @returns {string | undefined} */
function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  return [...SYSTEM, chromium.executablePath()].find((path) => existsSync(path) && runs(path));
}

/** A downloaded browser may lack the system's libraries: only running it tells. */
function runs(/** @type {string} */ path) {
  const options = ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "about:blank"];
  return spawnSync(path, options, { stdio: "ignore", timeout: 60_000 }).status === 0;
}
