import { startEmbeddedDatabase } from "@/server/db/embedded/supervisor";

/** A process that starts a data folder's database and then only waits to be killed. */
const [folder = ""] = process.argv.slice(2);
const { url, adopted } = await startEmbeddedDatabase(folder);
process.send?.({ url, adopted });
setInterval(() => undefined, 60_000);
