// What all libraries share: how much each field counts, and how a document becomes one text a field.

import { readFileSync } from "node:fs";

/** The fields with their boosts. */
export const BOOSTS = { number: 10, phrase: 4, names: 3, typed: 4, summary: 2, text: 1 };

export const FIELDS = Object.keys(BOOSTS);

/** The document with each field as one text, for libraries that know no lists. */
export function flat(document) {
  const text = (value) => (Array.isArray(value) ? value.join("\n") : value);
  return Object.fromEntries(FIELDS.map((field) => [field, text(document[field])]));
}

/** The words of a query: letters and digits of any script. */
export function words(query) {
  return query.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

/** The version of an installed library. */
export function version(library) {
  const manifest = new URL(`../node_modules/${library}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}
