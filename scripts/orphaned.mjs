/** How often is looked, in milliseconds. */
const EVERY = 500;

/**
 * Calls `act` once when the process that started this one has gone. npm runs a script through a
 * shell and, told to end, ends that shell only: without this the product would run on, with its port,
 * and nobody would know (measured with npm 10). Does not keep the process alive.
 * @param {() => void} act
 */
export function whenOrphaned(act) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, EVERY);
  timer.unref();
}
