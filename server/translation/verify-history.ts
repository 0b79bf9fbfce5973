import { hashContent } from "@/core/article/content-hash";
import { type Content, plainText } from "@/core/article/inline";
import { database } from "@/server/db/client";
import type { Translation, TranslationEvent } from "@/server/db/generated/client";
import { chainHash } from "./append-event";

/** What does not fit together. */
export type HistoryFaultCode =
  /** A version is missing between two events, or the first is not 1. */
  | "event-missing"
  /** An event does not hold the hash of the one before it. */
  | "chain-broken"
  /** An event's fields do not give its hash: it was changed afterwards. */
  | "event-altered"
  /** An event's text does not give the hash that the event states. */
  | "text-altered"
  /** The translation itself is not what its last event left. */
  | "row-differs";

/** A fault and where it is. `version` is that of the event, or of the row for `row-differs`. */
export type HistoryFault = {
  readonly code: HistoryFaultCode;
  readonly translationId: string;
  readonly articleId: string;
  readonly version: number;
};

/** What a check of all histories found. */
export type HistoryReport = {
  readonly translations: number;
  readonly events: number;
  readonly faults: readonly HistoryFault[];
};

/** Translations per query: their events of a busy year fit into memory with ease. */
const BATCH = 500;

/**
 * Reads every history in the database and proves that it is whole: each event gives its own hash,
 * names the one before it, and holds the text it says; and each translation is what its last event
 * left. The triggers keep applications from rewriting history; this finds who went around them.
 */
export async function verifyHistory(
  onProgress: (done: number) => void = () => undefined,
): Promise<HistoryReport> {
  const faults: HistoryFault[] = [];
  let translations = 0;
  let events = 0;
  let after: string | undefined;
  for (;;) {
    // Row and events of one moment: somebody may be saving meanwhile.
    const rows = await database().$transaction(
      (tx) =>
        tx.translation.findMany({
          orderBy: { id: "asc" },
          take: BATCH,
          ...(after !== undefined && { cursor: { id: after }, skip: 1 }),
          include: { events: { orderBy: { version: "asc" } } },
        }),
      { isolationLevel: "RepeatableRead", timeout: 60_000 },
    );
    for (const row of rows) {
      faults.push(...faultsOf(row, row.events));
      events += row.events.length;
    }
    translations += rows.length;
    onProgress(translations);
    after = rows.at(-1)?.id;
    if (rows.length < BATCH) return { translations, events, faults };
  }
}

/** The faults in the history of one translation; `events` are all of its events, oldest first. */
export function faultsOf(
  row: Translation,
  events: readonly TranslationEvent[],
): readonly HistoryFault[] {
  const fault = (code: HistoryFaultCode, version: number): HistoryFault => ({
    code,
    translationId: row.id,
    articleId: row.articleId,
    version,
  });
  const found = events.flatMap((event, index) => {
    const before = events[index - 1];
    const codes: HistoryFaultCode[] = [];
    if (event.version !== (before?.version ?? 0) + 1) codes.push("event-missing");
    if (event.prevHash !== (before?.hash ?? "")) codes.push("chain-broken");
    if (chainHash(event) !== event.hash) codes.push("event-altered");
    if (!isTextOf(event)) codes.push("text-altered");
    return codes.map((code) => fault(code, event.version));
  });
  const isWhole = isLeftBy(row, events.at(-1)) && isApprovedText(row, events);
  return isWhole ? found : [...found, fault("row-differs", row.version)];
}

type StoredText = Pick<TranslationEvent, "content" | "plain" | "sha256">;

function isTextOf({ content, plain, sha256 }: StoredText): boolean {
  const text = content as unknown as Content;
  return hashContent(text) === sha256 && plainText(text) === plain;
}

function isLeftBy(row: Translation, last: TranslationEvent | undefined): boolean {
  if (!isTextOf(row)) return false;
  if (!last) return row.version === 0 && row.state === "untranslated" && row.plain === "";
  return (
    row.version === last.version && row.sha256 === last.sha256 && row.state === last.stateAfter
  );
}

/** What may be published is the text of the event that approved it. */
function isApprovedText(row: Translation, events: readonly TranslationEvent[]): boolean {
  if (row.approvedContent === null) return true;
  const approval = events.find(({ version }) => version === row.approvedVersion);
  return hashContent(row.approvedContent as unknown as Content) === approval?.sha256;
}
