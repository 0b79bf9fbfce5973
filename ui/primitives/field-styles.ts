/** The look shared by text boxes, text areas and selects. */
export const CONTROL_STYLE =
  "w-full rounded-lg border border-edge bg-page px-3 py-1.5 text-base text-ink sm:text-sm hover:border-ink read-only:not-[select]:bg-sunken disabled:opacity-60 data-invalid:border-danger aria-invalid:border-danger";

export const LABEL_STYLE = "text-sm font-medium text-ink";
export const DESCRIPTION_STYLE = "text-xs text-muted";
export const ERROR_STYLE = "flex items-start gap-1.5 text-xs font-medium text-danger";
