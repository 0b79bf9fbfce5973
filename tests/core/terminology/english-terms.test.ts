import { describe, expect, it } from "vitest";
import { pluralsOf, singularsOf } from "@/core/language/en/nouns";
import { mark, unmark } from "./marked-text";

describe("English terms in running text", () => {
  it.each([
    [
      "prime minister",
      "The [Prime Minister]'s visit; two [prime ministers] met.",
      "A prime ministerial post.",
    ],
    ["attorney general", "[Attorneys general] and an [attorney general].", "A general attorney."],
    ["chief of staff", "The [chiefs of staff] met the [chief of staff].", "Staff chiefs met."],
    ["policy", "[Policies] change; the [policy] stays.", "The police policed."],
    ["nation", "[Nations] united.", "National nationals."],
    ["member state", "[Member States]' views, each [member state].", "Members stated."],
    ["member states", "Each [member state] of the [Member States]."],
    ["CIS", "The [CIS]'s summit.", "Cis and trans."],
    ["NGO", "Many [NGOs] came to the [NGO]."],
    ["US", "[US]-led talks; give us time."],
    ["analysis", "[Analyses] of the [analysis].", "Analysts analyse."],
    ["spokesman", "[Spokesmen] and a [spokesman]."],
    ["president", "Vice-president and president-elect met the [president]."],
    ["secretary-general", "The [Secretary-General] and the [secretaries-general]."],
    ["people's republic", "The [People’s Republic] of China."],
    ["news", "No [news] is new."],
  ] as const)("%s", (term, ...sentences) => {
    for (const marked of sentences) expect(mark("en", [term], unmark(marked))).toBe(marked);
  });

  it.each([
    ["city", "cities"],
    ["day", "days"],
    ["box", "boxes"],
    ["church", "churches"],
    ["crisis", "crises"],
    ["half", "halves"],
    ["woman", "women"],
    ["chairwoman", "chairwomen"],
    ["German", "Germans"],
    ["criterion", "criteria"],
    ["aircraft", "aircraft"],
    ["bus", "buses"],
    ["veto", "vetoes"],
    ["photo", "photos"],
    ["roof", "roofs"],
  ])("%s, %s", (one, many) => {
    expect(pluralsOf(one.toLowerCase())).toContain(many.toLowerCase());
  });

  it.each([
    ["states", ["state"]],
    ["policies", ["policy"]],
    ["boxes", ["box"]],
    ["men", ["man"]],
    ["news", []],
    ["economics", []],
    ["status", []],
    ["crisis", []],
  ] as const)("the singular of %s", (many, singulars) => {
    expect(singularsOf(many)).toEqual(singulars);
  });
});
