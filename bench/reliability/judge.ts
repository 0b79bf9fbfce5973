/**
 * Compares what people were told with what the log of events holds. Pure, so that tests can plant
 * faults: a judge that finds none of them would prove nothing.
 */

/** A save that somebody sent, under one key, as often as it took. Hashes are SHA-256 of the content. */
export type Attempt = {
  readonly key: string;
  readonly actorId: string;
  readonly translationId: string;
  readonly sha256: string;
  /** What the last answer said; `unanswered` when the run ended before there was one. */
  readonly outcome:
    | {
        readonly kind: "saved";
        readonly version: number;
        readonly sha256: string;
        readonly replayed: boolean;
      }
    | { readonly kind: "refused"; readonly code: string }
    | { readonly kind: "unanswered" };
};

/** An event as far as the judge looks at it. */
export type LoggedEvent = {
  readonly translationId: string;
  readonly version: number;
  readonly actorId: string;
  readonly idemKey: string;
  readonly sha256: string;
};

/** A promise that was broken. */
export type Fault =
  | "acknowledged save is not in the log"
  | "acknowledged version is not the logged one"
  | "logged text is not the one that was sent"
  | "refused save is in the log"
  | "one key made two events"
  | "event that nobody sent"
  | "version missing or twice"
  | "refusal that has no reason";

/** Refusals that a writer can meet without anybody's fault. */
const FAIR_REFUSALS: ReadonlySet<string> = new Set(["version-conflict"]);

/** Every broken promise with the key or translation it is about. */
export function judge(
  attempts: readonly Attempt[],
  events: readonly LoggedEvent[],
): readonly { readonly fault: Fault; readonly where: string }[] {
  const logged = groups(events, keyOf);
  const sent = new Set(attempts.map((attempt) => `${attempt.actorId} ${attempt.key}`));
  return [
    ...attempts.flatMap((attempt) =>
      faultsOf(attempt, logged.get(`${attempt.actorId} ${attempt.key}`) ?? []).map((fault) => ({
        fault,
        where: attempt.key,
      })),
    ),
    ...events
      .filter((event) => !sent.has(keyOf(event)))
      .map((event) => ({ fault: "event that nobody sent" as const, where: event.idemKey })),
    ...gaps(events).map((where) => ({ fault: "version missing or twice" as const, where })),
  ];
}

function groups<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const group = found.get(nameOf(item));
    if (group) group.push(item);
    else found.set(nameOf(item), [item]);
  }
  return found;
}

function keyOf({ actorId, idemKey }: LoggedEvent): string {
  return `${actorId} ${idemKey}`;
}

function faultsOf({ outcome, sha256 }: Attempt, made: readonly LoggedEvent[]): readonly Fault[] {
  const faults: Fault[] = [];
  const [event] = made;
  if (made.length > 1) faults.push("one key made two events");
  if (event && event.sha256 !== sha256) faults.push("logged text is not the one that was sent");
  if (outcome.kind === "refused") {
    if (event) faults.push("refused save is in the log");
    if (!FAIR_REFUSALS.has(outcome.code)) faults.push("refusal that has no reason");
  }
  if (outcome.kind !== "saved") return faults;
  if (!event) return [...faults, "acknowledged save is not in the log"];
  // A repeated request is answered with what stands there now, which others may have changed since.
  const differs = event.version !== outcome.version || event.sha256 !== outcome.sha256;
  if (!outcome.replayed && differs) faults.push("acknowledged version is not the logged one");
  return faults;
}

/** Translations whose versions are not 1, 2, 3 … each once. */
function gaps(events: readonly LoggedEvent[]): readonly string[] {
  return [...groups(events, (event) => event.translationId)]
    .filter(([, own]) => {
      const versions = own.map(({ version }) => version).toSorted((a, b) => a - b);
      return versions.some((version, index) => version !== index + 1);
    })
    .map(([translationId]) => translationId);
}
