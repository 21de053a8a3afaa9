// Moves the focus where the next entry is made; Streamlit has no setting for it. A page counts in the key of a container
// how often something was done there, and a new count moves the focus; the first one seen moves nothing, since nobody
// has asked to be taken there yet.
// `focus_first_3`: a form that was just kept and emptied: to its first field.
// `focus_again_3`: a list in which an entry was moved: to the same button of that entry, which is drawn anew elsewhere
// by the end of the run; it is the one of this place in `focus_target_0`, or beside it where it no longer works.
// `look_turn_3`: something new to see, in a `look_here_` within it: no focus moves, but that comes into view.
"use strict";

(() => {
  const FIELD = "input:not([type=hidden]):not([disabled]), textarea:not([disabled])";
  const PLACES = {
    focus_first_: (place) => place.querySelector(FIELD)?.focus(),
    focus_again_: (place) => button(place)?.focus(),
    look_turn_: (place) => bringIntoView(find("look_here_", place)),
  };
  const RUN = "data-test-script-state";
  const seen = {};
  let waiting = null; // moves the focus once the run is over

  function counted(element, name) {
    return element && new RegExp(`st-key-${name}(\\d+)`).exec(element.className)[1];
  }

  function find(name, within = document) {
    return within.querySelector(`[class*="st-key-${name}"]`);
  }

  function button(place) {
    const target = find("focus_target_", place);
    const buttons = [...(target?.querySelectorAll("button") ?? [])];
    const wished = buttons[counted(target, "focus_target_")];
    return wished?.disabled ? buttons.find((each) => !each.disabled) : wished;
  }

  function bringIntoView(found) {
    // What is higher than the window is read from its beginning.
    const scroll = () => found?.scrollIntoView({ block: found.offsetHeight > innerHeight ? "start" : "nearest" });
    for (const picture of found?.querySelectorAll("img") ?? []) {
      // It has no height before it has come.
      if (!picture.complete) picture.addEventListener("load", scroll, { once: true });
    }
    scroll();
  }

  function look() {
    for (const [name, next] of Object.entries(PLACES)) {
      const place = find(name);
      const turn = counted(place, name);
      if (turn === (seen[name] ?? null)) continue;
      const first = (seen[name] ?? null) === null;
      seen[name] = turn;
      if (turn !== null && !first) waiting = () => next(find(name) ?? place);
    }
    if (waiting && !document.querySelector(`[${RUN}=running]`)) {
      waiting();
      waiting = null;
    }
  }

  new MutationObserver(look).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["class", RUN],
  });
  look();
})();
