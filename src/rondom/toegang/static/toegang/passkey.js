/* Passkeys: the only part of signing in that needs JavaScript. A form with data-passkey shows itself where passkeys exist. */
(function () {
  "use strict";

  function asked() {
    const found = document.getElementById("passkey-vraag");
    return found ? JSON.parse(found.textContent) : null;
  }

  async function options(form) {
    const given = asked();
    if (given) return given.request_options || given.creation_options;
    const answer = await fetch(form.action, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).request_options;
  }

  async function use(form) {
    const making = form.dataset.passkey === "toevoegen";
    const question = await options(form);
    if (making) {
      const choice = question.publicKey.authenticatorSelection || {};
      question.publicKey.authenticatorSelection = { ...choice, residentKey: "required", requireResidentKey: true, userVerification: "required" };
    }
    const answer = making ? await webauthnJSON.create(question) : await webauthnJSON.get(question);
    form.elements.credential.value = JSON.stringify(answer);
    form.submit();
  }

  document.addEventListener("DOMContentLoaded", () => {
    if (!window.PublicKeyCredential || !window.webauthnJSON) return;
    document.querySelectorAll("form[data-passkey]").forEach((form) => {
      form.hidden = false;
      const sign = form.querySelector("[data-passkey-fout]");
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        sign.hidden = true;
        use(form).catch(() => { sign.hidden = false; });
      });
    });
  });
})();
