import lunr from "lunr";

import { BOOSTS, flat, version, words } from "./text.mjs";

export const name = "Lunr";

// Its own trimmer knows ASCII only and would empty every Russian or Chinese word.
const trim = (token) => token.update((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
lunr.Pipeline.registerFunction(trim, "trim-any-script");

export function load(documents) {
  const index = lunr(function build() {
    this.ref("number");
    this.b(0.3);
    this.pipeline.reset();
    this.pipeline.add(trim, lunr.stopWordFilter, lunr.stemmer);
    for (const [field, boost] of Object.entries(BOOSTS)) this.field(field, { boost });
    documents.map(flat).forEach((document) => this.add(document));
  });
  return {
    version: version("lunr"),
    search: (query, hits) => ask(index, query).slice(0, hits).map(({ ref }) => ref),
    size: () => JSON.stringify(index),
  };
}

/** The pattern its guide gives: the word itself, then words that begin so, then misspelt ones. */
function ask(index, query) {
  return index.query((terms) => {
    for (const word of words(query)) {
      terms.term(word, { boost: 10 });
      if (word.length < 4) continue;
      terms.term(word, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
      terms.term(word, { usePipeline: false, editDistance: 1 });
    }
  });
}
