// The second screen of a meeting (pages/steering.py): shows the card of what is on the wall and moves it. Where the
// meeting stands: posisi.js. A move that did not get through is not kept: it would surprise the room later.
"use strict";

(() => {
  let meeting = null; // the Posisi of the meeting that is steered
  let remote = null; // the element that Python drew, with our words
  let waiting = false;

  const at = (element) => ({ slide: Number(element.dataset.slide), page: Number(element.dataset.page) });
  const cards = () => [...remote.querySelectorAll(".kemudi-kartu > li")];

  // A slide may have lost a page: then its last one is up.
  function standing(all) {
    const { slide, page } = meeting.place;
    const before = all.map(at).filter((each) => each.slide < slide || (each.slide === slide && each.page <= page));
    return Math.max(before.length - 1, 0);
  }

  function write(element, text) {
    if (element && element.textContent !== text) element.textContent = text;
  }

  function state() {
    const words = remote.dataset;
    if (meeting.unknown) return words.signedout;
    if (meeting.silent) return words.lost;
    if (!meeting.open) return words.ended;
    return meeting.refused ? words.refused : words.connected;
  }

  function time(seconds) {
    const minutes = Math.floor(seconds / 60);
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    const { hours: hoursWord, minutes: minutesWord } = remote.dataset;
    return hours ? `${hours} ${hoursWord} ${rest} ${minutesWord}` : `${rest} ${minutesWord}`;
  }

  function show() {
    if (!meeting || !remote?.isConnected) return;
    const all = cards();
    const up = standing(all);
    all.forEach((card, place) => { card.hidden = place !== up; });
    remote.toggleAttribute("data-putus", meeting.silent || meeting.refused || !meeting.open);
    remote.toggleAttribute("data-gelap-kini", meeting.place.blank);
    write(remote.querySelector(".kemudi-kabar"), state());
    if (meeting.elapsed !== null) write(remote.querySelector("[data-jam]"), time(meeting.elapsed));
    buttons(up, all.length);
  }

  function buttons(up, count) {
    const [back, next] = [-1, 1].map((step) => remote.querySelector(`[data-langkah="${step}"]`));
    const shut = remote.hasAttribute("data-putus");
    remote.querySelectorAll("button").forEach((each) => { each.disabled = shut; });
    back.disabled = shut || (up === 0 && !meeting.place.blank);
    next.disabled = shut || (up >= count - 1 && !meeting.place.blank);
    const blank = remote.querySelector("[data-gelap]");
    blank.setAttribute("aria-pressed", String(meeting.place.blank));
    write(blank, meeting.place.blank ? remote.dataset.showword : remote.dataset.blankword);
    remote.querySelectorAll(".kemudi-semua button").forEach((each, place) => {
      if (place === up) each.setAttribute("aria-current", "true");
      else each.removeAttribute("aria-current");
    });
  }

  // As on the wall: the first move while it is blank only brings the slide back.
  function press(button) {
    const all = cards();
    const up = standing(all);
    if (button.hasAttribute("data-gelap")) return meeting.go({ ...meeting.place, blank: !meeting.place.blank });
    if (button.dataset.langkah === undefined) return meeting.go({ ...at(button), blank: false });
    const to = meeting.place.blank ? up : up + Number(button.dataset.langkah);
    if (all[to]) meeting.go({ ...at(all[to]), blank: false });
  }

  function onClick(event) {
    const button = event.target instanceof Element ? event.target.closest(".kemudi button") : null;
    if (!button || !meeting || button.disabled) return;
    press(button);
    button.closest("details")?.removeAttribute("open");
  }

  const same = ({ data, nomor, kode }) => {
    const known = meeting.meeting;
    return known.data === data && known.nomor === Number(nomor) && known.kode === (kode ?? "");
  };

  function look() {
    waiting = false;
    remote = document.querySelector(".kemudi");
    if (meeting && (!remote || !same(remote.dataset))) {
      meeting.stop();
      meeting = null;
    }
    if (remote && !meeting) meeting = new window.Posisi(remote.dataset, { keeps: false, changed: show });
    show();
  }

  new MutationObserver(() => {
    if (!waiting) window.requestAnimationFrame(look);
    waiting = true;
  }).observe(document.body, { subtree: true, childList: true });
  document.addEventListener("click", onClick);
})();
