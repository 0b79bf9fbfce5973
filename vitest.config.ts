import { defineConfig } from "vitest/config";

// "import" must not be among them: vitest passes them on to Node, where they would also hold for require().
const serverConditions = ["react-server", "node"];

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    reporters: ["default", "./tests/support/tally.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "core",
          // Generous: a busy machine must not fail a test that is right.
          testTimeout: 20_000,
          include: ["tests/{core,ui,cli}/**/*.test.{ts,tsx}"],
          environment: "node",
        },
      },
      {
        extends: true,
        ssr: { resolve: { conditions: serverConditions } },
        test: {
          name: "server",
          testTimeout: 30_000,
          hookTimeout: 30_000,
          include: ["tests/server/**/*.test.ts"],
          environment: "node",
          globalSetup: ["tests/support/database-setup.ts"],
          server: { deps: { inline: ["server-only"] } },
        },
      },
    ],
  },
});
