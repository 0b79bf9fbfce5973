import { expect, test } from "vitest";
import type { ArticleConcept, OfferedTerm } from "@/core/terminology/glossary-view";
import { createTermsStore, rowTerms } from "@/ui/glossary/terms-store";

const offered = (
  text: string,
  type: OfferedTerm["type"],
  status: OfferedTerm["status"] = "preferred",
): OfferedTerm => ({ termId: text, text, type, status });

const union: ArticleConcept = {
  ...{ id: "u", kind: "organisation", approved: true, definition: "", note: "" },
  terms: {
    kk: [offered("Достар одағы", "full"), offered("ДО", "abbreviation")],
    ru: [
      offered("Союз друзей", "full"),
      offered("СД", "abbreviation"),
      offered("Дружеский союз", "abbreviation", "admitted"),
      offered("Дружба", "full", "forbidden"),
    ],
    en: [],
  },
};

function usableFor(termId: string): readonly string[] {
  const store = createTermsStore();
  const place = { start: 0, end: 2, conceptId: "u", strength: "full", case: null } as const;
  const match = { ...place, termId, status: "preferred", plural: false } as const;
  store.setState({
    concepts: new Map([[union.id, union]]),
    matches: new Map([["s", [match]]]),
    status: "ready",
  });
  return rowTerms(store.getState(), "s", "ru").flatMap(({ usable }) =>
    usable.map(({ text }) => text),
  );
}

test("the wording that a digit inserts is as long or as short as the one found, preferred ones first", () => {
  expect(usableFor("ДО")).toEqual(["СД", "Союз друзей", "Дружеский союз"]);
  expect(usableFor("Достар одағы")).toEqual(["Союз друзей", "СД", "Дружеский союз"]);
});
