"use client";

import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { DESCRIPTION_STYLE } from "./field-styles";

type Props = {
  readonly label: ReactNode;
  readonly hideLabel?: boolean;
  readonly description?: ReactNode;
  readonly isSelected: boolean;
  /** Some but not all of what it stands for. */
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly name?: string;
  readonly className?: string;
};

/** A tick box: the browser's own, whose whole line is the target. */
export function Checkbox(props: Props) {
  const { label, hideLabel = false, description, isIndeterminate = false } = props;
  const hint = useId();
  return (
    <div className={classNames("flex flex-col", props.className)}>
      <label className="target inline-flex items-center gap-2.5">
        <input
          type="checkbox"
          name={props.name}
          checked={props.isSelected}
          disabled={props.isDisabled}
          aria-describedby={description ? hint : undefined}
          ref={(box) => {
            if (box) box.indeterminate = isIndeterminate;
          }}
          onChange={(event) => props.onChange(event.target.checked)}
          className="size-4.5 shrink-0"
        />
        <span className={hideLabel ? "sr-only" : undefined}>{label}</span>
      </label>
      {description ? (
        <span id={hint} className={classNames(DESCRIPTION_STYLE, "pl-7")}>
          {description}
        </span>
      ) : null}
    </div>
  );
}
