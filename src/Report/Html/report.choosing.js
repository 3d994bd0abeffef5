
// Choosing: scores are weighted means of utilities; the probability of each rank comes from the suite, and after a change from draws
// of all properties together: means plus L z, with L the factor of their covariance and z standard normal.
function choose(ranking) {
  const DRAWS = 4000, SETTLES = 0.95, NAMED = 0.05;
  const inputs = kind => [...document.querySelectorAll(`.weights .${kind}`)];
  const sliders = inputs("weight"), worst = inputs("worst"), best = inputs("best");
  const presets = [...document.querySelectorAll(".presets button")];
  const rows = [...ranking.tBodies[0].rows]; // the suite's order, however the table is sorted
  const names = rows.map(r => r.cells[1].textContent.trim());
  const triangle = text => text ? text.split(";").map(r => r.split(" ").map(Number)) : [];
  const values = rows.flatMap(r => r.dataset.values.split(",").map(v => v === "" ? NaN : Number(v)));
  const factor = rows.flatMap(r => triangle(r.dataset.spread));
  const drawn = factor.length === values.length ? draw() : [];
  const status = document.getElementById("ranking-status");

  function draw() {
    let state = 1;
    const uniform = () => { // mulberry32
      state = state + 0x6D2B79F5 | 0;
      let t = Math.imul(state ^ state >>> 15, 1 | state);
      t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
      return ((t ^ t >>> 14) >>> 0) / 4294967296;
    };
    const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
    const width = Math.max(...factor.map(r => r.length));
    return Array.from({ length: DRAWS }, () => {
      const z = Array.from({ length: width }, normal);
      return values.map((value, k) => factor[k].reduce((sum, l, j) => sum + l * z[j], value));
    });
  }

  const utility = (value, scale) => Math.min(1, Math.max(0, (value - scale.worst) / (scale.best - scale.worst)));

  function scores(of, weights, scales, sum) {
    return rows.map((_, m) => weights.reduce((s, w, p) => w === 0 ? s : s + w / sum * utility(of[m * weights.length + p], scales[p]), 0));
  }

  // Ties share their ranks.
  function probabilities(draws) {
    const ranks = rows.map(() => new Array(rows.length).fill(0));
    for (const own of draws)
      for (const [m, score] of own.entries()) {
        let better = 0, tied = 0;
        for (const other of own) { if (other > score) better++; else if (other === score) tied++; }
        for (let rank = better; rank < better + tied; rank++) ranks[m][rank] += 1 / tied / draws.length;
      }
    return ranks;
  }

  function spread(draws, m) {
    const mean = draws.reduce((s, d) => s + d[m], 0) / draws.length;
    return Math.sqrt(draws.reduce((s, d) => s + (d[m] - mean) ** 2, 0) / draws.length);
  }

  function rank() {
    const weights = sliders.map(s => Number(s.value)), sum = weights.reduce((a, b) => a + b, 0);
    const scales = worst.map((w, p) => ({ worst: w.value === "" ? NaN : Number(w.value) / 100, best: best[p].value === "" ? NaN : Number(best[p].value) / 100 }));
    const isStated = [...worst, ...best].every(i => Number(i.value) === Number(i.defaultValue));
    const wrong = scales.findIndex(s => !(Math.abs(s.best - s.worst) > 0));
    for (const [p, s] of scales.entries()) best[p].setCustomValidity(Math.abs(s.best - s.worst) > 0 ? "" : "Worst and best must be two different numbers.");
    const preset = presets.find(p => p.dataset.weights === weights.join(","));
    for (const p of presets) p.setAttribute("aria-pressed", String(p === preset));
    for (const slider of sliders) slider.parentElement.querySelector("output").value = slider.value;

    const isReady = sum > 0 && wrong < 0;
    const means = isReady ? scores(values, weights, scales, sum) : rows.map(() => NaN);
    const draws = isReady && means.every(Number.isFinite) ? drawn.map(d => scores(d, weights, scales, sum)) : [];
    const ranks = draws.length === 0 ? null : isStated && preset?.dataset.ranks ? triangle(preset.dataset.ranks) : probabilities(draws);
    const order = [...rows.keys()].sort((a, b) => (Number.isFinite(means[b]) ? means[b] : -1) - (Number.isFinite(means[a]) ? means[a] : -1));
    for (const [i, m] of order.entries()) show(i, m, order[i - 1], means, draws, ranks, scales);
    sort(ranking, 0, 1);
    showRanks(order, ranks);
    say(wrong, sum, order, means, ranks);
  }

  function show(i, m, above, means, draws, ranks, scales) {
    const [place, , figure, first, ...cells] = rows[m].cells, isKnown = Number.isFinite(means[m]);
    const isTied = i > 0 && draws.length > 0 && draws.filter(d => d[above] > d[m]).length < SETTLES * draws.length;
    const put = (cell, text, order) => { cell.textContent = text; cell.dataset.order = order; };
    put(place, isKnown ? `${i + 1}${isTied ? " ≈" : ""}` : "–", isKnown ? i + 1 : "");
    put(figure, isKnown ? (100 * means[m]).toFixed(1) : "–", isKnown ? means[m] : "");
    put(first, ranks ? ranks[m][0].toFixed(2) : "–", ranks ? ranks[m][0] : "");
    if (draws.length > 0) figure.append(Object.assign(document.createElement("small"), { textContent: `± ${(196 * spread(draws, m)).toFixed(1)}` }));
    for (const [p, scale] of scales.entries()) {
      const small = cells[p].querySelector(".utility"), u = utility(values[m * scales.length + p], scale);
      if (small) small.textContent = `utility ${Number.isFinite(u) ? u.toFixed(2) : "–"}`;
    }
  }

  function showRanks(order, ranks) {
    const details = document.getElementById("ranks");
    details.hidden = ranks === null;
    if (ranks === null) return;
    details.querySelector("tbody").replaceChildren(...order.map(m => {
      const row = document.createElement("tr");
      row.append(Object.assign(document.createElement("th"), { scope: "row", textContent: names[m] }));
      for (const share of ranks[m]) {
        const cell = Object.assign(document.createElement("td"), { className: "number", textContent: share < 0.005 ? "0" : share.toFixed(2) });
        cell.style.setProperty("--share", share);
        row.append(cell);
      }
      return row;
    }));
  }

  function say(wrong, sum, order, means, ranks) {
    const first = order[0], isSettled = ranks !== null && ranks[first][0] >= SETTLES;
    const candidates = ranks === null ? [] : [...order].filter(m => ranks[m][0] >= NAMED).sort((a, b) => ranks[b][0] - ranks[a][0]);
    const listed = candidates.map((m, i) => i === 0 ? `${names[m]} is first with probability ${ranks[m][0].toFixed(2)}` : `${names[m]} ${ranks[m][0].toFixed(2)}`);
    status.classList.toggle("open", ranks !== null && !isSettled);
    status.textContent = wrong >= 0 ? `Worst and best of ${document.querySelector(`label[for=weight-${wrong}]`).textContent} must be two different numbers.`
      : sum === 0 ? "Give at least one property a weight."
      : !Number.isFinite(means[first]) ? "No model has all properties that are weighed."
      : ranks === null ? `First: ${names[first]}. Whether these samples settle the order was not measured.`
      : isSettled ? `First: ${names[first]}, and these samples settle it (probability ${ranks[first][0].toFixed(2)}).`
      : `The order is not settled by these samples: ${listed.join(", ")}.`;
  }

  for (const input of [...sliders, ...worst, ...best]) input.addEventListener("input", rank);
  for (const preset of presets)
    preset.addEventListener("click", () => {
      preset.dataset.weights.split(",").forEach((w, i) => { sliders[i].value = w; });
      rank();
    });
  document.getElementById("stated-scales").addEventListener("click", () => {
    for (const input of [...worst, ...best]) input.value = input.defaultValue;
    rank();
  });
  rank();
}

if (document.getElementById("ranking")) choose(document.getElementById("ranking"));
