// The wall of a meeting. All its slides lie on top of each other in the page; this shows exactly one of them, so that
// changing it needs neither a server nor a connection. Keys, clicker and touch; where the meeting stands: posisi.js.
"use strict";

(() => {
  const PAGES = "[class*=st-key-rapat_]";
  const KEY = /st-key-rapat_(\d+)_(\d+)/;
  const EDGE = 0.25; // of the width, left and right, that a tap turns by
  const SWIPE = 50; // px
  const TYPED = 3000; // ms that the digits of a number may lie apart
  const STEPS = {
    ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1,
    ArrowLeft: -1, ArrowUp: -1, PageUp: -1,
  };

  const root = document.documentElement;
  const shown = new CSSStyleSheet(); // one rule: which slide is up
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, shown];

  let meeting = null; // the Posisi of the meeting on this wall
  let wall = null; // what Python says of it: an element with its number and our words
  let line = null; // our own line at the foot of the wall
  let digits = "";
  let typing = 0; // the timer of the digits
  let touched = null; // where a finger came down
  let waiting = false; // a look at the page is due

  // In the order of the meeting, which is the order of the page: [{slide, page}].
  function places() {
    const found = [...document.querySelectorAll(PAGES)].map((each) => KEY.exec(each.className)).filter(Boolean);
    return found.map(([, slide, page]) => ({ slide: Number(slide), page: Number(page) }));
  }

  // Where the wall stands among what is drawn: a slide may have lost a page, or not be drawn yet.
  function standing(all) {
    const { slide, page } = meeting.place;
    const before = all.filter((each) => each.slide < slide || (each.slide === slide && each.page <= page));
    return Math.max(before.length - 1, 0);
  }

  function show() {
    if (!meeting) return;
    const all = places();
    const place = standing(all);
    const name = all.length ? `${all[place].slide}_${all[place].page}` : "";
    if (root.dataset.rapat !== name) {
      shown.replaceSync(name ? `.st-key-rapat_${name}{visibility:visible;z-index:1}` : "");
      root.dataset.rapat = name;
    }
    root.toggleAttribute("data-rapat-gelap", meeting.place.blank);
    say(drawn() ? `${place + 1} / ${all.length}` : "");
  }

  // Whether Python has drawn the last slide too, now that it draws anew.
  function drawn() {
    return document.querySelector(".rapat-lengkap")?.closest("[data-stale=true]") === null;
  }

  function say(number) {
    if (!line) {
      line = document.createElement("div");
      line.className = "rapat-kaki";
      line.append(document.createElement("span"), document.createElement("span"));
      line.firstChild.setAttribute("role", "status");
      document.body.append(line);
    }
    const words = meeting.lost ? wall.dataset.lost : digits && `${wall.dataset.to} ${digits}`;
    const texts = [words, number];
    texts.forEach((text, at) => {
      if (line.children[at].textContent !== text) line.children[at].textContent = text;
    });
  }

  function turn(step) {
    jump(standing(places()) + step);
  }

  // A move while the wall is blank only brings the slide back: nobody has seen it yet.
  function jump(to) {
    const all = places();
    const place = meeting.place.blank ? standing(all) : Math.min(Math.max(to, 0), all.length - 1);
    if (all[place] && (meeting.place.blank || place !== standing(all))) meeting.go({ ...all[place], blank: false });
  }

  function type(digit) {
    digits = (digits + digit).slice(-3);
    window.clearTimeout(typing);
    typing = window.setTimeout(forget, digits ? TYPED : 0);
    show();
  }

  function forget() {
    digits = "";
    show();
  }

  function enter() {
    if (digits) jump(Number(digits) - 1);
    else turn(1);
    forget();
  }

  // Whether the key was one of ours. Esc leaves (layar.js), but not into a page that cannot come.
  function pressed(key) {
    if (Object.hasOwn(STEPS, key)) turn(STEPS[key]);
    else if (key === "Home") jump(0);
    else if (key === "End") jump(Infinity);
    else if (key === "b" || key === "B" || key === ".") meeting.go({ ...meeting.place, blank: !meeting.place.blank });
    else if (/^\d$/.test(key)) type(key);
    else if (key === "Enter") enter();
    else return key === "Escape" && meeting.lost;
    return true;
  }

  function onKey(event) {
    if (!meeting || event.ctrlKey || event.altKey || event.metaKey) return;
    if (pressed(event.key)) event.preventDefault();
  }

  function onDown(event) {
    touched = meeting && event.pointerType !== "mouse" && event.isPrimary ? { x: event.clientX, y: event.clientY } : null;
  }

  function onUp(event) {
    if (!meeting || !touched || !event.isPrimary) return;
    const [x, y] = [event.clientX - touched.x, event.clientY - touched.y];
    touched = null;
    const at = event.clientX / window.innerWidth;
    if (Math.abs(x) > SWIPE && Math.abs(x) > Math.abs(y)) turn(x < 0 ? 1 : -1);
    else if (Math.hypot(x, y) < SWIPE && (at < EDGE || at > 1 - EDGE)) turn(at < EDGE ? -1 : 1);
  }

  function leave() {
    meeting?.stop();
    meeting = null;
    line?.remove();
    line = null;
    shown.replaceSync("");
    delete root.dataset.rapat;
    root.removeAttribute("data-rapat-gelap");
  }

  const same = ({ data, nomor }) => meeting.meeting.data === data && meeting.meeting.nomor === Number(nomor);

  function look() {
    waiting = false;
    wall = document.querySelector(".rapat-layar");
    if (meeting && (!wall || !same(wall.dataset))) leave();
    if (wall && !meeting) meeting = new window.Posisi(wall.dataset, { keeps: true, changed: show });
    show();
  }

  new MutationObserver(() => {
    if (!waiting) window.requestAnimationFrame(look);
    waiting = true;
  }).observe(document.body, { subtree: true, childList: true });
  window.addEventListener("keydown", onKey, true);
  window.addEventListener("pointerdown", onDown, true);
  window.addEventListener("pointerup", onUp, true);
  window.addEventListener("pointercancel", () => { touched = null; }, true);
})();
