import { AppError } from "@/core/errors";

/** Runs work when its turn has come. @throws AppError `busy` when too many wait already. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * At most `atOnce` pieces of costly work at a time, so that a flood of them cannot take the cores
 * from people who type; `mayWait` more stand in line, the next one is told to come back.
 */
export function takeTurns(limits: { readonly atOnce: number; readonly mayWait: number }): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < limits.atOnce) running += 1;
    else {
      if (waiting.length >= limits.mayWait) throw new AppError("busy");
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      // The place goes straight to the next in line, so that nobody slips in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
