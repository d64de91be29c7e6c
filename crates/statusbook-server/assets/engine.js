/**
 * Answers a search: with the engine in the browser once it is here, with the server before.
 *
 * @typedef {{class: string, standing: string, issuer: string}} Limits
 * @typedef {{code: ?string, id: string, kind: string, phrase: string, issuer: string,
 *   summary: string, url: string, matched: string[]}} Hit
 * @typedef {{codes: string[], url: string}} Compared
 * @typedef {{query: string, corrected: ?string, comparison: ?Compared, hits: Hit[]}} Answer
 */

// The build puts addresses here; they are empty where the engine was not built.
const ENGINE = "./statusbook_wasm.js";
const MODULE = "./statusbook_wasm_bg.wasm";

/** As many as the server's page of results has. */
const HITS = 12;

/** @type {?function(string, number, string=): string} */
let search = null;
/** @type {?Promise<void>} */
let loading = null;

/** Fetches the engine, once. Without it the server goes on answering. */
export function prepare() {
  if (ENGINE) loading ??= load().catch(() => {});
  return loading;
}

async function load() {
  const engine = await import(ENGINE);
  await engine.default({ module_or_path: MODULE });
  // The index is unpacked with the first search, which nobody should wait for.
  engine.search("404", 1);
  search = engine.search;
}

/**
 * @param {string} query
 * @param {Limits} limits
 * @param {AbortSignal} signal
 * @returns {Answer | Promise<Answer>}
 */
export function ask(query, limits, signal) {
  const isWhole = !limits.issuer && !limits.standing;
  if (search && isWhole) return here(query, limits);
  return fromServer(query, limits, signal, isWhole);
}

/** @returns {Answer} */
function here(query, limits) {
  return JSON.parse(search(query, HITS, limits.class || undefined));
}

/**
 * The limits that the engine does not know are the server's affair, under the path of the page.
 * Without a connection the engine answers once it is here; then the best there is are hits whose
 * first meaning is the issuer's.
 *
 * @returns {Promise<Answer>}
 */
async function fromServer(query, limits, signal, isWhole) {
  const words = new URLSearchParams({ q: query, limit: String(HITS) });
  for (const [name, value] of Object.entries(limits)) if (value) words.set(name, value);
  try {
    const path = isWhole ? "/api/v1/search" : "/";
    const answer = await fetch(`${path}?${words}`, { signal, headers: { accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.statusText);
    return await answer.json();
  } catch (error) {
    await prepare();
    if (signal.aborted || !search) throw error;
    if (isWhole) return here(query, limits);
    const answer = JSON.parse(search(query, 999, limits.class || undefined));
    const isWanted = (hit) => !limits.issuer || hit.issuer === limits.issuer;
    return { ...answer, hits: answer.hits.filter(isWanted).slice(0, HITS) };
  }
}
