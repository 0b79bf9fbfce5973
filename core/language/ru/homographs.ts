/**
 * Russian forms that belong to two words; the number of the adjective before them, or the word
 * after, decides.
 */

/** «суда» is the genitive of суд and the plural of судно; in news a bare «суда» is the court. */
const SHIP_FORMS = /^суд(?:а|ов|ам|ами|ах)$/u;
const PLURAL_BEFORE = /(?:ые|ие|ых|их|ым|им|ыми|ими|два|три|четыре|оба|\d)$/u;
/** Nominative plural adjectives; «решение», «заседание» and other nouns in -ие are none. */
const PLURAL_ADJECTIVE =
  /(?:ые|[кгхшщжч]ие|(?:послед|сред|верх|ниж|сосед|древ|позд|ран|дав|лет|зим|сегодняш|иностран)ние)$/u;
const SINGULAR_BEFORE = /(?:ого|его|ому|ему)$/u;
const PLURAL_VERB = /(?:ли|[уюая]т|лись|[уюая]тся)$/u;

/** «была рада встрече», «мы рады приветствовать»: the short adjective, not the council. */
const PLEASED_BEFORE =
  /^(?:был[аи]?|буд(?:у|ет|ем|ете|ут|ешь)|быть|очень|всегда|так|не|как|весьма|искренне|особенно|тоже|только|бесконечно|безмерно|она|мы|вы|они|я|ты|все)$/u;
const PLEASED_AFTER = /^(?:.*(?:ть|ти|чь|ться|тись)|что|за|этому|тому|вас|вам|его|ее|их)$/u;

/** Whether a form of the noun `lemma` is another noun where it stands. Neighbours in lower case, "" at the edge of a clause. */
export function isOtherRussianNoun(
  lemma: string,
  form: string,
  before: string,
  after: string,
): boolean {
  // «рядом с домом» is the adverb, «рядом стран» the noun; «половину» is no form of a floor.
  if (lemma === "ряд") return form === "рядом" && /^(?:со?)?$/u.test(after);
  if (lemma === "рада" && /^рад[аы]$/u.test(form))
    return PLEASED_BEFORE.test(before) || PLEASED_AFTER.test(after);
  if (lemma === "пол") return form.startsWith("полов") && form !== "полов";
  if (!SHIP_FORMS.test(form)) return false;
  if (lemma === "судно") {
    if (PLURAL_BEFORE.test(before)) return false;
    return SINGULAR_BEFORE.test(before) || !PLURAL_VERB.test(after);
  }
  return lemma === "суд" && form === "суда" && PLURAL_ADJECTIVE.test(before);
}

/** «друг друга», «друг с другом»: each other, not a friend. */
const RECIPROCAL = /(?<!\p{L})друг\s(?:\p{L}{1,6}\s)?друг(?:а|у|ом|е)(?!\p{L})/iu;

/** Whether the noun «друг» is part of the pronoun «друг друга»; `around` is the text a dozen letters to either side. */
export function isReciprocal(lemma: string, around: string): boolean {
  return lemma === "друг" && RECIPROCAL.test(around);
}
