/** What readers of TBX tell about a file, by line. */

/** Why a file or an entry was not taken as it stands. `row` is the line of the file. */
export type TbxFindingCode =
  | "xml-not-well-formed"
  | "xml-internal-subset"
  | "xml-too-deep"
  | "tbx-not-tbx"
  | "tbx-empty"
  | "tbx-too-many-entries"
  | "tbx-other-language"
  | "tbx-language-missing"
  | "tbx-empty-term"
  | "tbx-entry-without-terms"
  | "tbx-duplicate-id"
  | "tbx-broken-reference"
  | "tbx-circular-reference"
  | "tbx-unknown-status"
  | "cell-bad-date";

/** One finding, numbered from 1; `row` is a line number. */
export type TbxFinding = {
  readonly number: number;
  readonly code: TbxFindingCode;
  readonly row: number;
  readonly params: Readonly<Record<string, string | number>>;
};

/** Tells a finding of the file. */
export type TbxReport = (code: TbxFindingCode, row: number, params?: TbxFinding["params"]) => void;
