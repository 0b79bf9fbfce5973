import { route } from "@/server/http/route";
import { entryQuery, toEntryFilter } from "@/server/memory/entries/entry-query";
import { readEntries } from "@/server/memory/entries/read-entries";
import { memorySql } from "@/server/memory/index/sql";

export const GET = route({ needs: "memory.read", query: entryQuery }, ({ actor, query }) =>
  readEntries(memorySql(), actor, toEntryFilter(query)),
);
