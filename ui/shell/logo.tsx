/** The mark: a letter A whose crossbar is the horizon that a text crosses when it is turned over. */
export function Logo({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="8" className="fill-[#134a9c]" />
      <path
        d="M7.5 25 16 6.5 24.5 25"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M11.2 19.4c2.6-2.5 6.2-2.7 9.6 0"
        fill="none"
        stroke="#f0b429"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
