import { LangText } from "@/ui/primitives/lang-text";

/** One sentence in the three languages of the desk: what the product does, shown by doing it. */
const SENTENCES = [
  { lang: "kk", text: "Жаңалық бір сәтте үш тілде шығады." },
  { lang: "ru", text: "Новость выходит сразу на трёх языках." },
  { lang: "en", text: "The news comes out in three languages at once." },
] as const;

/** The picture beside the sign-in form on wide screens. */
export function LoginArt() {
  return (
    <aside className="relative hidden flex-col justify-center overflow-hidden bg-[#0d2f66] px-14 text-[#fff] lg:flex xl:px-20">
      <svg
        aria-hidden="true"
        viewBox="0 0 600 800"
        preserveAspectRatio="xMidYMid slice"
        className="absolute inset-0 size-full"
        fill="none"
        stroke="currentColor"
      >
        {/* Lines of a page that turns: the same lines, three ways. */}
        {Array.from({ length: 26 }, (_, line) => line).map((line) => (
          <path
            key={line}
            d={`M-40 ${40 + line * 30}C160 ${-10 + line * 33} 380 ${130 + line * 24} 660 ${20 + line * 31}`}
            strokeWidth="1"
            opacity="0.11"
          />
        ))}
        <path
          d="M-40 610C160 615 380 590 660 640"
          stroke="#f0b429"
          strokeWidth="2"
          opacity="0.85"
        />
      </svg>
      <ul className="relative flex max-w-xl flex-col gap-9">
        {SENTENCES.map(({ lang, text }, index) => (
          <li key={lang} className="flex gap-5">
            <span
              aria-hidden="true"
              className="mt-2 w-7 shrink-0 text-xs font-semibold tracking-widest text-[#f0b429] uppercase"
            >
              {lang}
            </span>
            <LangText
              lang={lang}
              as="p"
              className={`font-serif leading-snug text-balance ${index === 0 ? "text-4xl font-medium" : "text-3xl text-[#c9d8f0]"}`}
            >
              {text}
            </LangText>
          </li>
        ))}
      </ul>
    </aside>
  );
}
