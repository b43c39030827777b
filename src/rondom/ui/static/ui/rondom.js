/* Rondom in the browser. Everything works without this file; here we only save drafts, count letters and keep the focus. */
(function () {
  "use strict";

  const WACHT = 2000; // ms after the last key before a draft is sent
  const OPNIEUW = 15000; // ms before a failed draft is tried again
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));

  /* Drafts: a field with data-concept="address" saves itself. Its text never leaves the screen and is never overwritten. */
  const drafts = new Map();

  function tell(field, state, extra) {
    const line = document.querySelector('[data-concept-melding="' + CSS.escape(field.id) + '"]');
    if (!line) return;
    line.textContent = fill(line.dataset[state] || "", extra || {});
    line.classList.toggle("rondom-concept--mislukt", state === "mislukt" || state === "anders");
  }

  function clock() {
    return new Date().toLocaleTimeString(document.documentElement.lang || "nl", { hour: "2-digit", minute: "2-digit" });
  }

  async function save(field) {
    const draft = drafts.get(field);
    clearTimeout(draft.timer);
    if (draft.busy) return;
    const text = field.value;
    if (text === draft.saved) return;
    const token = field.form && field.form.elements.csrfmiddlewaretoken;
    const body = new URLSearchParams({ veld: field.name, tekst: text, csrfmiddlewaretoken: token ? token.value : "" });
    if (field.dataset.conceptVersie) body.set("versie", field.dataset.conceptVersie);
    draft.busy = true;
    tell(field, "bezig");
    try {
      const answer = await fetch(field.dataset.concept, {
        method: "POST",
        body,
        credentials: "same-origin",
        redirect: "manual", // a redirect means: signed out; that is not saved
        headers: { Accept: "application/json", "X-Requested-With": "rondom" },
      });
      if (answer.status === 409) {
        draft.failed = true;
        tell(field, "anders");
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const kind = answer.headers.get("Content-Type") || "";
      const told = kind.includes("json") ? await answer.json() : {};
      if (told.versie) field.dataset.conceptVersie = told.versie;
      draft.saved = text;
      draft.failed = false;
      tell(field, "bewaard", { tijd: told.tijd || clock() });
    } catch (error) {
      draft.failed = true;
      tell(field, "mislukt");
      draft.timer = setTimeout(save, OPNIEUW, field);
    } finally {
      draft.busy = false;
    }
    // What was typed while we were sending.
    if (!draft.failed && field.value !== draft.saved) draft.timer = setTimeout(save, WACHT, field);
  }

  function watch(field) {
    if (drafts.has(field)) return;
    const draft = { saved: field.defaultValue, timer: 0, busy: false, failed: false, sent: false };
    drafts.set(field, draft);
    field.addEventListener("input", () => {
      clearTimeout(draft.timer);
      draft.timer = setTimeout(save, WACHT, field);
    });
    field.addEventListener("blur", () => save(field));
    if (field.form) field.form.addEventListener("submit", () => { draft.sent = true; clearTimeout(draft.timer); });
  }

  // The page is about to be blanked: what was not saved yet is sent now.
  document.addEventListener("rondom:sluit", () => drafts.forEach((draft, field) => draft.sent || save(field)));
  window.addEventListener("online", () => drafts.forEach((draft, field) => draft.failed && save(field)));
  window.addEventListener("beforeunload", (event) => {
    const lost = [...drafts].some(([field, draft]) => field.isConnected && draft.failed && !draft.sent && field.value !== draft.saved);
    if (lost) event.preventDefault();
  });

  /* How many letters are left. */
  function count(line) {
    const field = document.getElementById(line.dataset.tellerVoor);
    if (!field || field.dataset.geteld) return;
    field.dataset.geteld = "1";
    const update = () => {
      const over = Number(field.dataset.tekens) - field.value.length;
      line.textContent = fill(over < 0 ? line.dataset.teveel : line.dataset.over, { aantal: Math.abs(over) });
      line.classList.toggle("rondom-veld__teller--vol", over < 0);
    };
    if (field.value) update();
    field.addEventListener("input", update);
  }

  function prepare(root) {
    root.querySelectorAll("[data-concept]").forEach(watch);
    root.querySelectorAll("[data-teller-voor]").forEach(count);
  }

  /* After new content: to its list of errors, else to its heading, so that a screen reader starts there. */
  function focusOn(target) {
    if (!target) return;
    if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
    target.focus();
  }

  function errorsIn(root) {
    return root.querySelector("[data-foutenlijst]");
  }

  document.addEventListener("DOMContentLoaded", () => {
    prepare(document);
    const errors = errorsIn(document.querySelector("main") || document);
    if (errors && !errors.closest(".rondom-galerij")) {
      document.title = errors.dataset.titel + " " + document.title;
      focusOn(errors);
    }
  });

  document.addEventListener("htmx:load", (event) => prepare(event.detail.elt));
  document.addEventListener("htmx:afterSettle", (event) => {
    const root = event.detail.elt;
    if (!root.isConnected || root.hasAttribute("data-focus-blijft")) return;
    // Who is still typing elsewhere keeps the focus.
    const active = document.activeElement;
    const typing = active && active.matches("input, textarea, select") && !root.contains(active);
    if (!typing) focusOn(errorsIn(root) || root.querySelector("[data-focus], h1, h2, h3"));
  });
  // A form with errors comes back as 422: show it, too.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  // Waiting: one line at the top of the page, and nothing is sent twice by an impatient second click.
  let waiting = 0;
  const busy = (step) => {
    waiting = Math.max(0, waiting + step);
    document.body.toggleAttribute("data-bezig", waiting > 0);
  };
  document.addEventListener("htmx:beforeRequest", () => busy(1));
  document.addEventListener("htmx:afterRequest", () => busy(-1));
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || form.matches("[hx-post], [data-hx-post]")) return;
    if (form.dataset.verstuurd) event.preventDefault();
    form.dataset.verstuurd = "1";
    setTimeout(() => delete form.dataset.verstuurd, 5000);
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-verstuurd]").forEach((form) => delete form.dataset.verstuurd));

  // No answer: say so, keep what is on the screen.
  const failed = () => {
    const place = document.getElementById("meldingen");
    if (place) place.textContent = place.dataset.mislukt || "";
  };
  document.addEventListener("htmx:sendError", failed);
  document.addEventListener("htmx:responseError", failed);
})();
