"use strict";

// Tables: a heading's button sorts by its column, numbers by data-order, the rest as text; cells without a number stay last.
const key = cell => cell.dataset.order === undefined || cell.dataset.order === "" ? null : Number(cell.dataset.order);

function sort(table, column, direction) {
  const body = table.tBodies[0];
  const isNumber = table.tHead.rows[0].cells[column].classList.contains("number");
  const rows = [...body.rows].map(row => ({ row, key: isNumber ? key(row.cells[column]) : row.cells[column].textContent.trim() }));
  rows.sort((a, b) => a.key === b.key ? 0 : a.key === null ? 1 : b.key === null ? -1
    : direction * (isNumber ? a.key - b.key : a.key.localeCompare(b.key, "en", { numeric: true })));
  body.append(...rows.map(r => r.row));
  for (const [i, heading] of [...table.tHead.rows[0].cells].entries()) {
    if (i === column) heading.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    else heading.removeAttribute("aria-sort");
  }
}

for (const table of document.querySelectorAll("table.sortable"))
  for (const [column, heading] of [...table.tHead.rows[0].cells].entries())
    heading.querySelector("button").addEventListener("click", () => {
      const first = heading.classList.contains("number") ? "descending" : "ascending";
      const now = heading.getAttribute("aria-sort");
      const next = now === null ? first : now === "ascending" ? "descending" : "ascending";
      sort(table, column, next === "ascending" ? 1 : -1);
    });

// The page follows the system's light or dark until the button says otherwise.
const theme = document.getElementById("theme");
const isDark = () => (document.documentElement.style.colorScheme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const label = () => { theme.textContent = isDark() ? "Light page" : "Dark page"; theme.setAttribute("aria-pressed", String(isDark())); };
theme.addEventListener("click", () => { document.documentElement.style.colorScheme = isDark() ? "light" : "dark"; label(); });
label();

// Contents: folded on narrow pages, the section in sight marked.
if (matchMedia("(max-width: 64rem)").matches) document.querySelector("nav details").open = false;
const links = new Map([...document.querySelectorAll("nav a")].map(a => [a.hash.slice(1), a]));
const sight = new IntersectionObserver(entries => {
  for (const entry of entries)
    if (entry.isIntersecting) for (const [id, a] of links) { if (id === entry.target.id) a.setAttribute("aria-current", "true"); else a.removeAttribute("aria-current"); }
}, { rootMargin: "-10% 0px -80% 0px" });
for (const section of document.querySelectorAll("main > section")) if (links.has(section.id)) sight.observe(section);
