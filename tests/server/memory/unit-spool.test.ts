import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import type { TmxUnit } from "@/core/exchange/tmx/tmx";
import { UnitSpool } from "@/server/memory/exchange/unit-spool";

const unit = (number: number): TmxUnit => ({
  attributes: { tuid: `${number}` },
  remarks: [{ kind: "note", attributes: {}, text: "екі\nжол 😀" }],
  variants: [
    { tag: "kk", attributes: {}, remarks: [], content: [{ t: "text", v: "ә\u2028" }], codes: [] },
  ],
  line: number,
});

it("gives back the units that are not done yet, whichever piece they are in", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(4), { maxLength: 6 }), fc.nat(20), async (sizes, done) => {
      const spool = await UnitSpool.open();
      let [count, bytes] = [0, 0];
      for (const size of sizes) {
        bytes += 100;
        const units = Array.from({ length: size }, () => {
          count += 1;
          return unit(count);
        });
        await spool.write({ units, bytes });
      }
      const found: TmxUnit[] = [];
      for await (const { units, before } of spool.pieces(done))
        found.push(...units.slice(Math.max(0, done - before)));
      await spool.close();
      const left = Math.max(0, count - done);
      expect(found).toEqual(Array.from({ length: left }, (_, at) => unit(done + at + 1)));
    }),
    { numRuns: 25 },
  );
});

it("leaves no file behind, not even while it is open", async () => {
  const folder = await mkdtemp(join(tmpdir(), "audarma-spool-test-"));
  vi.stubEnv("TMPDIR", folder);
  const spool = await UnitSpool.open();
  vi.unstubAllEnvs();
  await spool.write({ units: [unit(1)], bytes: 10 });
  expect(await readdir(folder)).toEqual([]);
  await spool.close();
  await rm(folder, { recursive: true });
});
