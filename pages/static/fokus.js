// Moves the focus to the first field of a form that was just kept and emptied, so that the next entry can be typed
// at once. Streamlit has no setting for it. The page counts in the key of a container (`focus_first_3`) how often
// the form was emptied or filled; the first one seen moves nothing, since nobody has asked to be taken there yet.
"use strict";

(() => {
  const PLACE = '[class*="st-key-focus_first_"]';
  const FIELD = "input:not([type=hidden]):not([disabled]), textarea:not([disabled])";
  let seen = null;

  function look() {
    const place = document.querySelector(PLACE);
    const turn = place && /st-key-focus_first_(\d+)/.exec(place.className)[1];
    if (turn === seen) return;
    const first = seen === null;
    seen = turn;
    if (turn !== null && !first) place.querySelector(FIELD)?.focus();
  }

  new MutationObserver(look).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["class"],
  });
  look();
})();
