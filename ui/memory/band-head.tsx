import { classNames } from "@/ui/primitives/class-names";

/** The head of a table of match bands: what the rows are, then columns of figures, the last of them a share. */
export function BandHead({ titles }: { readonly titles: readonly string[] }) {
  return (
    <thead>
      <tr className="text-xs text-muted">
        {titles.map((title, at) => (
          <th
            key={title}
            scope="col"
            className={classNames(
              "pb-1.5 font-medium",
              at === 0 ? "text-left" : "pl-3 text-right",
              at === titles.length - 1 && "w-17",
            )}
          >
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
