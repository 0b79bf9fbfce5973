/** A row of the index as one byte string, its header before its data: as `eachRow` takes them apart (core/memory/posting-lists.ts). */
export const PACKED_ROW = "int8send(key) || int4send(run) || int4send(octet_length(data)) || data";

/** Rows of one key and run that are read at most: some 32,000 postings of like length. */
export const MAX_PARTS = 64;
