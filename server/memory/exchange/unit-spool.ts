import { randomUUID } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TmxUnit } from "@/core/exchange/tmx/tmx";

/**
 * The units of a file as they were read when it was checked, in a file without a name: the parser takes
 * a quarter of an import's time and need not read them twice (docs/decisions/translation-memory.md,
 * "Import"). The file vanishes with the process, however that ends.
 */

/** What one piece of the file held. `bytes` is where the piece ends in the file. */
export type SpooledPiece = { readonly units: readonly TmxUnit[]; readonly bytes: number };

/** Where a piece lies in the file of units. */
type Place = {
  readonly at: number;
  readonly size: number;
  readonly units: number;
  readonly bytes: number;
};

/** Written once from beginning to end, then read once. */
export class UnitSpool {
  private readonly file: FileHandle;
  private readonly places: Place[] = [];
  private end = 0;

  private constructor(file: FileHandle) {
    this.file = file;
  }

  /** @throws what the file system says */
  static async open(): Promise<UnitSpool> {
    const path = join(tmpdir(), `audarma-units-${randomUUID()}`);
    const file = await open(path, "wx+", 0o600);
    await unlink(path);
    return new UnitSpool(file);
  }

  /** Keeps the units of the next piece. */
  async write({ units, bytes }: SpooledPiece): Promise<void> {
    if (units.length === 0) return;
    const data = Buffer.from(JSON.stringify(units));
    // One `write` may take less than it is given; this goes on until all is taken.
    await this.file.appendFile(data);
    this.places.push({ at: this.end, size: data.length, units: units.length, bytes });
    this.end += data.length;
  }

  /**
   * The pieces that hold more than the first `done` units. `before` is the number of units before a
   * piece: the first one may begin with some of those that are done.
   */
  async *pieces(done: number): AsyncGenerator<SpooledPiece & { readonly before: number }> {
    let before = 0;
    for (const { at, size, units, bytes } of this.places) {
      if (before + units > done) {
        const data = Buffer.allocUnsafe(size);
        for (let read = 0; read < size; ) {
          const { bytesRead } = await this.file.read(data, read, size - read, at + read);
          if (bytesRead === 0) throw new Error("What was read of the file is gone.");
          read += bytesRead;
        }
        yield { units: JSON.parse(data.toString()) as readonly TmxUnit[], bytes, before };
      }
      before += units;
    }
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}
