/** Hits as options of a list box. What was found, its order and its words are the engine's. */

/** @param {string} name @param {string} [text] @param {string} [of] a class */
function element(name, text = "", of = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (of) made.className = of;
  return made;
}

const isLetter = (character) => /[\p{L}\p{N}]/u.test(character);

/** A shorter word would light up the beginnings of strangers; it has to end where it ends. */
const BEGINNING = 3;

/**
 * Where the first of the words begins a word of the text. Plain comparing: a pattern for every
 * query took longer to make than the list.
 *
 * @param {string} text in small letters
 * @param {string[]} words in small letters
 * @param {number} from
 * @returns {?[number, number]}
 */
export function find(text, words, from) {
  let best = null;
  for (const word of words) {
    for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
      if (best && at >= best[0]) break;
      const end = at + word.length;
      const isWhole = word.length >= BEGINNING || end === text.length || !isLetter(text[end]);
      if (isWhole && (at === 0 || !isLetter(text[at - 1]))) {
        best = [at, end];
        break;
      }
    }
  }
  return best;
}

/**
 * Appends a text with its matches marked.
 *
 * @param {Element} to
 * @param {string} text
 * @param {string[]} words
 */
function mark(to, text, words) {
  const small = text.toLowerCase();
  let from = 0;
  // A letter that becomes two would shift every place behind it.
  for (let at = small.length === text.length ? find(small, words, 0) : null; at; at = find(small, words, from)) {
    if (at[0] > from) to.append(text.slice(from, at[0]));
    to.append(element("mark", text.slice(...at)));
    from = at[1];
  }
  if (from < text.length) to.append(text.slice(from));
}

/**
 * A link that is an option: it opens as links do, and is chosen as options are.
 *
 * @param {string} url
 * @param {number} place
 * @param {string} of its classes
 */
function choice(url, place, of) {
  const link = document.createElement("a");
  link.href = url;
  link.id = `hit-${place}`;
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  link.className = of;
  return link;
}

/**
 * The comparison that answers a search.
 *
 * @param {import("./engine.js").Compared} compared
 * @param {number} place
 */
export function comparison(compared, place) {
  const link = choice(compared.url, place, "c");
  link.append(element("b", compared.codes.join(" vs ")), " ", element("span", "What tells them apart"));
  return link;
}

/**
 * One hit.
 *
 * @param {import("./engine.js").Hit} hit
 * @param {number} place
 * @param {function(string): string} issuer the name of an issuer, by its id
 */
export function option(hit, place, issuer) {
  const isStatus = hit.kind === "status";
  const link = choice(hit.url, place, `k${hit.code?.[0] ?? 0}${isStatus ? "" : " d"}`);

  const matches = hit.matched.map((word) => word.toLowerCase()).filter((word) => isLetter(word));
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
