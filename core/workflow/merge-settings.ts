/**
 * Brings together what two people made of the same settings, so that neither loses anything: what I
 * changed is mine, everything else is theirs. Lists are sets, of which members were added or taken out.
 */

type Group = Readonly<Record<string, unknown>>;

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mergeLists(base: unknown, mine: readonly unknown[], theirs: readonly unknown[]) {
  const before: readonly unknown[] = Array.isArray(base) ? base : [];
  const removed = before.filter((one) => !mine.includes(one));
  const added = mine.filter((one) => !before.includes(one) && !theirs.includes(one));
  return [...theirs.filter((one) => !removed.includes(one)), ...added];
}

function mergeGroups(base: unknown, mine: Group, theirs: Group): Group {
  const before = isGroup(base) ? base : {};
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const merged = [...names].map(
    (name) => [name, merge(before[name], mine[name], theirs[name])] as const,
  );
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function merge(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) return mergeLists(base, mine, theirs);
  if (isGroup(mine) && isGroup(theirs)) return mergeGroups(base, mine, theirs);
  return mine === base ? theirs : mine;
}

/** `mine` and `theirs`, both made from `base`; where both changed one value, mine stands. */
export function mergeSettings<Settings>(
  base: Settings,
  mine: Settings,
  theirs: Settings,
): Settings {
  return merge(base, mine, theirs) as Settings;
}

/** Settings with the version that a change of them is based on (If-Match); 0 is never saved. */
export type Versioned<Settings> = { readonly value: Settings; readonly version: number };
