import { defineConfig } from "@playwright/test";

/** Journeys in a real browser against the production build; see tests/e2e/support. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.{e2e,spec}.ts",
  outputDir: "test-results/journeys",
  globalSetup: "./tests/e2e/support/start-product.ts",
  // Two cores: more browsers than cores only make every journey slower.
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  // Up to twice more on CI, whose machine also runs the server, its database and two browsers: a journey that
  // needed it is named flaky in the report.
  retries: process.env.CI === undefined ? 0 : 2,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [["line"], ["json", { outputFile: "test-results/playwright.json" }]],
  use: {
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
