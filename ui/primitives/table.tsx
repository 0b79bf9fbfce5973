import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A column; sortable where `sortHref` leads to the same page in the other order. */
export type TableColumn = {
  readonly id: string;
  readonly label: ReactNode;
  /** Names the cells of a line (one per table). */
  readonly isRowHeader?: boolean;
  readonly align?: "start" | "end";
  /** The present order by this column. */
  readonly sorted?: "ascending" | "descending";
  readonly sortHref?: string;
  /** Keeps the heading for screen readers only (columns of buttons, tick boxes). */
  readonly hideLabel?: boolean;
};

/** A line: one cell per column, in the same order. */
export type TableRow = {
  readonly id: string;
  readonly cells: readonly ReactNode[];
  readonly isSelected?: boolean;
};

type Props = {
  /** Read by screen readers as the table's name. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
};

/**
 * A data table sorted by the server. On phones each line becomes a card whose cells carry their
 * heading; the roles are spelled out because `display: block` takes them away in some browsers.
 */
export function Table({ caption, columns, rows }: Props) {
  return (
    <div className="rounded-xl border border-line bg-page shadow-card max-md:border-0 max-md:bg-transparent max-md:shadow-none md:overflow-x-auto">
      {/* biome-ignore lint/a11y/noRedundantRoles: display: block removes the implicit roles */}
      <table role="table" className="w-full border-collapse text-left max-md:block">
        <caption className="sr-only">{caption}</caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: display: block removes the implicit roles */}
        <thead role="rowgroup" className="max-md:sr-only">
          {/* biome-ignore lint/a11y/noRedundantRoles: display: block removes the implicit roles */}
          <tr role="row" className="border-b border-line">
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: display: block removes the implicit roles */}
        <tbody role="rowgroup" className="max-md:flex max-md:flex-col max-md:gap-3">
          {rows.map((row) => (
            <BodyRow key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell({ column }: { readonly column: TableColumn }) {
  const { label, sorted, sortHref, hideLabel = false, align = "start" } = column;
  const Arrow =
    sorted === undefined ? ChevronsUpDown : sorted === "ascending" ? ArrowUp : ArrowDown;
  return (
    <th
      // biome-ignore lint/a11y/noRedundantRoles: display: block removes the implicit roles
      role="columnheader"
      scope="col"
      aria-sort={sorted ?? (sortHref === undefined ? undefined : "none")}
      className={classNames(
        "px-3 py-2.5 xl:px-4 text-xs font-medium text-muted",
        align === "end" && "text-right",
      )}
    >
      {sortHref === undefined ? (
        <span className={hideLabel ? "sr-only" : undefined}>{label}</span>
      ) : (
        <Link href={sortHref} className="inline-flex min-h-6 items-center gap-1 hover:text-ink">
          {label}
          <Arrow aria-hidden className={classNames("size-3.5", sorted ? "text-ink" : undefined)} />
        </Link>
      )}
    </th>
  );
}

type BodyRowProps = { readonly row: TableRow; readonly columns: readonly TableColumn[] };

function BodyRow({ row, columns }: BodyRowProps) {
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: display: block removes the implicit roles
      role="row"
      className={classNames(
        "border-line not-last:border-b hover:bg-hover max-md:flex max-md:flex-col max-md:gap-2 max-md:rounded-xl max-md:border max-md:bg-page max-md:p-4 max-md:shadow-card",
        row.isSelected && "bg-accent-soft",
      )}
    >
      {columns.map((column, index) => {
        const Cell = column.isRowHeader ? "th" : "td";
        return (
          <Cell
            key={column.id}
            role={column.isRowHeader ? "rowheader" : "cell"}
            {...(column.isRowHeader ? { scope: "row" } : {})}
            className={classNames(
              "px-3 py-3 xl:px-4 align-middle font-normal max-md:p-0",
              column.isRowHeader ? "max-md:pb-1" : "max-md:flex max-md:items-center max-md:gap-3",
              column.align === "end" && "md:text-right",
            )}
          >
            {column.isRowHeader || column.hideLabel ? null : (
              <span aria-hidden="true" className="w-28 shrink-0 text-xs text-muted md:hidden">
                {column.label}
              </span>
            )}
            <span className="min-w-0 max-md:grow">{row.cells[index]}</span>
          </Cell>
        );
      })}
    </tr>
  );
}
