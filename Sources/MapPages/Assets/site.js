// Comfort only: every page can be read without this script.
"use strict";

// Tables are sorted by a click on a heading.
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const value = (row, index) => row.cells[index].dataset.order ?? row.cells[index].textContent.trim();
  heads.forEach((head, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const falls = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", falls ? "descending" : "ascending");
      const rows = [...body.rows].sort((left, right) => {
        const [a, b] = [value(left, index), value(right, index)];
        const [x, y] = [Number.parseFloat(a), Number.parseFloat(b)];
        // A text that begins with a digit, such as a date, is no number.
        const numbers = String(x) === a.replace(/\.?0+$/, "") || String(x) === a;
        return numbers && !Number.isNaN(y) ? x - y : a.localeCompare(b, "en");
      });
      body.append(...(falls ? rows.reverse() : rows));
    });
  });
}

// A site without a server searches in a list of all commitments.
const form = document.querySelector("form.by-script");
if (form) {
  form.hidden = false;
  const fold = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
  const found = document.getElementById("found");
  const input = form.elements.q;
  let index = null;

  const load = async () => {
    const answer = await fetch(form.dataset.index);
    const { rows } = await answer.json();
    return rows.map((row) => ({ row, words: fold(row.slice(1).join(" ")) }));
  };
  const element = (name, text, ...children) => {
    const made = document.createElement(name);
    made.append(text, ...children);
    return made;
  };
  const show = (words, hits) => {
    const count = element("p", `${hits.length} commitments with “${words}” in title, number or institution` +
      (hits.length > 200 ? "; here are the first 200." : "."));
    count.className = "count";
    count.setAttribute("role", "status");
    const list = document.createElement("ol");
    list.className = "results";
    const root = form.dataset.root.replace(/index\.html$/, "");
    for (const { row } of hits.slice(0, 200)) {
      const [address, title, country, plan, outcome] = row;
      const link = element("a", title);
      link.href = root + address;
      const meta = element("p", `${country} · ${plan} · ${outcome}`);
      meta.className = "meta";
      list.append(element("li", element("h2", link), meta));
    }
    found.replaceChildren(count, list);
  };
  const search = async () => {
    const words = input.value.trim();
    if (!words) return;
    try {
      index ??= await load();
    } catch {
      const words = element("p", "The list to search in could not be read. From a folder on your own machine " +
        "browsers do not allow it: use the filters, or put the site on a web host.");
      words.className = "empty";
      found.replaceChildren(words);
      return;
    }
    const wanted = fold(words).split(/\s+/);
    show(words, index.filter((entry) => wanted.every((word) => entry.words.includes(word))));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?q=${encodeURIComponent(input.value)}`);
    search();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked;
    search();
  }
}
