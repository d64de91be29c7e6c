// Our engine in WebAssembly, as `cargo xtask wasm` builds it for Node. What is timed includes handing
// over the query and reading the JSON of the answer, as a page does.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export async function load(folder) {
  const files = readdirSync(folder);
  const script = join(folder, files.find((file) => /\.c?js$/.test(file)));
  const engine = createRequire(import.meta.url)(script);
  const module = readFileSync(join(folder, files.find((file) => file.endsWith(".wasm"))));
  return {
    version: engine.version(),
    search(query, hits) {
      return statuses(JSON.parse(engine.search(query, hits)));
    },
    size: () => module,
  };
}

/** Statuses, best first, each once; a diagnostic counts as the status it rides on. */
function statuses({ hits }) {
  return [...new Set(hits.map(({ code }) => code).filter((code) => code !== null))];
}
