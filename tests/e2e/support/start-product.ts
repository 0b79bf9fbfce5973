import { startInstance } from "./instance";
import { PRODUCT } from "./product";

/**
 * Once for all journeys: the production build with a new database that holds
 * the demo. A journey that needs an article of its own imports one, so that
 * journeys do not meet.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  const { product, stop } = await startInstance();
  process.env[PRODUCT] = JSON.stringify(product);
  return stop;
}
