// Keeps the whole book for days without a connection. The server fills in the version and the list
// of assets; a new version of the book is a new worker, which starts with an empty cache of its own.

const version = "VERSION";
const assets = ["ASSETS"];
const name = `book-${version}`;

/** Everything is fetched before this worker replaces the one before it, so that no version is half there. */
async function install() {
  const cache = await caches.open(name);
  await Promise.all([cache.addAll(assets), pages(cache)]);
  await skipWaiting();
}

/** One file holds every page, a line each. */
async function pages(cache) {
  const answer = await fetch(`/offline/${version}.jsonl`);
  if (!answer.ok) throw new Error(answer.statusText);
  const fields = {};
  // What the pages may do is the same here as from the server.
  for (const field of ["content-security-policy", "referrer-policy", "x-content-type-options"]) {
    fields[field] = answer.headers.get(field);
  }
  const keep = (line) => {
    const [path, type, text] = JSON.parse(line);
    return cache.put(path, new Response(text, { headers: { ...fields, "content-type": type } }));
  };
  for await (const part of lines(answer.body.pipeThrough(new TextDecoderStream()))) await keep(part);
}

/** @param {ReadableStream<string>} stream */
async function* lines(stream) {
  let rest = "";
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    const parts = (rest + (value ?? "")).split("\n");
    rest = parts.pop();
    yield* parts;
    if (done) return;
  }
}

/** Older versions go, and this one answers for the pages that are open. */
async function activate() {
  for (const key of await caches.keys()) if (key !== name) await caches.delete(key);
  await clients.claim();
}

/** A page: the kept one at once; what is not kept, from the network; without one, what comes nearest. */
async function page(request) {
  const url = new URL(request.url);
  const cache = await caches.open(name);
  const kept = await cache.match(url.pathname);
  // What is asked of a page is the server's to answer, as long as it can be reached.
  if (kept && !url.search) return kept;
  try {
    return await fetch(request);
  } catch {
    return kept ?? (await cache.match("/offline")) ?? Response.error();
  }
}

async function file(request) {
  const cache = await caches.open(name);
  return (await cache.match(request)) ?? fetch(request);
}

/** Whether a program asked, which gets JSON under a page's path. */
const isPage = (request) => request.mode === "navigate" || request.headers.get("accept")?.startsWith("text/html");

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  // These answer with any status and as slowly as asked.
  if (url.pathname.startsWith("/status/")) return;
  if (isPage(request)) event.respondWith(page(request));
  else if (/^\/(assets\/|favicon\.svg$|manifest\.webmanifest$)/.test(url.pathname)) event.respondWith(file(request));
});
