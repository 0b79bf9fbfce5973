import { type CellStore, phaseOf } from "./cell";

const PATIENCE = 5_000;

/** Waits until the text on the screen is the server's, at most five seconds. Tells whether it is. */
export function settled(cell: CellStore): Promise<boolean> {
  const isSaved = () => phaseOf(cell.getState()) === "saved";
  if (isSaved()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (saved: boolean) => {
      window.clearTimeout(timer);
      unsubscribe();
      resolve(saved);
    };
    const timer = window.setTimeout(() => end(false), PATIENCE);
    const unsubscribe = cell.subscribe(() => {
      if (isSaved()) end(true);
    });
  });
}
