"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { CONTROL_STYLE, DESCRIPTION_STYLE, LABEL_STYLE } from "./field-styles";

/** One choice; `lang` where its label is in another language than the interface. */
export type SelectOption<V extends string> = {
  readonly value: V;
  readonly label: string;
  readonly lang?: string;
  readonly isDisabled?: boolean;
};

type Props<V extends string> = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly description?: ReactNode;
  readonly options: readonly SelectOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly name?: string;
  readonly isDisabled?: boolean;
  readonly className?: string;
};

/**
 * The browser's own select: on phones it opens the system's picker, and unlike a composed one it
 * needs no style attributes, which the content policy blocks in server-rendered markup.
 */
export function Select<V extends string>(props: Props<V>) {
  const { label, hideLabel = false, description, options, value, onChange } = props;
  const id = useId();
  return (
    <div className={classNames("flex min-w-0 flex-col gap-1.5", props.className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : LABEL_STYLE}>
        {label}
      </label>
      <span className="relative">
        <select
          id={id}
          name={props.name}
          value={value}
          disabled={props.isDisabled}
          aria-describedby={description ? `${id}-hint` : undefined}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
          className={classNames(CONTROL_STYLE, "min-h-9 appearance-none truncate pr-9")}
        >
          {options.map((option) => (
            <option
              key={option.value}
              value={option.value}
              lang={option.lang}
              disabled={option.isDisabled}
            >
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
        />
      </span>
      {description ? (
        <span id={`${id}-hint`} className={DESCRIPTION_STYLE}>
          {description}
        </span>
      ) : null}
    </div>
  );
}
