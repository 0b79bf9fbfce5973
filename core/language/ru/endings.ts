/** Endings that Russian number words share. */

/** Hard adjective endings, by which ordinals are keyed. */
export const RUSSIAN_ORDINAL_ENDINGS = "ый ой ого ому ым ом ая ую ою ое ые ых ыми".split(" ");
