"use client";

import { TextArea as AriaTextArea } from "react-aria-components";
import { classNames } from "./class-names";
import { CONTROL_STYLE } from "./field-styles";
import { FieldFrame, type FieldProps } from "./text-field";

type Props = FieldProps & { readonly rows?: number; readonly placeholder?: string };

/** A text box of several lines that grows with its text where the browser can. */
export function TextArea({ rows = 3, placeholder, lang, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      <AriaTextArea
        rows={rows}
        lang={lang}
        className={classNames(CONTROL_STYLE, "field-sizing-content resize-y leading-relaxed")}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </FieldFrame>
  );
}
