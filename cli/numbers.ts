/** `audarma numbers`: the value of a quantity spelled out in words; see HELP. */
import process from "node:process";
import { parseArgs } from "node:util";
import { eachJsonLine, stringField } from "@/cli/jsonl";
import { textLines } from "@/cli/text-lines";
import { parseSpelledNumber } from "@/core/figures/spoken";
import { isLanguage, LANGUAGES, type Language } from "@/core/language/language";

const HELP = `Reads spelled-out quantities: «екі бүтін оннан бес миллион теңгеге» is 2500000.

Usage: npm run -s audarma -- numbers [--lang kk] [--jsonl]

  --lang LANG  kk (default), ru or en
  --jsonl      read lines {"id","text"}, write {"id","value"}; the value is null where the
               phrase holds no number, or several that are not one quantity (a range, a date).
               A line that cannot be read is answered {"id","error":{"code","message"}}
  --help       this text

Without --jsonl every line of standard input is a phrase; its value and text are printed.

Exit codes: 0 done · 1 some lines could not be read · 2 wrong usage
`;

type Options = { readonly jsonl: boolean; readonly language: Language };

function readOptions(args: readonly string[]): Options | "help" | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        jsonl: { type: "boolean", default: false },
        lang: { type: "string", default: "kk" },
        help: { type: "boolean", default: false, short: "h" },
      },
    });
    if (values.help) return "help";
    const { lang, jsonl } = values;
    if (!isLanguage(lang)) return { wrong: `--lang must be one of ${LANGUAGES.join(", ")}.` };
    return { jsonl, language: lang };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

async function printTable(language: Language): Promise<void> {
  for await (const { text } of textLines())
    process.stdout.write(`${parseSpelledNumber(text, language) ?? "–"}\t${text}\n`);
}

/** Runs the subcommand and resolves to its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === "help") {
    process.stdout.write(HELP);
    return 0;
  }
  if ("wrong" in options) {
    process.stderr.write(`${options.wrong}\n\n${HELP}`);
    return 2;
  }
  if (!options.jsonl) {
    await printTable(options.language);
    return 0;
  }
  const { badLines } = await eachJsonLine((object) => ({
    value: parseSpelledNumber(stringField(object, "text"), options.language),
  }));
  return badLines > 0 ? 1 : 0;
}
