/** Writes a TMX file of generated news and imports it through the product's own import. */

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { finished } from "node:stream/promises";
import { TMX_END, tmxStart, tmxUnit } from "@/core/exchange/tmx/write-tmx";
import type { Actor } from "@/core/workflow/actor";
import { importTmx } from "@/server/memory/exchange/import-tmx";
import { maintainIndex } from "@/server/memory/index/ingest";
import { withMaintenance } from "@/server/memory/index/sql";
import { archiveSentence, russianSide } from "./generate-news";
import { goal, say } from "./report";

/** Writes sentences [from, from + count) as a bilingual file. */
export async function writeFile(path: string, from: number, count: number): Promise<void> {
  const out = createWriteStream(path);
  out.write(tmxStart({ attributes: { srclang: "kk" }, remarks: [], encodings: [] }));
  for (let at = from; at < from + count; at += 1) {
    const kk = archiveSentence(at);
    const variant = (tag: string, text: string) => ({
      tag,
      attributes: {},
      remarks: [],
      codes: [],
      content: [{ t: "text" as const, v: text }],
    });
    const unit = {
      attributes: {},
      remarks: [],
      line: 0,
      variants: [variant("kk", kk), variant("ru", russianSide(kk))],
    };
    if (!out.write(tmxUnit(unit))) await once(out, "drain");
  }
  out.end(TMX_END);
  await finished(out);
}

/** Imports a file of `count` units and says how fast it went. */
export async function importFile(actor: Actor, from: number, count: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "audarma-bench-"));
  try {
    const path = join(folder, "news.tmx");
    await writeFile(path, from, count);
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 50);
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const { added } = await importTmx(actor, {
      path,
      fileName: "news.tmx",
      // A bank of its own: one of an earlier run would have all of it already.
      bank: `Import ${from} ${new Date().toISOString()}`,
    });
    clearInterval(watch);
    const perSecond = added / ((performance.now() - started) / 1000);
    const merging = performance.now();
    const done = await withMaintenance((sql) => maintainIndex(sql));
    const mergingTime = (performance.now() - merging) / 1000;
    say(`TMX import: ${added} units checked, read, stored, indexed`);
    goal("TMX import", perSecond, "units/s", { atLeast: 5_000 });
    say(`upkeep afterwards: ${mergingTime.toFixed(1)} s, ${done?.merges ?? 0} merges`);
    say(
      `process ${(before / 1e6).toFixed(0)} MB before (with all of the benchmark), ${(peak / 1e6).toFixed(0)} MB at most`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
