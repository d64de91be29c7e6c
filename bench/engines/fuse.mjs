import Fuse from "fuse.js";

import { BOOSTS, version } from "./text.mjs";

export const name = "Fuse.js";

// It matches each line of a field by itself, so that it gets the lines, not one long text.
export function load(documents) {
  const keys = Object.entries(BOOSTS).map(([field, weight]) => ({ name: field, weight }));
  const index = new Fuse(documents, { keys, threshold: 0.4, ignoreLocation: true, ignoreFieldNorm: true });
  return {
    version: version("fuse.js"),
    search: (query, limit) => index.search(query, { limit }).map(({ item }) => item.number),
    size: () => JSON.stringify(index.getIndex()),
  };
}
