// Keys and links. With `layar=1` in the address the screens are slides: page keys turn them, Esc leaves, and the size
// of the window goes into the address so that pictures fit the wall. All by the history of the browser: one session.
"use strict";

(() => {
  const SCREENS = ["/", "/progres-opd", "/tes-urine", "/peta-kasus"];
  const MEETING = "/rapat"; // turns its slides by itself (rapat.js); of the keys here only Esc is for it
  const PART = "bagian"; // of a screen that has several; a negative one counts from the end
  const HEIGHT = "t";
  const WIDTH = "w";
  const SETTLED = 250; // ms without a change before a new size counts
  const VIEW = ["data", "kab", "tahun", "periode", "per"];
  // Which view it is goes along from screen to screen; anything else in the address belongs to one screen.
  const KEPT = [...VIEW, "layar", HEIGHT, WIDTH];

  let waiting = 0; // the timer of a size that is not settled yet
  let leaving = false; // the navigation was clicked, and the address still names the screen that is left

  const address = () => new URL(window.location.href);
  const projected = () => address().searchParams.get("layar") === "1";

  const push = window.history.pushState.bind(window.history);
  const replace = window.history.replaceState.bind(window.history);

  // Every time Python writes into the address, Streamlit adds an entry to the history. To fill in a view that was not
  // named, or to drop what is no longer asked, is no step of a person: Back would lead to where it leads here again.
  window.history.pushState = (state, unused, target) => {
    const [now, next] = [address(), new URL(target, window.location.href)];
    if (next.pathname !== now.pathname) {
      leaving = false;
      push(state, unused, target);
    } else if (!leaving) {
      (isStep(now.searchParams, next.searchParams) ? push : replace)(state, unused, target);
    }
  };

  function isStep(now, next) {
    return [...next].some(([name, value]) => (now.has(name) ? now.get(name) !== value : !VIEW.includes(name)));
  }

  function go(url, write = push) {
    if (url.href === window.location.href) return;
    write(null, "", url);
    window.dispatchEvent(new PopStateEvent("popstate", { state: null }));
  }

  function screenAt(pathname, part = 1) {
    const url = address();
    url.pathname = pathname;
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
    if (part + step >= 1 && part + step <= parts) return go(screenAt(SCREENS[here], part + step));
    const next = here + step;
    if (next >= 0 && next < SCREENS.length) go(screenAt(SCREENS[next], step > 0 ? 1 : -1));
  }

  function leave() {
    const url = address();
    ["layar", PART, HEIGHT, WIDTH].forEach((name) => url.searchParams.delete(name));
    go(url);
  }

  const KEYS = {
    ArrowRight: () => turn(1), PageDown: () => turn(1), " ": () => turn(1),
    ArrowLeft: () => turn(-1), PageUp: () => turn(-1),
    Home: () => go(screenAt(SCREENS[0])), End: () => go(screenAt(SCREENS.at(-1), -1)),
    Escape: leave,
  };
  const TYPING = "input,textarea,select,[contenteditable=true],[role=combobox],[role=listbox],[role=textbox]," +
    "[role=slider],[role=radiogroup],[role=tablist],[role=dialog]";

  const NAVIGATION = "[data-testid=stSidebarNavLink]";
  const WRITTEN = "[data-testid=stTable],[data-testid=stMarkdownContainer]";

  // Space presses a focused button or follows a link: it turns the page only where it would do nothing.
  function takenByFocus(event) {
    const focused = event.target instanceof Element ? event.target : document.body;
    return focused.closest(TYPING) !== null || (event.key === " " && focused.closest("button,a,summary") !== null);
  }

  function onKey(event) {
    if (!projected() || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!Object.hasOwn(KEYS, event.key) || takenByFocus(event)) return;
    if (address().pathname === MEETING && event.key !== "Escape") return;
    event.preventDefault();
    KEYS[event.key]();
  }

  function tellSize() {
    waiting = 0;
    if (!projected()) return;
    const url = address();
    url.searchParams.set(HEIGHT, window.innerHeight);
    url.searchParams.set(WIDTH, window.innerWidth);
    go(url, replace);
  }

  // Streamlit gives every link in a text or table a tab of its own; local ones stay here, in the same session. The
  // navigation does nothing on the screen that is up; here it leads back to its first form.
  function onClick(event) {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const url = new URL(link.href, window.location.href);
    if (url.origin !== window.location.origin) return;
    const [navigation, elsewhere] = [link.matches(NAVIGATION), url.pathname !== window.location.pathname];
    leaving = navigation && elsewhere;
    if (url.pathname === "/masuk" || url.pathname === "/keluar") {
      event.preventDefault();
      window.location.assign(url);
    } else if (link.closest(WRITTEN) || (navigation && !elsewhere)) {
      event.preventDefault();
      event.stopPropagation();
      go(navigation ? screenAt(url.pathname) : url);
    }
  }

  function onResize() {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(tellSize, SETTLED);
  }

  // Streamlit tells only its own root which theme is on; dialogs stand beside it and ask the page.
  function tellTheme() {
    const app = document.querySelector(".stApp");
    const scheme = app ? getComputedStyle(app).colorScheme : "";
    const root = document.documentElement.style;
    if (scheme && root.colorScheme !== scheme) root.colorScheme = scheme;
  }

  window.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick, true);
  window.addEventListener("resize", onResize);
  // The button of the sidebar writes layar=1 into the address without any event of the browser.
  const bar = new MutationObserver(() => {
    const { searchParams } = address();
    if (projected() && !searchParams.has(HEIGHT) && waiting === 0) onResize();
    tellTheme();
  });
  bar.observe(document.body, { subtree: true, childList: true });
  if (projected()) tellSize();
})();
