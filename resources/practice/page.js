// Log-in and thumbs of the practice pages, by the same calls that PeerTube's own pages make. No cookies: the token
// lives in this tab's session storage and dies with it.
"use strict";

const find = (query) => document.querySelector(query);
const token = () => sessionStorage.getItem("token");

function say(text) {
  find("#message").textContent = text;
}

async function ask(path, options = {}) {
  const headers = { ...(options.headers || {}) };
  if (token()) headers.Authorization = `Bearer ${token()}`;
  const answer = await fetch(path, { ...options, headers });
  if (answer.status === 401 && token()) {
    sessionStorage.clear();
    showWho();
  }
  return answer;
}

async function logIn(event) {
  event.preventDefault();
  const form = event.target;
  const client = await (await fetch("/api/v1/oauth-clients/local")).json();
  const body = new URLSearchParams({
    ...client,
    grant_type: "password",
    username: form.username.value.trim(),
    password: form.password.value,
  });
  const headers = form.otp.value ? { "x-peertube-otp": form.otp.value } : {};
  const answer = await fetch("/api/v1/users/token", { method: "POST", body, headers });
  if (answer.status === 429) return say("Too many attempts; please wait a little.");
  const grant = await answer.json();
  if (grant.code === "missing_two_factor") {
    form.otp.hidden = false;
    form.otp.focus();
    return say("This account needs the code of its authenticator app.");
  }
  if (!answer.ok) return say(grant.code === "invalid_two_factor" ? "The code is wrong or too old." : "The name or the password is wrong.");
  sessionStorage.setItem("token", grant.access_token);
  const me = await (await ask("/api/v1/users/me")).json();
  sessionStorage.setItem("name", me.username);
  form.reset();
  form.otp.hidden = true;
  say("");
  showWho();
  await showRating();
}

async function logOut() {
  await ask("/api/v1/users/revoke-token", { method: "POST" });
  sessionStorage.clear();
  showWho();
  paint("none");
}

function showWho() {
  find("#login").hidden = Boolean(token());
  find("#who").hidden = !token();
  find("#who-name").textContent = sessionStorage.getItem("name") || "";
}

function paint(rating) {
  for (const thumb of document.querySelectorAll(".thumb")) {
    thumb.setAttribute("aria-pressed", String(thumb.dataset.rating === rating));
  }
}

const video = () => find(".watch")?.dataset.video;

async function showRating() {
  if (!video() || !token()) return;
  const answer = await ask(`/api/v1/users/me/videos/${video()}/rating`);
  if (answer.ok) paint((await answer.json()).rating);
}

async function showCounts() {
  const now = await (await ask(`/api/v1/videos/${video()}`)).json();
  find('[data-rating="like"] [data-count]').textContent = now.likes;
  find('[data-rating="dislike"] [data-count]').textContent = now.dislikes;
}

async function press(event) {
  const thumb = event.currentTarget;
  if (!token()) {
    say("Please log in first; the play log-ins stand at the end of the home page.");
    return find('#login [name="username"]').focus();
  }
  const rating = thumb.getAttribute("aria-pressed") === "true" ? "none" : thumb.dataset.rating;
  thumb.setAttribute("aria-busy", "true");
  try {
    const answer = await ask(`/api/v1/videos/${video()}/rate`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ rating }),
    });
    if (!answer.ok) return say("That did not work; please try again in a moment.");
    paint(rating);
    say(rating === "like" ? "You like this video." : rating === "dislike" ? "You do not like this video." : "Your thumb is taken back.");
    await showCounts();
  } finally {
    thumb.removeAttribute("aria-busy");
  }
}

find("#login").addEventListener("submit", logIn);
find("#logout").addEventListener("click", logOut);
for (const thumb of document.querySelectorAll(".thumb")) thumb.addEventListener("click", press);
showWho();
showRating();
