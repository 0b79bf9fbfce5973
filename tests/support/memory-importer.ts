import { argv, stdout } from "node:process";
import { importTmx } from "@/server/memory/exchange/import-tmx";

/** Imports a TMX file in a process of its own, which a test then kills: `tsx … FILE BANK`. */
const [, , path = "", bank = ""] = argv;
const result = await importTmx(
  {
    personId: "00000000-0000-0000-0000-000000000000",
    sessionId: null,
    name: "test",
    roles: [{ role: "administrator", language: "*" }],
  },
  {
    path,
    fileName: "news.tmx",
    bank,
    onProgress: ({ phase, done }) => {
      if (phase === "importing") stdout.write(`${done}\n`);
    },
  },
);
stdout.write(`added ${result.added} duplicates ${result.duplicates} resumed ${result.resumedAt}\n`);
