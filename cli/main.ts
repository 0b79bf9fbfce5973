/**
 * The command line: finds the subcommand and hands it the rest of the arguments. Subcommands are
 * imported only when named, so that `audarma segment` neither opens a database nor loads the
 * dictionaries of `audarma terms`, and starts in well under a second.
 */
import process from "node:process";

type Command = {
  readonly summary: string;
  readonly load: () => Promise<{ run: (args: readonly string[]) => Promise<number> }>;
};

/** Every subcommand, in the order in which the help shows them. One line each. */
const COMMANDS: Readonly<Record<string, Command>> = {
  check: { summary: "find what is wrong in translations", load: () => import("./check") },
  memory: {
    summary: "import, export, search and check the memory",
    load: () => import("./memory"),
  },
  glossary: { summary: "import and export the glossary", load: () => import("./glossary") },
  segment: { summary: "cut text into segments", load: () => import("./segment") },
  figures: {
    summary: "compare numbers, money and dates of texts",
    load: () => import("./figures"),
  },
  numbers: { summary: "read spelled-out quantities", load: () => import("./numbers") },
  terms: {
    summary: "find glossary terms in any inflected form",
    load: () => import("./terms"),
  },
  verify: {
    summary: "prove that no history was rewritten",
    load: () => import("./verify"),
  },
};

const HELP = `audarma: the newsroom translation workbench on the command line

Usage: npm run -s audarma -- COMMAND [OPTIONS]

Commands:
${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join("\n")}

"COMMAND --help" explains one command.

Exit codes: 0 done, nothing to report · 1 done, with findings or unreadable lines · 2 wrong usage
`;

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    process.stderr.write(`Unknown command "${name}".\n\n${HELP}`);
    return 2;
  }
  return (await command.load()).run(rest);
}

// A reader that closes the pipe early (head) is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));
