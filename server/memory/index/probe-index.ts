import { prepared } from "@/server/db/prepared";
import type { Bounds } from "./known-texts";
import { EQUAL, lookAtIndex, type Proposals } from "./look-at-index";
import { inTurn, type Probe, plansOf } from "./look-up-plans";
import type { MemoryReader } from "./reader";
import { numbers } from "./sql";

/** Asks the index which texts share rare features with the texts at hand. Any number of texts take one statement. */

/** What the index proposes for a text: those of equal fold, newest first, and the best of the others. */
export type Candidates = {
  readonly equal: readonly number[];
  readonly best: Proposals;
  readonly bounds: Bounds;
};

/** Looks up many texts at once. */
export async function probeIndex(
  reader: MemoryReader,
  probes: readonly Probe[],
): Promise<readonly Candidates[]> {
  const folds = probes.map(({ foldHash }) => foldHash);
  const texts = probes.map(({ textHash }) => textHash);
  const compared = probes.map((probe) => ({ probe, bounds: boundsOf(reader, probe) }));
  const { proposals, equal } = await lookAtIndex(reader, folds, texts, (known) =>
    compared.map(({ probe, bounds }) => plansOf(probe, known, bounds)),
  );
  const equals = equalByPlace(probes.length, equal);
  return compared.map(({ bounds }, at) => ({
    equal: equals[at] ?? [],
    best: inTurn(proposals[at] ?? []),
    bounds,
  }));
}

function boundsOf({ knownTexts }: MemoryReader, { language, fold, minimum }: Probe): Bounds {
  return knownTexts.boundsOf(language, fold, minimum);
}

/** Texts of equal fold, by place of the probe. */
function equalByPlace(places: number, found: string | null): readonly number[][] {
  const equal: number[][] = Array.from({ length: places }, () => []);
  for (const pair of found?.split(",") ?? []) {
    const [place, id] = pair.split(":");
    equal[Number(place) - 1]?.push(Number(id));
  }
  return equal;
}

const EQUAL_ONLY = prepared("memory_equal", EQUAL.trim());

/** Only the texts of equal fold: one cheap statement. */
export async function probeEqual(
  reader: MemoryReader,
  probes: readonly Probe[],
): Promise<readonly Candidates[]> {
  const [row] = await reader.rows(EQUAL_ONLY, [
    numbers(probes.map(({ foldHash }) => foldHash)),
    numbers(probes.map(({ textHash }) => textHash)),
  ]);
  const equals = equalByPlace(probes.length, row?.[0] ?? null);
  return probes.map((probe, at) => ({
    equal: equals[at] ?? [],
    best: () => [],
    bounds: boundsOf(reader, probe),
  }));
}
