/** Least matches that a pre-translation can be asked for, in percent, as its dialog lists them. */
export const MINIMA = ["101", "100", "95", "85", "75"] as const;
/** One of them. */
export type Minimum = (typeof MINIMA)[number];

/** From here on only figures, case, punctuation or codes differ. */
const USUAL = 95;

/**
 * What the dialog begins with: the person's last choice; before there is one, 95 %, but never less
 * than the matches that they let the panel show.
 */
export function firstMinimum(settings: Readonly<Record<string, unknown>>): Minimum {
  const { pretranslationMinimum: last, memoryThreshold: shown } = settings;
  const kept = MINIMA.find((each) => Number(each) === last);
  if (kept !== undefined) return kept;
  return typeof shown === "number" && shown > USUAL ? "100" : `${USUAL}`;
}
