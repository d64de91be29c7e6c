// Answers every ask of a file with the engine for Node, then takes the time of some queries; prints
// both as one JSON object. Called by conformance.rs: node answer.cjs ENGINE FILE
"use strict";

const fs = require("node:fs");

const [engine, file] = process.argv.slice(2);
const { search } = require(engine);
const { asks, timed } = JSON.parse(fs.readFileSync(file, "utf8"));

const WARM_UP = 3;
const ROUNDS = 7; // odd, for the median

function answer({ query, limit, class: of, explain }) {
  try {
    return search(query, limit, of, explain);
  } catch (err) {
    return `thrown: ${err.message}`;
  }
}

function micros(query) {
  const start = process.hrtime.bigint();
  search(query, 10);
  return Number(process.hrtime.bigint() - start) / 1000;
}

// A trap leaves the engine unusable: whatever is asked after it differs, too, and is seen.
const answers = asks.map(answer);

// Round by round, as queries come: the same query again would find the caches full of it.
for (let round = 0; round < WARM_UP; round += 1) timed.forEach(micros);
const rounds = Array.from({ length: ROUNDS }, () => timed.map(micros));
const medians = timed.map((_, at) => {
  const times = rounds.map((round) => round[at]).sort((a, b) => a - b);
  return times[(ROUNDS - 1) / 2];
});

process.stdout.write(JSON.stringify({ answers, micros: medians }));
