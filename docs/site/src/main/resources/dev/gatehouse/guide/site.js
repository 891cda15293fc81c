(function () {
  var root = document.documentElement;

  // light and dark
  var button = document.getElementById("theme");
  function name() { button.textContent = root.dataset.theme === "dark" ? "Light" : "Dark"; }
  button.addEventListener("click", function () {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    try { localStorage.setItem("gatehouse-theme", root.dataset.theme); } catch (e) { /* not remembered */ }
    name();
  });
  name();

  // the list of pages is folded away on narrow screens
  if (matchMedia("(max-width: 800px)").matches) document.querySelector("nav.pages details").open = false;

  // search
  var field = document.getElementById("search");
  var hits = document.getElementById("hits");
  var found = document.getElementById("found");
  var LIMIT = 12;
  var index = window.guideIndex.map(function (e) {
    return { entry: e, page: e.p.toLowerCase(), heading: e.h.toLowerCase(), text: e.t.toLowerCase() };
  });

  function score(item, words) {
    var sum = 0;
    for (var i = 0; i < words.length; i++) {
      var w = words[i];
      var s = (item.heading === w ? 40 : 0) + (item.heading.includes(w) ? 20 : 0)
        + (item.page.includes(w) ? 8 : 0) + (item.text.includes(w) ? 1 + Math.min(4, item.text.split(w).length - 1) : 0);
      if (s === 0) return 0;
      sum += s;
    }
    return sum;
  }

  function around(text, word) {
    var at = text.toLowerCase().indexOf(word);
    var from = Math.max(0, at - 50);
    return (from > 0 ? "…" : "") + text.slice(from, from + 150) + (from + 150 < text.length ? "…" : "");
  }

  function marked(element, text, words) {
    var rest = text;
    while (rest) {
      var low = rest.toLowerCase(), best = -1, length = 0;
      words.forEach(function (w) {
        var at = low.indexOf(w);
        if (at >= 0 && (best < 0 || at < best)) { best = at; length = w.length; }
      });
      if (best < 0) { element.append(rest); return; }
      element.append(rest.slice(0, best));
      var mark = document.createElement("mark");
      mark.textContent = rest.slice(best, best + length);
      element.append(mark);
      rest = rest.slice(best + length);
    }
  }

  function show() {
    var words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    hits.replaceChildren();
    hits.hidden = words.length === 0;
    found.textContent = "";
    if (!words.length) return;
    var list = index.map(function (item) { return { item: item, score: score(item, words) }; })
      .filter(function (it) { return it.score > 0; })
      .sort(function (a, b) { return b.score - a.score; });
    found.textContent = list.length === 0 ? "Nothing found" : list.length + (list.length === 1 ? " section" : " sections");
    hits.hidden = list.length === 0;
    list.slice(0, LIMIT).forEach(function (it) {
      var e = it.item.entry;
      var li = document.createElement("li");
      var a = document.createElement("a");
      a.href = root.dataset.root + e.u;
      var head = document.createElement("strong");
      marked(head, e.h === e.p ? e.p : e.p + " › " + e.h, words);
      var text = document.createElement("span");
      marked(text, around(e.t, words.find(function (w) { return it.item.text.includes(w); }) || ""), words);
      a.append(head, text);
      li.append(a);
      hits.append(li);
    });
  }

  function move(step) {
    var links = Array.from(hits.querySelectorAll("a"));
    if (!links.length) return;
    var at = links.indexOf(document.activeElement) + step;
    if (at < 0) field.focus(); else links[Math.min(at, links.length - 1)].focus();
  }

  field.addEventListener("input", show);
  document.addEventListener("keydown", function (event) {
    var inside = field.parentElement.contains(document.activeElement);
    if (event.key === "/" && document.activeElement !== field) { event.preventDefault(); field.focus(); field.select(); }
    else if (inside && event.key === "ArrowDown") { event.preventDefault(); move(1); }
    else if (inside && event.key === "ArrowUp") { event.preventDefault(); move(-1); }
    else if (inside && event.key === "Enter" && document.activeElement === field) {
      var first = hits.querySelector("a");
      if (first) first.click();
    }
    else if (inside && event.key === "Escape") { field.value = ""; show(); field.focus(); }
  });
  hits.addEventListener("click", function () { hits.hidden = true; found.textContent = ""; });
})();
