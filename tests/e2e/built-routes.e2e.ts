import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "./support/journey";

/**
 * The build serves exactly the routes and pages of the folders that tests/server/http/routes.test.ts
 * walks, and has no Server Actions: there is nothing that those tests have not seen.
 */

const built = join(process.cwd(), ".next", "server");
const manifest = (name: string) =>
  JSON.parse(readFileSync(join(built, name), "utf8")) as Readonly<Record<string, unknown>>;

/** Pages that Next makes itself, and the icon. */
const OWN = new Set(["/_not-found/page", "/_global-error/page", "/icon.svg/route"]);

test("the build serves the routes of the folders and nothing else", () => {
  const served = Object.keys(manifest("app-paths-manifest.json")).filter((path) => !OWN.has(path));
  const app = join(process.cwd(), "app");
  const written = readdirSync(app, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name === "route.ts" || entry.name === "page.tsx")
    .map((entry) => `/${relative(app, join(entry.parentPath, entry.name)).replace(/\.tsx?$/, "")}`);
  expect(new Set(served)).toEqual(new Set(written));
});

test("the build has no Server Actions", () => {
  const { node, edge } = manifest("server-reference-manifest.json");
  expect({ node, edge }).toEqual({ node: {}, edge: {} });
});
