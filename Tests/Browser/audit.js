// What can be told of accessibility (WCAG 2.2 AA) from a laid out page; gives
// a sentence for each fault.
() => {
  const faults = [];
  const shown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
  const name = (element) => `<${element.tagName.toLowerCase()}> “${element.textContent.trim().slice(0, 30)}”`;

  // Contrast of every text with what is painted behind it (1.4.3).
  const parse = (colour) => {
    const parts = colour.match(/[\d.]+/g).map(Number);
    return { rgb: parts.slice(0, 3), alpha: parts[3] ?? 1 };
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((part) => {
      const value = part / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let other = element; other; other = other.parentElement) {
      const colour = parse(getComputedStyle(other).backgroundColor);
      if (colour.alpha > 0.99) return colour.rgb;
    }
    return [255, 255, 255];
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.textContent.trim() || !shown(element) || element.closest("svg, noscript, .unseen, .skip")) continue;
    const style = getComputedStyle(element);
    const [a, b] = [luminance(parse(style.color).rgb), luminance(behind(element))].sort((x, y) => y - x);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < (isLarge ? 3 : 4.5)) faults.push(`contrast ${ratio.toFixed(2)} of ${name(element)}`);
  }
  // Letters on the map stand on the colour of their country.
  for (const text of document.querySelectorAll(".letters text, .strip text")) {
    const kind = [...text.classList].find((c) => /^on-[abuc]$/.test(c));
    const land = kind && document.querySelector(`path.of-${kind.slice(3)}, rect.of-${kind.slice(3)}`);
    if (!land) continue;
    const [a, b] = [text, land].map((e) => luminance(parse(getComputedStyle(e).fill).rgb)).sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) faults.push(`contrast of a letter ${kind}`);
  }

  // Names of what can be used, and of pictures (1.1.1, 4.1.2).
  for (const element of document.querySelectorAll("a[href]:not([tabindex='-1']), button, summary")) {
    if (!element.textContent.trim() && !element.getAttribute("aria-label")) faults.push(`no name: ${element.outerHTML.slice(0, 80)}`);
  }
  for (const picture of document.querySelectorAll("svg, img")) {
    if (picture.getAttribute("aria-hidden") === "true") continue;
    if (!picture.getAttribute("aria-label") && !picture.getAttribute("alt")) faults.push(`no words for a ${picture.tagName}`);
  }
  for (const input of document.querySelectorAll("input:not([type=hidden]), select")) {
    if (!input.labels?.length) faults.push(`no label: ${input.outerHTML.slice(0, 80)}`);
  }

  // Structure (1.3.1, 2.4.1, 2.4.6, 3.1.1).
  if (document.documentElement.lang !== "en") faults.push("no language");
  if (document.querySelectorAll("main").length !== 1) faults.push("not one main");
  if (document.querySelectorAll("h1").length !== 1) faults.push("not one h1");
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) faults.push(`a level is skipped before ${name(heading)}`);
    level = next;
  }
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption?.textContent.trim()) faults.push("a table without a caption");
    if ([...table.querySelectorAll("th")].some((head) => !head.scope)) faults.push("a head without a scope");
  }
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  if (new Set(ids).size !== ids.length) faults.push("an id stands twice");
  for (const reference of document.querySelectorAll("[aria-labelledby]")) {
    if (!document.getElementById(reference.getAttribute("aria-labelledby"))) faults.push("a label that is not there");
  }
  for (const nav of document.querySelectorAll("nav")) if (!nav.getAttribute("aria-label")) faults.push("a nav without a name");

  // Targets of 24 by 24 pixels, or as far from each other; those in sentences are exempt (2.5.8).
  for (const element of document.querySelectorAll("nav a, .facets a, .legend a, button, summary, input:not([type=hidden])")) {
    if (!shown(element)) continue;
    const box = element.getBoundingClientRect();
    if (box.height < 23.5 && !element.closest("th")) faults.push(`a target ${box.height.toFixed(0)} px high: ${name(element)}`);
  }
  return [...new Set(faults)];
}
