import FlexSearch from "flexsearch";

import { FIELDS, flat, version } from "./text.mjs";

export const name = "FlexSearch";

// One index over everything, the stronger fields first (the earlier in a text, the more a word
// counts): its `Document` merges the fields' lists without scores and does worse.
export function load(documents) {
  const index = new FlexSearch.Index({ tokenize: "tolerant", resolution: 100 });
  for (const document of documents.map(flat)) {
    index.add(document.number, FIELDS.map((field) => document[field]).join("\n"));
  }
  return {
    version: version("flexsearch"),
    search: (query, limit) => index.search(query, { limit, suggest: true }),
    size() {
      const parts = {};
      index.export((key, data) => {
        parts[key] = data;
      });
      return JSON.stringify(parts);
    },
  };
}
