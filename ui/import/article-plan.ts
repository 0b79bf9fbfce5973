import { LANGUAGES, type Language } from "@/core/language/language";
import type { PersonChoice } from "@/ui/articles/people-fields";
import { instantOf } from "@/ui/i18n/zoned-time";

/** What is decided about an article besides its text. */
export type ArticlePlan = {
  readonly targets: readonly Language[];
  /** YYYY-MM-DD. */
  readonly date: string;
  /** YYYY-MM-DDTHH:MM on the desk's clock, or empty. */
  readonly deadline: string;
  readonly people: readonly PersonChoice[];
};

/** The languages an article can be translated into. */
export function targetsFor(source: Language): readonly Language[] {
  return LANGUAGES.filter((language) => language !== source);
}

/** What POST /api/articles takes of a plan. */
export function planBody(plan: ArticlePlan, timeZone: string) {
  return {
    targetLanguages: plan.targets,
    date: plan.date,
    deadlineAt: instantOf(plan.deadline, timeZone),
    assignments: plan.people.filter(({ language }) => plan.targets.includes(language)),
  };
}
