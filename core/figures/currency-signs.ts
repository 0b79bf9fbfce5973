/** Currency signs (Unicode category Sc) that news texts of the three languages use. */

/** ISO codes of currency signs; ¥ stands for yuan; a comparison lets it be yen too. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "₽": "RUB",
  "₸": "KZT",
  "¥": "CNY",
  "₺": "TRY",
  "₴": "UAH",
  "₹": "INR",
  "₩": "KRW",
};
