"use client";

import { CircleAlert } from "lucide-react";
import type { HTMLAttributes, ReactNode } from "react";
import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  type TextFieldProps,
} from "react-aria-components";
import { classNames } from "./class-names";
import { CONTROL_STYLE, DESCRIPTION_STYLE, ERROR_STYLE, LABEL_STYLE } from "./field-styles";

/** What text boxes and text areas have in common. */
export type FieldProps = Omit<TextFieldProps, "className" | "style" | "children"> & {
  readonly label: string;
  /** Keeps the label for screen readers only, where a heading already says it. */
  readonly hideLabel?: boolean;
  readonly description?: ReactNode;
  /** A sentence that says what to do; its presence marks the field as invalid. */
  readonly error?: string | undefined;
  readonly lang?: string;
  readonly className?: string;
};

type Props = FieldProps & {
  readonly placeholder?: string;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
};

/** A one-line text box with its label, hint and error. */
export function TextField({ placeholder, inputMode, lang, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      <Input
        lang={lang}
        inputMode={inputMode}
        className={classNames(CONTROL_STYLE, "min-h-9")}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </FieldFrame>
  );
}

/** Label above, hint and error below, around any text control. */
export function FieldFrame({
  label,
  hideLabel = false,
  description,
  error,
  className,
  children,
  ...rest
}: Omit<FieldProps, "lang"> & { readonly children: ReactNode }) {
  return (
    <AriaTextField
      {...rest}
      isInvalid={error !== undefined}
      className={classNames("flex min-w-0 flex-col gap-1.5", className)}
    >
      <Label className={hideLabel ? "sr-only" : LABEL_STYLE}>{label}</Label>
      {children}
      {description ? (
        <Text slot="description" className={DESCRIPTION_STYLE}>
          {description}
        </Text>
      ) : null}
      <FieldError className={ERROR_STYLE}>
        <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
        {error}
      </FieldError>
    </AriaTextField>
  );
}
