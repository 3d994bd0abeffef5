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

// Choosing: weighted means of the properties, with the interval of independent ones.
const ranking = document.getElementById("ranking");
const sliders = [...document.querySelectorAll(".weights input")];
const presets = [...document.querySelectorAll(".presets button")];

function score(row, weights, sum) {
  const values = row.dataset.values.split(","), halves = row.dataset.halves.split(",");
  if (sum === 0 || weights.some((w, i) => w > 0 && values[i] === "")) return null;
  const mean = weights.reduce((s, w, i) => s + w * Number(values[i]), 0) / sum;
  return { mean, half: Math.hypot(...weights.map((w, i) => w * Number(halves[i]))) / sum };
}

function rank() {
  const weights = sliders.map(s => Number(s.value)), sum = weights.reduce((a, b) => a + b, 0);
  const rows = [...ranking.tBodies[0].rows].map(row => ({ row, score: score(row, weights, sum) }));
  rows.sort((a, b) => (b.score?.mean ?? -1) - (a.score?.mean ?? -1));
  const best = rows[0].score;
  for (const [i, { row, score }] of rows.entries()) {
    const [place, , figure] = row.cells;
    const tied = i > 0 && score && best.mean - score.mean < Math.hypot(best.half, score.half);
    place.textContent = score ? `${i + 1}${tied ? " ≈" : ""}` : "–";
    place.dataset.order = score ? i + 1 : "";
    figure.textContent = score ? (100 * score.mean).toFixed(1) : "–";
    figure.dataset.order = score ? score.mean : "";
    if (score) figure.append(Object.assign(document.createElement("small"), { textContent: `± ${(100 * score.half).toFixed(1)}` }));
  }
  for (const preset of presets) preset.setAttribute("aria-pressed", String(preset.dataset.weights === weights.join(",")));
  for (const slider of sliders) slider.parentElement.querySelector("output").value = slider.value;
  sort(ranking, 0, 1);
  document.getElementById("ranking-status").textContent = best ? `First: ${rows[0].row.cells[1].textContent.trim()}.` : "Give at least one property a weight.";
}

if (ranking) {
  for (const slider of sliders) slider.addEventListener("input", rank);
  for (const preset of presets)
    preset.addEventListener("click", () => {
      preset.dataset.weights.split(",").forEach((w, i) => { sliders[i].value = w; });
      rank();
    });
  rank();
}

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
