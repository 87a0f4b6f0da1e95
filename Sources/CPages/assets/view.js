"use strict";
// The page of one report: claims that show their places, cards on marks, filters. All of it stands in the page already; nothing is
// fetched, and nothing of the report is ever read as markup.
(() => {
  const page = document.documentElement;
  const text = document.getElementById("report");
  const card = document.getElementById("card");
  const runs = text.querySelectorAll(".r");
  const claims = [...document.querySelectorAll(".claim")];
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  const stretches = (written) =>
    (written || "").split(" ").filter(Boolean).map((one) => one.split("-").map(Number));
  const make = (name, className, words) => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = words;
    return element;
  };
  const show = (element) =>
    element.scrollIntoView({ block: "center", behavior: still.matches ? "auto" : "smooth" });

  // A claim and its place

  let lit = [];
  let current = null;
  const back = make("button", "back", "Back to the claim");
  back.type = "button";
  back.hidden = true;
  document.body.append(back);

  const light = (element) => {
    for (const run of lit) run.classList.remove("lit", "focus");
    lit = [];
    for (const [name, ...classes] of [["at", "lit"], ["focus", "lit", "focus"]]) {
      for (const [from, to] of stretches(element && element.dataset[name])) {
        for (let run = from; run < to; run++) {
          runs[run].classList.add(...classes);
          lit.push(runs[run]);
        }
      }
    }
  };
  const leave = () => {
    if (current) {
      current.classList.remove("current");
      current.querySelector(".go").removeAttribute("aria-current");
    }
    current = null;
    back.hidden = true;
    light(null);
  };
  const goTo = (claim) => {
    leave();
    light(claim);
    if (!lit.length) return false;
    current = claim;
    claim.classList.add("current");
    claim.querySelector(".go").setAttribute("aria-current", "true");
    const place = lit[0];
    if (!place.hasAttribute("href")) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    show(place);
    back.hidden = false;
    return true;
  };
  const goBack = () => {
    const claim = current;
    leave();
    if (!claim) return;
    claim.hidden = false;
    claim.querySelector(".go").focus({ preventScroll: true });
    show(claim);
  };
  back.addEventListener("click", goBack);
  for (const claim of claims) {
    claim.querySelector(".go").addEventListener("click", (event) => {
      if (goTo(claim)) event.preventDefault();
    });
  }

  // Cards

  const names = { q: "Quotation", i: "Reported speech", d: "Date", n: "Count", a: "Actor" };
  const found = [];
  for (const entry of document.querySelectorAll(".entry")) {
    for (const [from, to] of stretches(entry.dataset.at)) found.push({ entry, from, to });
  }
  const hiddenKinds = new Set();
  const kindOf = (one) =>
    one.entry.id[0] === "q" && runs[one.from].classList.contains("i") && !runs[one.from].classList.contains("q")
      ? "i" : one.entry.id[0];
  let opener = null;

  const close = (returnsFocus) => {
    if (!opener) return;
    card.hidden = true;
    card.replaceChildren();
    opener.removeAttribute("aria-expanded");
    const place = opener;
    opener = null;
    if (returnsFocus) place.focus({ preventScroll: true });
  };
  const open = (run) => {
    const index = Number(run.id.slice(1));
    const here = found.filter((one) => one.from <= index && index < one.to && !hiddenKinds.has(kindOf(one)));
    if (!here.length) return false;
    close(false);
    here.sort((one, other) => one.to - one.from - (other.to - other.from));
    for (const one of here) {
      const entry = one.entry;
      const part = make("div", "found", "");
      part.append(make("span", "label", names[kindOf(one)]));
      for (const child of entry.children) part.append(child.cloneNode(true));
      const more = make("a", "label", "In the list of everything found");
      more.href = "#" + entry.id;
      part.append(more);
      card.append(part);
    }
    const button = make("button", "close", "×");
    button.type = "button";
    button.setAttribute("aria-label", "Close");
    button.addEventListener("click", () => close(true));
    card.prepend(button);
    opener = run;
    if (run.hasAttribute("href")) run.setAttribute("aria-expanded", "true");
    else run.tabIndex = -1;
    card.hidden = false;
    const at = run.getClientRects()[0];
    const width = card.offsetWidth;
    const below = at.bottom + card.offsetHeight + 12 < innerHeight || at.top < card.offsetHeight + 12;
    card.style.left = Math.max(8, Math.min(at.left, page.clientWidth - width - 16)) + scrollX + "px";
    card.style.top = scrollY + (below ? at.bottom + 8 : at.top - card.offsetHeight - 8) + "px";
    if (getComputedStyle(card).position === "fixed") card.style.left = card.style.top = "";
    card.focus({ preventScroll: true });
    return true;
  };
  for (const run of runs) if (run.hasAttribute("href")) run.setAttribute("aria-haspopup", "dialog");
  text.addEventListener("click", (event) => {
    const run = event.target.closest(".r");
    if (!run || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!getSelection().isCollapsed) return;
    if (open(run) || run.hasAttribute("href")) event.preventDefault();
  });
  card.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link) close(false);
  });
  card.addEventListener("focusout", (event) => {
    if (opener && event.relatedTarget && !card.contains(event.relatedTarget)) close(false);
  });
  document.addEventListener("pointerdown", (event) => {
    if (opener && !card.contains(event.target) && !opener.contains(event.target)) close(false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (opener) close(true);
    else goBack();
  });

  // Filters

  const filters = document.getElementById("filters");
  const filter = () => {
    const kinds = new Set([...filters.querySelectorAll("input:checked")].map((box) => box.value));
    const speaker = filters.elements.speaker.value;
    let shown = 0;
    for (const claim of claims) {
      claim.hidden = !kinds.has(claim.dataset.kind) || (speaker !== "" && claim.dataset.speaker !== speaker);
      if (!claim.hidden) shown++;
    }
    if (current && current.hidden) leave();
    document.getElementById("shown").textContent =
      shown === claims.length ? "" : `${shown} of ${claims.length} claims shown`;
  };
  // A link to a claim that is filtered out brings it back.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#c']");
    const claim = link && document.getElementById(link.getAttribute("href").slice(1));
    if (claim) claim.hidden = false;
  });
  if (filters) {
    filters.addEventListener("change", filter);
    filters.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }
  const marks = document.getElementById("marks");
  const mark = () => {
    for (const box of marks.querySelectorAll("input")) {
      text.classList.toggle("no-" + box.value, !box.checked);
      if (box.checked) hiddenKinds.delete(box.value);
      else hiddenKinds.add(box.value);
    }
    // What is not shown is no stop on the way through the page either.
    for (const run of runs) {
      if (!run.hasAttribute("href")) continue;
      const letter = run.getAttribute("href")[1];
      const kind = letter === "q" && run.classList.contains("i") && !run.classList.contains("q") ? "i" : letter;
      run.tabIndex = hiddenKinds.has(kind) ? -1 : 0;
    }
  };
  marks.addEventListener("change", mark);
  marks.addEventListener("submit", (event) => event.preventDefault());
  page.classList.add("js");
  // A browser may bring back what was chosen before.
  mark();
})();
