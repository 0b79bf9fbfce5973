import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { explain } from "@/server/db/embedded/startup-error";

/**
 * The secret that signs session tokens: 48 random bytes, made at the first
 * start. `wx` makes one of two first starts win; both then read the same file.
 */
export async function ensureSecret(dataFolder: string): Promise<string> {
  const path = join(dataFolder, "session-secret");
  try {
    const secret = randomBytes(48).toString("base64");
    await writeFile(path, secret, { flag: "wx", mode: 0o600 });
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw explain(error, dataFolder);
    return (await readFile(path, "utf8")).trim();
  }
}
