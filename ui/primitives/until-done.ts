const SHORTEST = 1_000;
const LONGEST = 15_000;

/**
 * Tries something until it says that it is done: at once, then after waits that double from 1 to
 * 15 seconds, and as soon as the browser is online again. Returns how to call it off.
 *
 * @param attempt answers whether it is done; must not throw
 */
export function untilDone(attempt: () => Promise<boolean>): () => void {
  let wait = SHORTEST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let isTrying = false;
  const end = () => {
    isOver = true;
    clearTimeout(timer);
    removeEventListener("online", again);
  };
  const again = async () => {
    if (isTrying) return;
    clearTimeout(timer);
    isTrying = true;
    const isDone = await attempt();
    isTrying = false;
    if (isOver) return;
    if (isDone) return end();
    timer = setTimeout(again, wait);
    wait = Math.min(LONGEST, wait * 2);
  };
  addEventListener("online", again);
  void again();
  return end;
}
