/** Owns the report's one script: the language, the filter, sorting, opening what is linked to, walking the doubtful edits. */

/** Runs in the reader's browser; without it the report can still be read whole. */
export const REPORT_SCRIPT = `"use strict";
const $ = (id) => document.getElementById(id);
const words = JSON.parse($("words").textContent);
const say = (parts) => {
  const at = document.documentElement.lang === "en" ? 0 : 1;
  for (const one of parts) one.textContent = words[one.dataset.t][at];
};
const told = new WeakMap();
// A picture out of sight is not decoded; what is open must be, for it may be printed.
const show = (part) => {
  if (part.open) for (const picture of part.querySelectorAll("img")) picture.loading = "eager";
};
const tell = (part) => {
  if (!part.open || told.get(part) === document.documentElement.lang) return;
  told.set(part, document.documentElement.lang);
  say(part.querySelectorAll("[data-t]"));
};
const first = document.documentElement.lang;
const parts = [...document.querySelectorAll(".doc")];
for (const part of parts) {
  told.set(part, first);
  part.addEventListener("toggle", () => (tell(part), show(part)));
}
const speak = (language) => {
  document.documentElement.lang = language;
  say(document.querySelectorAll("body > :not(main) [data-t], body > [data-t], main > :not(.doc) [data-t], .doc > summary [data-t]"));
  const at = language === "en" ? 0 : 1;
  for (const one of document.querySelectorAll("[data-title]")) one.title = words[one.dataset.title][at];
  for (const part of parts) if (part.open) tell(part);
};
$("language").addEventListener("click", () => speak(document.documentElement.lang === "en" ? "vi" : "en"));

const body = $("rows").tBodies[0];
const rows = [...body.rows];
const plain = (text) => text.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").replace(/[\\u0111\\u0110]/g, "d").toLowerCase();
const sought = new Map();
const textOf = (row) => sought.get(row) ?? (sought.set(row, plain(row.textContent)), sought.get(row));
const sift = () => {
  const parts = plain($("filter").value).split(/\\s+/).filter(Boolean);
  const only = $("only").value;
  let count = 0;
  for (const row of rows) {
    const fits = (only === "all" || row.dataset.m.split(" ").includes(only)) && parts.every((part) => textOf(row).includes(part));
    row.hidden = !fits;
    const link = row.querySelector("a");
    const part = link && document.querySelector(link.getAttribute("href"));
    if (part) part.hidden = !fits;
    if (fits) count++;
  }
  $("count").value = count;
};
$("filter").addEventListener("input", sift);
$("only").addEventListener("change", sift);
$("filter").form.addEventListener("submit", (event) => event.preventDefault());

const heads = [...$("rows").tHead.rows[0].cells];
heads.forEach((head, i) => head.firstElementChild.addEventListener("click", () => {
  const way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  for (const other of heads) other.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", way === 1 ? "ascending" : "descending");
  const value = (row) => row.cells[i].dataset.v ?? row.cells[i].textContent;
  const order = head.className === "n" ? (a, b) => Number(value(a)) - Number(value(b)) : (a, b) => value(a).localeCompare(value(b), "vi", { numeric: true });
  body.append(...rows.sort((a, b) => way * order(a, b)));
}));

const open = () => {
  const part = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
  const whole = part && part.closest("details");
  if (!whole) return;
  whole.open = true;
  part.scrollIntoView({ block: part === whole ? "start" : "center" });
};
addEventListener("hashchange", open);
open();

const walk = (way) => {
  const all = [...document.querySelectorAll(".doc:not([hidden]) :is(ins, del):is(.c0, .c1)")];
  if (all.length === 0) return;
  const from = document.activeElement;
  let next = all.indexOf(from) + way;
  if (all.indexOf(from) < 0) next = way > 0 ? 0 : all.length - 1;
  const one = all[(next + all.length) % all.length];
  one.closest("details").open = true;
  one.tabIndex = -1;
  one.focus();
  one.scrollIntoView({ block: "center" });
  $("said").textContent = one.dataset.r + " \\u2192 " + one.textContent + ", " + one.dataset.p + " %";
};
$("next").addEventListener("click", () => walk(1));
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key === "n") walk(1);
  if (event.key === "p") walk(-1);
});

const light = (event, on) => {
  const row = event.target.closest && event.target.closest("[data-f]");
  if (!row) return;
  for (const one of row.closest("details").querySelectorAll("[data-f]")) if (one.dataset.f === row.dataset.f) one.classList.toggle("on", on);
};
addEventListener("mouseover", (event) => light(event, true));
addEventListener("mouseout", (event) => light(event, false));
addEventListener("focusin", (event) => light(event, true));
addEventListener("focusout", (event) => light(event, false));
`;

/** SHA-256 of the script in base64, for the file's content security policy; a test keeps it right. */
export const REPORT_SCRIPT_HASH = "sha256-lCmo+dJNW8uKMrYsIzPCz4usDjwntUdKarAjc8QRCTk=";
