import { parseArgs } from "node:util";

/** What the person at the terminal asked for. */
export interface ServeOptions {
  readonly dev: boolean;
  readonly host: string;
  /** `undefined`: PORT, or 3000. */
  readonly port: number | undefined;
  readonly demo: boolean;
  readonly help: boolean;
}

export const USAGE = `npm start -- [options]

  --port N      port to listen on (default: PORT, or 3000)
  --host NAME   address to listen on (default: 127.0.0.1)
  --no-demo     no sample data and no demo sign-in
  --help        this text
`;

/** @throws TypeError of node:util for an unknown option; RangeError for a wrong port */
export function readOptions(given: readonly string[]): ServeOptions {
  const { values } = parseArgs({
    args: [...given],
    options: {
      dev: { type: "boolean", default: false },
      host: { type: "string", default: "127.0.0.1" },
      port: { type: "string" },
      "no-demo": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new RangeError(`--port must be a number from 1 to 65535, not ${values.port}.`);
  }
  const { dev, host, help } = values;
  return { dev, host, port, demo: !values["no-demo"], help };
}
