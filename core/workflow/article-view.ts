/**
 * What the server tells a screen about an article, its segments and their translations: the one
 * definition of the JSON on the wire. Schemas, so that the browser checks what it was sent.
 */

import { z } from "zod";
import type { Content, InlineCode } from "@/core/article/inline";
import type { Finding } from "@/core/checks/finding";
import { LANGUAGES, type Language } from "@/core/language/language";
import type { InsertedMatch } from "@/core/memory/inserted-match";
import { RETURN_CATEGORIES, RETURN_SEVERITIES, TRANSLATION_STATES } from "./translation-state";

/** A content language on the wire. */
export const languageSchema = z.enum(LANGUAGES as readonly [Language, ...Language[]]);

const textToken = z.strictObject({ t: z.literal("text"), v: z.string() });
const codeToken = z.strictObject({ t: z.enum(["open", "close", "ph"]), c: z.string().max(64) });
const annotationToken = z.strictObject({
  t: z.enum(["annOpen", "annClose"]),
  a: z.string().max(64),
});

/** Inline content on the wire; at most 10,000 tokens. Well-formedness of the text is the text gate's. */
export const contentSchema = z
  .array(z.union([textToken, codeToken, annotationToken]))
  .max(10_000) as unknown as z.ZodType<Content>;

/** Inline codes of a unit as stored; read only, so their shape is trusted. */
export const codesSchema = z.array(
  z.looseObject({ id: z.string(), type: z.string() }),
) as unknown as z.ZodType<readonly InlineCode[]>;

const span = z.tuple([z.number().int(), z.number().int()]).readonly();

/** A finding on the wire. */
export const findingSchema = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning", "note"]),
  source: span.nullable(),
  target: span.nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  fix: z.object({ span, text: z.string() }).nullable(),
}) satisfies z.ZodType<Finding>;

/** A finding of a translation, with the reason if somebody accepted it. */
export const translationFindingSchema = findingSchema.extend({
  ignored: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});
/** A finding of a translation, with the reason if somebody accepted it. */
export type TranslationFinding = z.infer<typeof translationFindingSchema>;

/** A return that waits for the translator, with the reviewer's name. */
export const returnViewSchema = z.object({
  category: z.enum(RETURN_CATEGORIES),
  severity: z.enum(RETURN_SEVERITIES),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});

/** The match that a text was made from, on the wire. */
export const insertedMatchSchema = z.strictObject({
  score: z.number().int().min(0).max(102),
  entry: z.string().min(1).max(100),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
}) satisfies z.ZodType<InsertedMatch>;

/** One translation as the editor shows it. */
export const translationViewSchema = z.object({
  id: z.string(),
  segmentId: z.string(),
  language: languageSchema,
  content: contentSchema,
  sha256: z.string(),
  version: z.number().int(),
  state: z.enum(
    TRANSLATION_STATES as readonly [
      "untranslated",
      "draft",
      "translated",
      "approved",
      "signed-off",
    ],
  ),
  returned: returnViewSchema.nullable(),
  locked: z.boolean(),
  sourceVersion: z.number().int(),
  origin: z.string(),
  match: insertedMatchSchema.nullable(),
  authorId: z.string().nullable(),
  author: z.string().nullable(),
  approvedBy: z.string().nullable(),
  updatedAt: z.string(),
  findings: z.array(translationFindingSchema).readonly(),
});
/** One translation as the editor shows it. `sourceVersion` under the segment's means: source changed. */
export type TranslationView = z.infer<typeof translationViewSchema>;

/** One row of the editor: a source segment and its translations. */
export const segmentViewSchema = z.object({
  id: z.string(),
  unitId: z.string(),
  unitKind: z.string(),
  /** What a list item began with in the source: "1.", "–"; null where it had none. */
  unitMarker: z.string().nullable(),
  /** First segment of its unit: a gap is shown above it. */
  startsUnit: z.boolean(),
  position: z.number().int(),
  content: contentSchema,
  codes: codesSchema,
  sourceVersion: z.number().int(),
  sourceFindings: z.array(findingSchema).readonly(),
  /** Where figures stand in the plain text of the source. */
  sourceFigures: z.array(span).readonly(),
  comments: z.number().int(),
  translations: z.array(translationViewSchema).readonly(),
});
/** One row of the editor. */
export type SegmentView = z.infer<typeof segmentViewSchema>;

/** A page of rows; `next` is the position to ask for next, or null at the end. */
export const segmentPageSchema = z.object({
  segments: z.array(segmentViewSchema).readonly(),
  total: z.number().int(),
  next: z.number().int().nullable(),
});
/** A page of rows. */
export type SegmentPage = z.infer<typeof segmentPageSchema>;

/** How many translations of a language are in which state. */
export const progressSchema = z.object({
  language: languageSchema,
  total: z.number().int(),
  untranslated: z.number().int(),
  draft: z.number().int(),
  translated: z.number().int(),
  approved: z.number().int(),
  signedOff: z.number().int(),
  returned: z.number().int(),
  stale: z.number().int(),
  /** Of texts that somebody has called translated. */
  openErrors: z.number().int(),
  /** Of drafts: a sentence half written lacks its figures, and nobody has said that it is done. */
  draftErrors: z.number().int(),
});
/** Progress of one language. */
export type Progress = z.infer<typeof progressSchema>;

/** A person as lists show one. */
export type PersonRef = { readonly id: string; readonly name: string };

/** Who works on a language of an article. */
export type AssignmentView = {
  readonly language: Language;
  readonly role: "translator" | "reviewer";
  readonly person: PersonRef;
};

/** A language of an article on the public site. */
export type PublicationView = {
  readonly language: Language;
  readonly slug: string;
  readonly firstPublishedAt: string;
  readonly updatedAt: string;
  readonly withdrawn: boolean;
};

/** An article as lists and the heads of its screens show it. */
export type ArticleView = {
  readonly id: string;
  readonly title: string;
  readonly sourceLanguage: Language;
  readonly targetLanguages: readonly Language[];
  readonly date: string;
  readonly deadlineAt: string | null;
  readonly archived: boolean;
  readonly sourceVersion: number;
  readonly segments: number;
  readonly updatedAt: string;
  readonly progress: readonly Progress[];
  readonly assignments: readonly AssignmentView[];
  readonly publications: readonly PublicationView[];
  /** A release that waits for its time. */
  readonly scheduledFor: string | null;
};

/** The answer to a change of a translation. The browser compares `sha256` with what it shows. */
export const changeResultSchema = z.object({
  translation: translationViewSchema,
  /** True when this request had been answered before and nothing happened now. */
  replayed: z.boolean(),
});
/** The answer to a change of a translation. */
export type ChangeAnswer = z.infer<typeof changeResultSchema>;

/** `details` of a `version-conflict`: what stands there now, so that both texts can be shown. */
export const conflictSchema = z.object({
  current: translationViewSchema,
  base: z.object({ version: z.number().int(), content: contentSchema }).nullable(),
});
/** `details` of a `version-conflict`. */
export type Conflict = z.infer<typeof conflictSchema>;

/** One line of a translation's history, oldest first. */
export const eventViewSchema = z.object({
  seq: z.string(),
  version: z.number().int(),
  kind: z.string(),
  content: contentSchema,
  stateBefore: z.string(),
  stateAfter: z.string(),
  data: z.record(z.string(), z.unknown()),
  actor: z.string(),
  at: z.string(),
  sourceVersion: z.number().int(),
});
/** One line of a translation's history. */
export type EventView = z.infer<typeof eventViewSchema>;

/** A comment and its replies. */
export type CommentView = {
  readonly id: string;
  readonly segmentId: string | null;
  readonly position: number | null;
  readonly language: Language | null;
  readonly parentId: string | null;
  readonly author: PersonRef;
  readonly body: string;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
};
