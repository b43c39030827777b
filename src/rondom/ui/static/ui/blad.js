/* An open page asks every few seconds whether it may still be shown, and blanks itself when it may not. */
(function () {
  "use strict";

  const ELKE = 3500; // ms between two questions of a page that is looked at
  const WACHT = 4000; // ms before a question without an answer counts as none
  const STIL = 60000; // ms without any answer before the content is covered
  const note = document.body.dataset.blad;
  if (!note || !window.fetch) return;
  const words = { ...document.body.dataset };
  let timer = 0;
  let busy = false;
  let closed = false;
  let seen = Date.now(); // when we last heard that it may stay

  /* Covering keeps everything in its place, what was typed as well. */
  function cover(text) {
    let veil = document.getElementById("blad-dek");
    if (!veil) {
      veil = document.createElement("div");
      veil.id = "blad-dek";
      veil.className = "rondom-bladdek";
      veil.setAttribute("role", "status");
      document.body.append(veil);
    }
    veil.textContent = text || "";
    document.documentElement.classList.add("rondom-gedekt");
  }

  function uncover() {
    document.documentElement.classList.remove("rondom-gedekt");
    const veil = document.getElementById("blad-dek");
    if (veil) veil.remove();
  }

  /* Blanking takes everything away. Drafts that were not sent yet are offered first; the server says whether it keeps them. */
  function close() {
    if (closed) return;
    closed = true;
    clearTimeout(timer);
    document.dispatchEvent(new CustomEvent("rondom:sluit"));
    const main = document.createElement("main");
    main.className = "rondom-main rondom-main--gesloten";
    main.id = "inhoud";
    main.tabIndex = -1;
    const kop = document.createElement("h1");
    kop.className = "utrecht-heading-1";
    kop.textContent = words.bladKop;
    const tekst = document.createElement("p");
    tekst.className = "utrecht-paragraph";
    tekst.textContent = words.bladTekst;
    const weg = document.createElement("a");
    weg.href = location.pathname;
    weg.textContent = words.bladWeg;
    main.append(kop, tekst, weg);
    document.body.replaceChildren(main);
    document.documentElement.classList.remove("rondom-gedekt");
    document.title = "Rondom";
    for (const name of Object.keys(words)) delete document.body.dataset[name];
    main.focus();
  }

  async function ask() {
    clearTimeout(timer);
    if (closed || busy || document.hidden) return;
    busy = true;
    const end = new AbortController();
    const alarm = setTimeout(() => end.abort(), WACHT);
    try {
      const answer = await fetch(words.bladAdres, {
        method: "POST", body: note, credentials: "same-origin", redirect: "manual", cache: "no-store",
        headers: { "Content-Type": "text/plain" }, signal: end.signal,
      });
      if (answer.status === 204) {
        seen = Date.now();
        uncover();
      } else if (answer.status < 500) {
        close();
      } else {
        throw new Error(String(answer.status));
      }
    } catch (error) {
      if (Date.now() - seen > STIL) cover(words.bladStil);
    } finally {
      clearTimeout(alarm);
      busy = false;
      if (!closed) timer = setTimeout(ask, ELKE);
    }
  }

  /* Somebody comes back to the page: what was not asked for a while is covered until we know. */
  function back() {
    if (closed || document.hidden) return;
    if (Date.now() - seen > ELKE + WACHT) cover("");
    ask();
  }

  document.addEventListener("visibilitychange", back);
  window.addEventListener("online", ask);
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    busy = false;
    seen = 0;
    back();
  });
  timer = setTimeout(ask, ELKE);
})();
