import { fromCodedText } from "@/core/article/coded-text";
import { hashContent } from "@/core/article/content-hash";
import type { Finding } from "@/core/checks/finding";
import type { HouseChecks } from "@/core/checks/house-checks";
import { matchUse } from "@/core/memory/inserted-match";
import type { CellStore } from "../state/cell";
import type { DeskStore } from "../state/desk-state";
import { currentTools } from "./language-tools";
import { termFindingsOf } from "./live-terms";

/**
 * Checks the text on the screen of one cell now and keeps the findings with it. The server's own
 * findings stand while the text is the acknowledged one, for they know what was accepted.
 */
export function checkNow(desk: DeskStore, cell: CellStore, { settings, rules }: HouseChecks): void {
  const tools = currentTools();
  const { text, codes, view, segmentId, match } = cell.getState();
  const { rows, article } = desk.getState();
  const row = rows.get(segmentId);
  if (!tools || !row) return;
  const target = fromCodedText(text, codes);
  const sha256 = hashContent(target);
  if (sha256 === view.sha256) {
    keep(cell, null);
    return;
  }
  if (target.every((token) => token.t !== "text" || token.v.trim() === "")) {
    keep(cell, []);
    return;
  }
  const use = matchUse(match, sha256);
  const findings = tools.check(view.id, {
    source: row.content,
    target,
    codes,
    sourceLanguage: article.sourceLanguage,
    targetLanguage: view.language,
    wholeBlock: isWholeBlock(desk, segmentId),
    termFindings: termFindingsOf(cell),
    settings,
    userRules: tools.compileRules(rules),
    ...(use && { match: use }),
  });
  keep(cell, findings);
}

function keep(cell: CellStore, live: readonly Finding[] | null): void {
  if (cell.getState().live !== live) cell.setState({ live });
}

/** Quotation marks may open in one segment of a paragraph and close in a later one. */
function isWholeBlock(desk: DeskStore, segmentId: string): boolean {
  const { rows, order } = desk.getState();
  const row = rows.get(segmentId);
  if (!row) return true;
  const neighbour = (by: number) => rows.get(order[order.indexOf(segmentId) + by] ?? "");
  return neighbour(-1)?.unitId !== row.unitId && neighbour(1)?.unitId !== row.unitId;
}
