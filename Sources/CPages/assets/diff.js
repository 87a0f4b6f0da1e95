"use strict";
// The page of two reports: a change shows its places in both texts, a place its change; filters. All of it stands in the page already;
// nothing is fetched, and nothing of a report is ever read as markup.
(() => {
  const page = document.documentElement;
  const changes = [...document.querySelectorAll(".change")];
  const texts = { old: document.querySelectorAll("#old .r"), new: document.querySelectorAll("#new .r") };
  const columns = document.querySelector(".columns");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const wide = matchMedia("(min-width: 64.01rem)");

  const show = (element) => element.scrollIntoView({ block: "center", behavior: still.matches ? "auto" : "smooth" });
  // Panes scroll by themselves, so that both places are seen at once and the page stays where it is.
  const showIn = (pane, element) => {
    if (!wide.matches) return;
    // They fill the screen when the page stands at their top.
    if (Math.abs(columns.getBoundingClientRect().top) > 1) columns.scrollIntoView({ behavior: "instant" });
    const box = element.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    pane.scrollTo({
      top: pane.scrollTop + box.top - frame.top - pane.clientHeight / 3,
      behavior: still.matches ? "auto" : "smooth",
    });
  };
  const runsOf = (change, side) => {
    if (!change.dataset[side]) return [];
    const [from, to] = change.dataset[side].split("-").map(Number);
    return [...texts[side]].slice(from, to);
  };

  let lit = [];
  let current = null;
  let opener = null;
  const back = document.createElement("button");
  back.className = "back";
  back.textContent = "Back to the change";
  back.type = "button";
  back.hidden = true;
  document.body.append(back);

  const leave = () => {
    for (const run of lit) run.classList.remove("lit");
    lit = [];
    if (current) {
      current.classList.remove("current");
      current.removeAttribute("aria-current");
    }
    current = null;
    opener = null;
    back.hidden = true;
  };
  const choose = (change) => {
    leave();
    current = change;
    change.classList.add("current");
    change.setAttribute("aria-current", "true");
    for (const side of ["old", "new"]) {
      const runs = runsOf(change, side);
      for (const run of runs) run.classList.add("lit");
      lit.push(...runs);
      if (runs.length) showIn(document.getElementById(side), runs[0]);
    }
  };
  const goTo = (change, side, link) => {
    const place = runsOf(change, side)[0];
    choose(change);
    opener = link;
    if (!place) return false;
    if (!place.hasAttribute("href")) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    if (!wide.matches) {
      show(place);
      back.hidden = false;
    }
    return true;
  };
  const goBack = () => {
    const [change, link] = [current, opener];
    leave();
    if (!change) return;
    change.hidden = false;
    const place = link || change.querySelector(".go");
    place.focus({ preventScroll: true });
    if (wide.matches) showIn(document.getElementById("changes"), change);
    else show(change);
  };
  back.addEventListener("click", goBack);
  for (const change of changes) {
    for (const link of change.querySelectorAll(".go")) {
      const side = link.textContent.includes("old") ? "old" : "new";
      link.addEventListener("click", (event) => {
        event.stopPropagation();
        if (goTo(change, side, link)) event.preventDefault();
      });
    }
    change.addEventListener("click", () => {
      if (getSelection().isCollapsed) choose(change);
    });
  }
  // A mark leads to its change, and so to the other place.
  for (const side of ["old", "new"]) {
    document.getElementById(side).addEventListener("click", (event) => {
      const run = event.target.closest("a.r");
      if (!run || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const change = document.getElementById(run.hash.slice(1));
      event.preventDefault();
      change.hidden = false;
      choose(change);
      change.querySelector(".go").focus({ preventScroll: true });
      if (wide.matches) showIn(document.getElementById("changes"), change);
      else show(change);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return goBack();
    const here = document.activeElement.closest && document.activeElement.closest(".change");
    if (!here || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    const seen = changes.filter((change) => !change.hidden);
    const next = seen[seen.indexOf(here) + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.querySelector(".go").focus({ preventScroll: true });
    choose(next);
    if (wide.matches) showIn(document.getElementById("changes"), next);
    else show(next);
  });

  const filters = document.getElementById("filters");
  const filter = () => {
    const kinds = new Set([...filters.querySelectorAll("input[name=class]:checked")].map((box) => box.value));
    const promises = filters.elements.commitments && filters.elements.commitments.checked;
    let shown = 0;
    for (const change of changes) {
      change.hidden = !kinds.has(change.dataset.class) || (promises && !("commitment" in change.dataset));
      if (!change.hidden) shown++;
    }
    if (current && current.hidden) leave();
    document.getElementById("shown").textContent =
      shown === changes.length ? "" : `${shown} of ${changes.length} changes shown`;
  };
  page.classList.add("js");
  if (!filters) return;
  filters.addEventListener("change", filter);
  filters.addEventListener("submit", (event) => event.preventDefault());
  // A browser may bring back what was chosen before.
  filter();
})();
