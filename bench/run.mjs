// Runs every engine over the same documents and queries, in one process, one after the other.
// usage: node run.mjs TASK.json ANSWERS.json (written and read by `cargo xtask bench search`)

import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

import * as flexsearch from "./engines/flexsearch.mjs";
import * as fuse from "./engines/fuse.mjs";
import * as lunr from "./engines/lunr.mjs";
import * as minisearch from "./engines/minisearch.mjs";
import * as orama from "./engines/orama.mjs";
import * as statusbook from "./engines/statusbook.mjs";

/** Rounds before any counts, and rounds of which the median counts. */
const WARM_UP = 2;
const ROUNDS = 5;

const task = JSON.parse(readFileSync(process.argv[2], "utf8"));
/** A library that takes longer answers fewer queries and rounds; the table says how many queries. */
const PATIENCE_MS = task.patient ? Infinity : 60_000;
const prose = task.documents.map((document) => ({ ...document, typed: [] }));

const engines = [];
let hostile = null;
if (task.wasm) {
  const engine = await statusbook.load(task.wasm);
  engines.push(measure("Statusbook, WebAssembly", engine));
  hostile = worst(engine);
}
for (const library of [minisearch, flexsearch, fuse, lunr, orama]) {
  engines.push(measure(library.name, library.load(task.documents)));
  engines.push(measure(`${library.name}, prose alone,`, library.load(prose)));
}
writeFileSync(process.argv[3], JSON.stringify({ engines, hostile }));

/** What an engine answers, how long it takes and how large it is. */
function measure(name, { version, search, size }) {
  const order = spread(task.queries.length);
  const ranked = task.queries.map(() => null);
  const times = task.queries.map(() => []);
  const start = performance.now();
  const tired = () => performance.now() - start > PATIENCE_MS;
  for (let round = 0; round < WARM_UP + ROUNDS && !tired(); round += 1) {
    for (const at of order) {
      if (round === 0 && tired()) break;
      const { found, micros } = timed(search, task.queries[at]);
      ranked[at] = found;
      times[at].push(micros);
    }
  }
  const micros = times.map((rounds) => median(rounds.slice(rounds.length > WARM_UP ? WARM_UP : 0)) ?? null);
  process.stderr.write(`measured ${name} ${version}\n`);
  return { name, version, ranked, micros, ...sizes(size()) };
}

/** The places below `count` in an order whose beginnings are spread evenly. */
function spread(count) {
  const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));
  let step = Math.max(1, Math.round(count * 0.618));
  while (gcd(step, count) > 1) step += 1;
  return Array.from({ length: count }, (_, at) => (at * step) % count);
}

function timed(search, query) {
  const start = process.hrtime.bigint();
  const found = search(query, task.hits);
  const micros = Number(process.hrtime.bigint() - start) / 1000;
  return { found: found.slice(0, 10), micros };
}

/** The hostile text that takes longest. */
function worst({ search }) {
  const all = task.hostile.map(({ shape, repeat }) => {
    const times = Array.from({ length: ROUNDS }, () => timed(search, repeat).micros);
    return { shape, micros: median(times) };
  });
  return all.reduce((a, b) => (a.micros > b.micros ? a : b));
}

function median(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

/** Bytes of an index as it would be sent, plain and compressed as a site would serve it. */
function sizes(index) {
  const bytes = Buffer.from(index);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { bytes: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}
