/** Sorts the facts table where it is. Its links ask the server for the same. */

/** @param {HTMLTableElement} table */
function start(table) {
  table.tHead.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const head = link.closest("th");
    const isDown = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
    const body = table.tBodies[0];
    const key = (row) => row.cells[head.cellIndex].textContent;
    const rows = [...body.rows].sort((a, b) => key(a).localeCompare(key(b)) || key0(a).localeCompare(key0(b)));
    body.append(...(isDown ? rows.reverse() : rows));
    history.replaceState(null, "", link.search.replace(/sort=-?/, isDown ? "sort=-" : "sort="));
  });
}

/** Equal rows stay in the order of their numbers. */
const key0 = (row) => row.cells[0].textContent;

document.querySelectorAll("table.sort").forEach(start);
