import MiniSearch from "minisearch";

import { BOOSTS, FIELDS, flat, version } from "./text.mjs";

export const name = "MiniSearch";

export function load(documents) {
  const index = new MiniSearch({
    fields: FIELDS,
    idField: "number",
    searchOptions: {
      boost: BOOSTS,
      combineWith: "OR",
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    },
  });
  index.addAll(documents.map(flat));
  return {
    version: version("minisearch"),
    search: (query, hits) => index.search(query).slice(0, hits).map(({ id }) => id),
    size: () => JSON.stringify(index),
  };
}
