// Before the first paint: the scheme that the reader chose last; without a choice, that of the system.
(function () {
  var root = document.documentElement;
  var chosen = null;
  try { chosen = localStorage.getItem("gatehouse-theme"); } catch (e) { /* no storage: nothing is remembered */ }
  root.dataset.theme = chosen || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
})();
