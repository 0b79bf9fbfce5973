import type { ReactNode } from "react";

/** Why what was asked for could not be done, at its place and read out at once; nothing while there is no reason. */
export function FormError({ children }: { readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <p role="alert" className="text-sm text-danger">
      {children}
    </p>
  );
}
