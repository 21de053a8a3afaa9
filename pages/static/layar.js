// Keys and links. With `layar=1` in the address the screens are slides: page keys turn them, Esc leaves, and the size
// of the window goes into the address so that pictures fit the wall. All by the history of the browser: one session.
"use strict";

(() => {
  const SCREENS = ["/", "/progres-opd", "/tes-urine", "/peta-kasus"];
  const PART = "bagian"; // of a screen that has several; a negative one counts from the end
  const HEIGHT = "t";
  const WIDTH = "w";
  const SETTLED = 250; // ms without a change before a new size counts
  // Which view it is goes along from screen to screen; anything else in the address belongs to one screen.
  const KEPT = ["data", "kab", "tahun", "periode", "layar", HEIGHT, WIDTH];

  let waiting = 0; // the timer of a size that is not settled yet

  const address = () => new URL(window.location.href);
  const projected = () => address().searchParams.get("layar") === "1";

  function go(url, replace = false) {
    if (url.href === window.location.href) return;
    window.history[replace ? "replaceState" : "pushState"](null, "", url);
    window.dispatchEvent(new PopStateEvent("popstate", { state: null }));
  }

  function screenAt(index, part) {
    const url = address();
    url.pathname = SCREENS[index];
    [...url.searchParams.keys()].filter((name) => !KEPT.includes(name)).forEach((name) => url.searchParams.delete(name));
    if (part !== 1) url.searchParams.set(PART, part);
    return url;
  }

  // The screen says which part is up and how many there are in the name of its container: st-key-slide_2_3.
  function slide() {
    const found = /st-key-slide_(\d+)_(\d+)/.exec(document.querySelector("[class*=st-key-slide_]")?.className ?? "");
    return found ? { part: Number(found[1]), parts: Number(found[2]) } : { part: 1, parts: 1 };
  }

  function turn(step) {
    const here = Math.max(SCREENS.indexOf(address().pathname), 0);
    const { part, parts } = slide();
    if (part + step >= 1 && part + step <= parts) return go(screenAt(here, part + step));
    const next = here + step;
    if (next >= 0 && next < SCREENS.length) go(screenAt(next, step > 0 ? 1 : -1));
  }

  function leave() {
    const url = address();
    ["layar", PART, HEIGHT, WIDTH].forEach((name) => url.searchParams.delete(name));
    go(url);
  }

  const KEYS = {
    ArrowRight: () => turn(1), PageDown: () => turn(1), " ": () => turn(1),
    ArrowLeft: () => turn(-1), PageUp: () => turn(-1),
    Home: () => go(screenAt(0, 1)), End: () => go(screenAt(SCREENS.length - 1, -1)),
    Escape: leave,
  };
  const TYPING = "input,textarea,select,[contenteditable=true],[role=combobox],[role=listbox],[role=textbox]," +
    "[role=slider],[role=radiogroup],[role=tablist],[role=dialog]";

  // Space presses a focused button or follows a link: it turns the page only where it would do nothing.
  function takenByFocus(event) {
    const focused = event.target instanceof Element ? event.target : document.body;
    return focused.closest(TYPING) !== null || (event.key === " " && focused.closest("button,a,summary") !== null);
  }

  function onKey(event) {
    if (!projected() || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!Object.hasOwn(KEYS, event.key) || takenByFocus(event)) return;
    event.preventDefault();
    KEYS[event.key]();
  }

  function tellSize() {
    waiting = 0;
    if (!projected()) return;
    const url = address();
    url.searchParams.set(HEIGHT, window.innerHeight);
    url.searchParams.set(WIDTH, window.innerWidth);
    go(url, true);
  }

  // Streamlit gives every link of a table a tab of its own; local ones stay here, in the same session.
  function onClick(event) {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const url = new URL(link.href, window.location.href);
    if (url.origin !== window.location.origin) return;
    if (url.pathname === "/masuk" || url.pathname === "/keluar") {
      event.preventDefault();
      window.location.assign(url);
    } else if (link.closest("[data-testid=stTable]")) {
      event.preventDefault();
      event.stopPropagation();
      go(url);
    }
  }

  function onResize() {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(tellSize, SETTLED);
  }

  window.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick, true);
  window.addEventListener("resize", onResize);
  // The button of the sidebar writes layar=1 into the address without any event of the browser.
  const bar = new MutationObserver(() => {
    const { searchParams } = address();
    if (projected() && !searchParams.has(HEIGHT) && waiting === 0) onResize();
  });
  bar.observe(document.body, { subtree: true, childList: true });
  if (projected()) tellSize();
})();
