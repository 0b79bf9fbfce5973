/** Variable through which the started product's addresses reach the browser workers. */
export const PRODUCT = "AUDARMA_JOURNEY_PRODUCT";

/** What `npm start` reports when it is ready. */
export interface Product {
  readonly url: string;
  readonly databaseUrl: string;
  /** Signs the sessions; instances that share a database share it. */
  readonly secret: string;
  readonly logins: readonly {
    readonly login: string;
    readonly password: string;
    readonly role: string;
  }[];
}

/** The product that this run of journeys drives. */
export function product(): Product {
  const text = process.env[PRODUCT];
  if (text === undefined) throw new Error("The product was not started: run npm test.");
  return JSON.parse(text) as Product;
}
