// Where a meeting stands, for its wall (rapat.js) and a second screen (kemudi.js): own moves go to the server, moves
// from elsewhere come from it. Plain HTTP beside Streamlit's websocket. A lost connection changes nothing shown.
"use strict";

window.Posisi = class {
  static ADDRESS = "/posisi-rapat";
  static EVERY = 500; // ms between two questions; a move from elsewhere shows within a second
  static PATIENCE = 4000; // ms until a question counts as unanswered
  static UNSETTLED = 1500; // ms that Streamlit may take to connect before it counts as cut off

  // told: data, nomor, kode, and where the meeting stood when the page was drawn. keeps: own moves outlast a lost
  // connection, and count on return. changed: called whenever anything here is different.
  constructor(told, { keeps, changed }) {
    this.meeting = { data: told.data, nomor: Number(told.nomor), kode: told.kode ?? "" };
    this.place = { slide: Number(told.slide), page: Number(told.page), blank: told.blank === "1" };
    this.version = Number(told.version);
    this.alone = told.alone === "1"; // somebody looks at a screen for themselves: nothing is asked, nothing sent
    this.open = told.open === "1" && !this.alone; // a closed or planned meeting is looked at by everybody alone
    this.refused = false; // this screen only follows: its viewer leads no meeting and has no code
    this.unknown = false; // the server does not know the viewer any more
    this.wanted = null; // the own move that the server has not taken yet
    this.sending = false;
    this.silent = false; // the server does not answer
    this.cut = 0; // since when Streamlit has no connection
    this.elapsed = null; // seconds since the meeting was opened
    this.keeps = keeps;
    this.changed = changed;
    this.timer = window.setTimeout(() => this.look(), 0);
  }

  stop() {
    window.clearTimeout(this.timer);
    this.timer = null;
  }

  get lost() {
    return this.silent || this.streamlitLost();
  }

  go(place) {
    this.place = place;
    if (this.open && !this.refused) {
      this.wanted = place;
      if (!this.silent) this.send();
    }
    this.changed();
  }

  async look() {
    if (this.alone) return this.changed();
    const query = new URLSearchParams({ data: this.meeting.data, nomor: this.meeting.nomor });
    const answer = await this.ask(`${this.constructor.ADDRESS}?${query}`);
    if (this.timer === null) return;
    if (answer) this.take(answer);
    this.changed();
    this.timer = window.setTimeout(() => this.look(), this.constructor.EVERY);
  }

  // What was said elsewhere counts once it is newer than what is shown, and nothing of our own is on its way.
  take(answer) {
    this.open = answer.open;
    this.elapsed = answer.elapsed;
    if (this.sending) return;
    if (this.wanted) {
      this.version = answer.version; // the connection was lost meanwhile: our move is the newest wish of the room
      this.send();
    } else if (answer.version > this.version) {
      this.follow(answer);
    }
  }

  follow({ slide, page, blank, version }) {
    this.place = { slide, page, blank };
    this.version = version;
  }

  async send() {
    if (this.sending) return;
    this.sending = true;
    const sent = this.wanted;
    const answer = await this.ask(this.constructor.ADDRESS, { ...this.meeting, ...sent, seen: this.version });
    this.sending = false;
    if (answer) this.sent(sent, answer);
    else this.unsent();
    this.changed();
    if (this.wanted && answer) this.send();
  }

  sent(move, answer) {
    this.version = answer.version;
    if (this.wanted === move) this.wanted = null;
    if (answer.moved) return;
    // Somebody moved first, and that is newer than what was seen here.
    this.wanted = null;
    this.follow(answer);
  }

  unsent() {
    if (this.silent && this.keeps) return;
    this.wanted = null;
    if (!this.keeps) this.version = -1; // the next answer says where the meeting really is
  }

  async ask(address, body) {
    const form = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const options = { cache: "no-store", signal: AbortSignal.timeout(this.constructor.PATIENCE) };
    try {
      const answer = await fetch(address, body ? { ...options, ...form } : options);
      this.unknown = answer.status === 401;
      this.silent = this.unknown || answer.status >= 500;
      if (answer.status === 403) this.refused = true;
      if (answer.status === 409) this.open = false;
      return answer.ok ? await answer.json() : null;
    } catch {
      this.silent = true;
      return null;
    }
  }

  streamlitLost() {
    const state = document.querySelector(".stApp")?.dataset.testConnectionState ?? "CONNECTED";
    if (state === "CONNECTED") this.cut = 0;
    else if (this.cut === 0) this.cut = performance.now();
    return this.cut > 0 && performance.now() - this.cut > this.constructor.UNSETTLED;
  }
};
