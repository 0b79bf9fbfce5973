import type { Language } from "@/core/language/language";
import type { CellStore } from "../state/cell";
import type { SourceDecoration } from "./marks";

/** What both kinds of text field are given. */
export type FieldProps = {
  readonly cell: CellStore;
  readonly language: Language;
  readonly label: string;
  readonly describedBy: string;
  readonly hint: string;
  readonly breaksLines: boolean;
  /** Where to put the caret when the field opens; null: it opens without the focus. */
  readonly openAt: number | "end" | null;
  readonly findings: readonly SourceDecoration[];
};
