import { classNames } from "./class-names";

type Props = {
  /** One string per key, as printed on the keyboard: ["Ctrl", "Enter"]. */
  readonly keys: readonly string[];
  readonly inverted?: boolean;
};

/** A key chord. Latin caps whatever the interface language, since that is what keyboards print. */
export function Kbd({ keys, inverted = false }: Props) {
  return (
    <kbd lang="en" className="inline-flex shrink-0 items-center gap-1 font-sans">
      {keys.map((key) => (
        <kbd
          key={key}
          className={classNames(
            "min-w-5 rounded border border-b-2 px-1 text-center font-sans text-2xs font-medium whitespace-nowrap",
            inverted ? "border-current" : "border-line bg-sunken text-muted",
          )}
        >
          {key}
        </kbd>
      ))}
    </kbd>
  );
}
