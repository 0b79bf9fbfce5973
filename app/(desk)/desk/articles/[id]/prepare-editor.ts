import type { DeskPageInput } from "@/app/(desk)/desk-page";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { readSegments } from "@/server/articles/read-segments";
import { idParam } from "@/server/http/route";
import { readHouseChecks } from "@/server/settings/judging-settings";
import { startingView } from "@/ui/editor/state/change-view";
import type { WorkMode } from "@/ui/editor/state/desk-state";
import { pageArticle } from "./page-article";

/** Rows that come with the page; the browser fetches the rest. */
const FIRST_ROWS = 50;

/** Everything that the editor's first paint needs. @throws AppError `not-found`, `not-allowed`. */
export async function prepareEditor(input: DeskPageInput, asked: WorkMode) {
  const { actor, login, params, query, settings } = input;
  const id = idParam(params);
  const [article, firstPage, checks] = await Promise.all([
    pageArticle(actor, id),
    readSegments(actor, id, { limit: FIRST_ROWS }),
    readHouseChecks(actor),
  ]);
  const own = article.targetLanguages.find((language) => translates(actor, language));
  const view = startingView(query, settings["view"], article.targetLanguages, own);
  const segment = Number(query["segment"]);
  const size = settings["fontSize"];
  return {
    start: {
      article,
      actor: { ...actor, sessionId: null },
      login,
      ...view,
      mode: modeFor(actor, view.language, asked),
      plainEditor: settings["plainEditor"] === true,
      tab: query["panel"] === "comments" ? "comments" : null,
    },
    firstPage,
    openAt: Number.isInteger(segment) && segment > 0 ? segment : null,
    checks,
    textSize: typeof size === "number" ? size : 16,
  };
}

function translates(actor: Actor, language: Language): boolean {
  return actor.roles.some(
    (grant) =>
      grant.role === "translator" && (grant.language === language || grant.language === "*"),
  );
}

/** Somebody who judges but does not translate works in review, whichever address they came by. */
function modeFor(actor: Actor, language: Language, asked: WorkMode): WorkMode {
  const approves = may(actor, "translation.approve", { language, state: "translated" });
  if (asked === "review") return approves ? "review" : "translate";
  const judgesOnly =
    actor.roles.some(({ role }) => role === "reviewer") && !translates(actor, language);
  return judgesOnly && approves ? "review" : "translate";
}
