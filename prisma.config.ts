import { defineConfig } from "prisma/config";

/**
 * The Prisma command line looks for its native schema engine, and downloads it
 * when it is absent, even for `generate`, which does not use it. Any existing
 * program satisfies the search; migrations are applied by server/db/migrate.ts.
 * See docs/decisions for the reasons.
 */
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
