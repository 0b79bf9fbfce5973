import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

/**
 * SHA-256 over the names and contents of these files and folders of `root`; missing ones count as
 * missing. Names are relative: a checkout that was moved or copied is not built again.
 */
export async function fingerprint(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of await filesBelow(join(root, path))) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(await readFile(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

async function filesBelow(path: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.includes(join("db", "generated")))
      .sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") return [path];
    if (code === "ENOENT") return [];
    throw error;
  }
}

/**
 * Runs `work` unless it was done before for the same fingerprint. The stamp is
 * written after the work, so that an interrupted one is done again.
 */
export async function unlessDone(
  stamp: string,
  wanted: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const done = await readFile(stamp, "utf8").catch(() => "");
  if (done === wanted) return false;
  await work();
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, wanted);
  return true;
}
