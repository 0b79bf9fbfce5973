import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hashContent } from "@/core/article/content-hash";
import { textContent } from "@/core/article/inline";
import type { Finding } from "@/core/checks/finding";
import type { SegmentView, TranslationView } from "@/core/workflow/article-view";
import { createTermAsker, termFindingsOf } from "@/ui/editor/checking/live-terms";
import { newCell } from "@/ui/editor/state/cell";

const finding: Finding = {
  code: "term-deprecated",
  severity: "warning",
  source: null,
  target: [2, 6],
  params: {},
  fix: null,
};

function cellWith(text: string, findings: readonly Finding[] = []) {
  const content = textContent(text);
  const view: TranslationView = {
    id: "t-1",
    segmentId: "s-1",
    language: "ru",
    content,
    sha256: hashContent(content),
    version: 1,
    state: "draft",
    returned: null,
    locked: false,
    sourceVersion: 1,
    origin: "human",
    authorId: null,
    author: null,
    approvedBy: null,
    updatedAt: "2026-11-22T10:00:00.000Z",
    match: null,
    findings: findings.map((one) => ({ ...one, ignored: null })),
  };
  const segment: SegmentView = {
    id: "s-1",
    unitId: "u-1",
    unitKind: "paragraph",
    unitMarker: null,
    startsUnit: true,
    position: 0,
    content: textContent("Дереккөз"),
    codes: [],
    sourceVersion: 1,
    sourceFindings: [],
    sourceFigures: [],
    comments: 0,
    translations: [view],
  };
  return newCell(segment, view);
}

type Question = { readonly text: string; readonly answer: (response: Response) => void };

describe("terms of a text that is being written", () => {
  let questions: Question[] = [];

  beforeEach(() => {
    questions = [];
    vi.stubGlobal(
      "fetch",
      (_path: string, { body, signal }: { body: string; signal: AbortSignal }) =>
        new Promise<Response>((resolve, reject) => {
          signal.addEventListener("abort", () => reject(new Error("aborted")));
          questions.push({ text: JSON.parse(body).text, answer: resolve });
        }),
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const answered = (findings: readonly Finding[], status = 200) =>
    Response.json({ revision: "1", findings }, { status });

  it("begin with those of the saved text, which move along", () => {
    const cell = cellWith("в Киргизии", [{ ...finding, target: [2, 10] }]);
    cell.setState({ text: "снова в Киргизии" });
    expect(termFindingsOf(cell).map(({ target }) => target)).toEqual([[8, 16]]);
    expect(termFindingsOf(cell)).toBe(termFindingsOf(cell));
  });

  it("come from the server, once per text", async () => {
    const cell = cellWith("а");
    const asker = createTermAsker();
    let learnt = 0;
    const ask = () => asker.ask(cell, () => learnt++);
    cell.setState({ text: "в мире" });
    ask();
    questions[0]?.answer(answered([finding]));
    await settled();
    expect([learnt, termFindingsOf(cell)]).toEqual([1, [finding]]);
    cell.setState({ text: "в мире и" });
    ask();
    cell.setState({ text: "в мире" });
    ask();
    await settled();
    expect([questions.length, learnt, termFindingsOf(cell)]).toEqual([2, 2, [finding]]);
  });

  it("are dropped when the text has changed meanwhile", async () => {
    const cell = cellWith("а");
    const asker = createTermAsker();
    let learnt = 0;
    asker.ask(cell, () => learnt++);
    cell.setState({ text: "другое" });
    questions[0]?.answer(answered([finding]));
    await settled();
    expect([learnt, termFindingsOf(cell)]).toEqual([0, []]);
  });

  it("are not asked for again by somebody who may not read the glossary", async () => {
    const cell = cellWith("а");
    const asker = createTermAsker();
    asker.ask(cell, () => undefined);
    questions[0]?.answer(answered([], 403));
    await settled();
    cell.setState({ text: "б" });
    asker.ask(cell, () => undefined);
    expect(questions).toHaveLength(1);
  });
});
