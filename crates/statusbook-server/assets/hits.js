/** Hits as options of a list box. What was found, its order and its words are the engine's. */

/** @param {string} name @param {string} [text] @param {string} [of] a class */
function element(name, text = "", of = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (of) made.className = of;
  return made;
}

/**
 * The words that spoke for a hit, wherever a word begins with them.
 *
 * @param {string[]} words
 * @returns {?RegExp}
 */
export function pattern(words) {
  const parts = words
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"))
    // A short word would light up the beginnings of strangers.
    .map((word) => (word.length < 3 ? `${word}(?![\\p{L}\\p{N}])` : word));
  return parts.length ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join("|")})`, "giu") : null;
}

/**
 * Appends a text with its matches marked.
 *
 * @param {Element} to
 * @param {string} text
 * @param {?RegExp} matches
 */
export function mark(to, text, matches) {
  let from = 0;
  for (const match of matches ? text.matchAll(matches) : []) {
    to.append(text.slice(from, match.index), element("mark", match[0]));
    from = match.index + match[0].length;
  }
  to.append(text.slice(from));
}

/**
 * One hit as a link that is an option: it opens as links do, and is chosen as options are.
 *
 * @param {import("./engine.js").Hit} hit
 * @param {number} place
 * @param {function(string): string} issuer the name of an issuer, by its id
 */
export function option(hit, place, issuer) {
  const link = document.createElement("a");
  const isStatus = hit.kind === "status";
  link.href = hit.url;
  link.id = `hit-${place}`;
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  link.className = `k${hit.code?.[0] ?? 0}${isStatus ? "" : " d"}`;

  const matches = pattern(hit.matched);
  const number = element("b");
  mark(number, isStatus ? hit.id : hit.id.slice(hit.id.indexOf("/") + 1), matches);
  const title = element("span");
  mark(title, hit.phrase, matches);
  if (!isStatus) title.append(" ", element("small", `${issuer(hit.issuer)}${hit.code ? `, on ${hit.code}` : ""}`));
  else if (hit.issuer !== "iana") title.append(" ", element("small", issuer(hit.issuer)));
  const summary = element("span", "", "sum");
  // In the JSON code stands in backticks.
  hit.summary.split("`").forEach((text, at) => {
    const into = at % 2 ? element("code") : summary;
    mark(into, text, matches);
    if (into !== summary) summary.append(into);
  });
  link.append(number, " ", title, " ", summary);
  return link;
}
