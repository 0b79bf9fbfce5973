"use client";

import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { DESCRIPTION_STYLE, LABEL_STYLE } from "./field-styles";

type Choice<V extends string> = {
  readonly value: V;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly lang?: string;
  readonly isDisabled?: boolean;
};

type Props<V extends string> = {
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly choices: readonly Choice<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly orientation?: "vertical" | "horizontal";
  readonly className?: string;
};

/** One of a few choices, all of them in sight. Arrow keys move within the group. */
export function RadioGroup<V extends string>(props: Props<V>) {
  const { legend, hideLegend = false, choices, value, onChange, orientation = "vertical" } = props;
  const name = useId();
  return (
    <fieldset className={classNames("min-w-0", props.className)}>
      <legend className={hideLegend ? "sr-only" : classNames(LABEL_STYLE, "mb-1")}>{legend}</legend>
      <div
        className={orientation === "vertical" ? "flex flex-col" : "flex flex-wrap gap-x-6 gap-y-1"}
      >
        {choices.map((choice) => (
          <label key={choice.value} lang={choice.lang} className="target flex gap-2.5 py-1.5">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.isDisabled}
              onChange={() => onChange(choice.value)}
              className="mt-px size-4.5 shrink-0"
            />
            <span className="flex flex-col">
              {choice.label}
              {choice.description ? (
                <span className={DESCRIPTION_STYLE}>{choice.description}</span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
