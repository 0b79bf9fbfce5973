import { Skeleton } from "@/ui/primitives/skeleton";

/** Stands for a desk page while the server reads what it shows. */
export function PageSkeleton() {
  return (
    <div className="mx-auto flex w-full max-w-7xl grow flex-col gap-8 px-4 py-5 sm:px-6 lg:px-8 lg:py-7">
      <div aria-hidden="true" className="h-8 w-64 animate-pulse rounded bg-sunken" />
      <div className="rounded-xl border border-line bg-page p-6 shadow-card">
        <Skeleton lines={6} />
      </div>
    </div>
  );
}
