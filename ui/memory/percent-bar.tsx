/** How much of something is done, 0–100, in the colours of the house; the figure stands beside it. */
export function PercentBar({
  label,
  percent,
}: {
  readonly label: string;
  readonly percent: number;
}) {
  return (
    <progress
      aria-label={label}
      value={percent}
      max={100}
      className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-sunken ring-1 ring-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
    />
  );
}
