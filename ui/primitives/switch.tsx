"use client";

import { type ReactNode, useId } from "react";
import { DESCRIPTION_STYLE } from "./field-styles";

type Props = {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
};

/** A setting that takes effect at once. On and off differ in place and tick, not in colour alone. */
export function Switch({ label, description, isSelected, isDisabled, onChange }: Props) {
  const hint = useId();
  return (
    <label className="target flex items-start justify-between gap-4 py-1.5">
      <span className="flex flex-col">
        {label}
        {description ? (
          <span id={hint} className={DESCRIPTION_STYLE}>
            {description}
          </span>
        ) : null}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isSelected}
        checked={isSelected}
        disabled={isDisabled}
        aria-describedby={description ? hint : undefined}
        onChange={(event) => onChange(event.target.checked)}
        className="switch shrink-0"
      />
    </label>
  );
}
