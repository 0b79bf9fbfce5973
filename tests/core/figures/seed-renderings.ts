/** Sentences of the sample article with correct Russian and English renderings of their figures. */
export const SEED_RENDERINGS: readonly {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}[] = [
  {
    kk: "Достастық елдерінің ЖІӨ-дегі жиынтық көлемі жыл сайын орта есеппен 4,5%-ға өсіп отыр.",
    ru: "Совокупный ВВП стран Содружества ежегодно растет в среднем на 4,5 процента.",
    en: "The combined GDP of the Commonwealth countries grows by an average of 4.5 per cent a year.",
  },
  {
    kk: "Бес жыл ішінде ішкі сауда 40%-ға артты.",
    ru: "За пятилетний период внутренняя торговля увеличилась на 40%.",
    en: "Internal trade has grown 40% in 5 years.",
  },
  {
    kk: "Өткен жылы еліміздің ТМД мемлекеттерімен жалпы тауар айналымы $37,3 млрд-ты құрады, соның ішінде қызметтер саудасының көлемі 9,4%-ға артып, $4,3 млрд-қа жетті.",
    ru: "В прошлом году общий товарооборот страны с государствами СНГ составил 37,3 миллиарда долларов США, в том числе объем торговли услугами увеличился на 9,4 %, до $4,3 млрд.",
    en: "Last year the country's total trade with the CIS states came to US$37.3bn, with trade in services up 9.4 percent to $4.3bn.",
  },
  {
    kk: "таяудағы үш жылдың стратегиялық басымдығы ретінде айқындап берді",
    ru: "определил стратегическим приоритетом ближайших трех лет",
    en: "named it a strategic priority for the next three years",
  },
  {
    kk: "Тәуелсіз Мемлекеттер Достастығының 2026-2035 жылдарға арналған ғылыми-технологиялық даму стратегиясы;",
    ru: "Стратегия научно-технологического развития СНГ на период с 2026 по 2035 год;",
    en: "the CIS strategy for scientific and technological development from 2026 to 2035;",
  },
  {
    kk: "ТМД-ға мүше мемлекеттердің 2035 жылға дейінгі кезеңге арналған ақпараттық қоғам мен цифрлық экономиканы дамытудағы ынтымақтастық стратегиясы;",
    ru: "Стратегия сотрудничества государств – участников СНГ в развитии информационного общества и цифровой экономики на период до 2035 г.;",
    en: "the strategy of cooperation of the CIS member states in building the information society and the digital economy until 2035;",
  },
  {
    kk: "келесі отырысы 2026 жылдың бірінші жартысында Ашхабад қаласында (Түрікменстан) өтеді.",
    ru: "Следующее заседание пройдет в I полугодии 2026 года в Ашхабаде (Туркменистан).",
    en: "The next meeting will be held in Ashgabat, Turkmenistan, in the first half of 2026.",
  },
];
