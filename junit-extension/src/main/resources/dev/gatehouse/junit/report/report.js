"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const KINDS = {
    ROUTE: "routes", AUTHORIZER: "authorizers", RESOURCE_POLICY: "resource policy", VALIDATOR: "validators", MODEL: "models",
    INTEGRATION_RESPONSE: "integration responses", MAPPING_TEMPLATE: "mapping templates", GATEWAY_RESPONSE: "gateway responses",
    CORS_ORIGIN: "CORS origins", CACHE: "cache settings", THROTTLE: "throttles", USAGE_PLAN: "usage plans", CANARY: "canary sides"
  };
  const OF_ROUTE = ["VALIDATOR", "MODEL", "INTEGRATION_RESPONSE", "MAPPING_TEMPLATE"];
  const nav = document.getElementById("tests");
  const detail = document.getElementById("detail");
  const search = document.getElementById("search");
  const state = { filter: "all", selected: null, rows: [] };

  // whatever a call says becomes text, never markup
  function el(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === "onclick") element.addEventListener("click", value);
      else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
    }
    for (const child of children.flat()) {
      if (child !== null && child !== undefined) element.append(child);
    }
    return element;
  }

  const percent = part => part.total ? 100 * part.covered / part.total : 100;
  const rounded = number => (Math.floor(number * 10) / 10).toFixed(1).replace(/\.0$/, "") + " %";
  const count = (n, word) => n + " " + word + (n === 1 ? "" : "s");
  const ms = micros => micros >= 100000 ? Math.round(micros / 1000) + " ms" : (micros / 1000).toFixed(1) + " ms";
  const sum = points => ({ covered: points.filter(p => p.hits > 0).length, total: points.length });

  function bar(part) {
    const fill = el("i");
    fill.style.width = percent(part) + "%";
    if (percent(part) < 50) fill.style.background = "var(--bad)";
    else if (percent(part) < 90) fill.style.background = "var(--warn)";
    return el("span", { class: "bar" }, fill);
  }

  function statusClass(status) {
    return status >= 500 ? "bad" : status >= 400 ? "warn" : "good";
  }

  function pretty(text) {
    try {
      return JSON.stringify(JSON.parse(text), null, 2);
    } catch (e) {
      return text;
    }
  }

  // the list

  for (const test of data.tests) {
    test.text = (test.class + " " + test.name).toLowerCase();
    for (const call of test.calls) call.text = JSON.stringify(call).toLowerCase();
  }

  const FILTERS = {
    all: () => true,
    failed: test => test.status === "failed",
    passed: test => test.status === "passed",
    refused: (test, call) => !!call && !!call.refusal
  };

  function visible(test) {
    const words = search.value.toLowerCase().split(/\s+/).filter(w => w);
    const inName = words.every(word => test.text.includes(word));
    const calls = test.calls.filter(call =>
      (inName || words.every(word => call.text.includes(word) || test.text.includes(word)))
      && (state.filter !== "refused" || call.refusal));
    const itself = state.filter === "refused" ? calls.length > 0 : FILTERS[state.filter](test);
    return itself && (inName && state.filter !== "refused" || calls.length > 0) ? calls : null;
  }

  function list() {
    nav.replaceChildren();
    state.rows = [];
    let group = "";
    for (const test of data.tests) {
      const calls = visible(test);
      if (!calls) continue;
      const name = test.status + test.class;
      if (name !== group) {
        nav.append(el("div", { class: "class", title: test.class }, test.class.split(".").pop().replace("$", " › "),
          el("span", { class: "soft" }, "  " + test.class.split(".").slice(0, -1).join("."))));
        group = name;
      }
      add(test, null, el("button", { class: "row test", type: "button", title: test.name },
        el("span", { class: "mark " + (test.status === "failed" ? "bad" : "good") }, test.status === "failed" ? "✗" : "✓"),
        el("span", { class: "grow" }, test.name), el("span", { class: "soft" }, String(test.calls.length))));
      for (const call of calls) {
        add(test, call, el("button", { class: "row call", type: "button", title: call.method + " " + call.target },
          el("span", { class: statusClass(call.status) }, String(call.status)),
          el("span", { class: "grow" }, el("b", {}, call.method), " ", call.target),
          call.refusal ? el("span", { class: "refused", title: call.refusal.type }, "refused") : null));
      }
    }
    if (!state.rows.length) nav.append(el("p", { class: "empty" }, "Nothing fits. Clear the search with Esc."));
    mark();
  }

  function add(test, call, row) {
    row.addEventListener("click", () => select({ test, call }));
    state.rows.push({ test, call, row });
    nav.append(row);
  }

  function mark() {
    for (const entry of state.rows) {
      const current = state.selected && entry.test === state.selected.test && entry.call === state.selected.call;
      if (current) entry.row.setAttribute("aria-current", "true");
      else entry.row.removeAttribute("aria-current");
    }
  }

  function select(entry) {
    state.selected = entry;
    mark();
    detail.replaceChildren(...(entry ? entry.call ? callDetail(entry.test, entry.call) : testDetail(entry.test) : overview()));
    detail.scrollTop = 0;
  }

  function move(step) {
    if (!state.rows.length) return;
    const at = state.rows.findIndex(r => state.selected && r.test === state.selected.test && r.call === state.selected.call);
    const next = state.rows[Math.max(0, Math.min(state.rows.length - 1, at < 0 ? 0 : at + step))];
    select({ test: next.test, call: next.call });
    next.row.scrollIntoView({ block: "nearest" });
  }

  // the overview

  function overview() {
    const failed = data.tests.filter(test => test.status === "failed").length;
    const calls = data.tests.reduce((n, test) => n + test.calls.length, 0);
    const points = data.coverage.templates.flatMap(template => template.points);
    const cards = Object.keys(KINDS).map(kind => [kind, sum(points.filter(p => p.kind === kind))])
      .filter(([, part]) => part.total > 0)
      .map(([kind, part]) => el("div", { class: "card" }, el("span", { class: "soft" }, KINDS[kind]),
        el("b", {}, part.covered + " of " + part.total), bar(part)));
    return [
      el("h2", {}, "API coverage " + rounded(percent(data.coverage))),
      el("div", { class: "chips" },
        el("span", { class: "chip" }, data.coverage.covered + " of " + data.coverage.total + " points"),
        el("span", { class: "chip " + (failed ? "bad" : "good") }, failed ? count(failed, "failing test") : "no failing test"),
        el("span", { class: "chip" }, count(data.tests.length, "test")), el("span", { class: "chip" }, count(calls, "call"))),
      el("div", { class: "cards" }, cards),
      ...data.coverage.templates.flatMap(template => [
        el("h3", { class: "file" }, template.template),
        el("div", { class: "tree" }, groups(template.points, p => p.api).map(([api, of]) => branch(api, of, apiTree(of), true)))]),
      el("p", { class: "keys" }, el("kbd", {}, "/"), " search  ", el("kbd", {}, "j"), " ", el("kbd", {}, "k"),
        " next, previous  ", el("kbd", {}, "c"), " this page  ", el("kbd", {}, "f"), " failed only  ",
        el("kbd", {}, "t"), " light or dark  ", el("kbd", {}, "Esc"), " clear")
    ];
  }

  function groups(items, key) {
    const map = new Map();
    for (const item of items) {
      const name = key(item);
      map.set(name, (map.get(name) || []).concat([item]));
    }
    return [...map];
  }

  function apiTree(points) {
    const routes = [...new Set(points.filter(p => p.kind === "ROUTE").map(p => p.place))];
    const routeOf = p => OF_ROUTE.includes(p.kind) || p.kind === "ROUTE"
      ? routes.filter(r => p.place === r || p.place.startsWith(r + " ")).sort((a, b) => b.length - a.length)[0] : undefined;
    const byRoute = groups(points.filter(p => routeOf(p) !== undefined), routeOf);
    const others = groups(points.filter(p => routeOf(p) === undefined), p => p.kind);
    const routeNodes = byRoute.map(([route, of]) => of.length === 1 ? leaf(route, of[0]) : branch(route, of,
      of.map(p => leaf(p.kind === "ROUTE" ? "called" : KINDS[p.kind].replace(/s$/, "") + " " + p.place.slice(route.length).trim()
        + (p.kind === "VALIDATOR" ? p.outcome : ""), p)), false));
    return [branch("routes", points.filter(p => routeOf(p) !== undefined), routeNodes, true),
      ...others.map(([kind, of]) => branch(KINDS[kind], of, of.map(p => leaf(p.place + " " + p.outcome, p)), sum(of).covered < of.length))]
      .filter(node => node);
  }

  function branch(name, points, children, open) {
    if (!points.length) return null;
    const part = sum(points);
    return el("details", { open: open || part.covered < part.total && part.covered > 0 },
      el("summary", {}, el("span", { class: "name" }, name), bar(part),
        el("span", { class: "soft" }, part.covered + " of " + part.total)), children);
  }

  function leaf(name, point) {
    const place = point.line > 0 ? point.file.split("/").pop() + ":" + point.line : point.element;
    return el("div", { class: "leaf" },
      el("span", { class: "mark " + (point.hits ? "good" : "bad") }, point.hits ? "✓" : "○"),
      el("span", { class: "name mono" }, name),
      el("span", { class: "soft" }, point.hits ? count(point.hits, "call") : "not exercised" + (place ? ", " + place : "")));
  }

  // a test and a call

  function testDetail(test) {
    return [
      el("h2", {}, test.name), el("div", { class: "soft" }, test.class),
      el("div", { class: "chips" }, el("span", { class: "chip " + (test.status === "failed" ? "bad" : "good") }, test.status),
        el("span", { class: "chip" }, count(test.calls.length, "call")),
        test.leftOut ? el("span", { class: "chip warn" }, count(test.leftOut, "more call") + " left out") : null),
      test.failure ? el("pre", { class: "failure" }, test.failure) : null,
      el("h3", {}, "Calls"),
      test.calls.length ? el("div", { class: "facts" }, test.calls.map(call =>
        el("button", { class: "row call", type: "button", onclick: () => select({ test, call }) },
          el("span", { class: statusClass(call.status) }, String(call.status)),
          el("span", { class: "grow" }, el("b", {}, call.method), " ", call.target),
          el("span", { class: "soft" }, ms(call.micros))))) : el("p", { class: "soft" }, "none")
    ].filter(node => node);
  }

  function callDetail(test, call) {
    return [
      el("h2", { class: "mono" }, call.method + " " + call.target),
      el("div", { class: "soft" }, test.name + "  ·  " + test.class),
      el("div", { class: "chips" }, el("span", { class: "chip " + statusClass(call.status) }, String(call.status)),
        call.refusal ? el("span", { class: "chip bad" }, "refused: " + call.refusal.type) : null,
        call.route ? el("span", { class: "chip" }, "route " + call.route) : null,
        el("span", { class: "chip" }, call.api + " / " + call.stage), el("span", { class: "chip" }, ms(call.micros)),
        el("span", { class: "chip" }, call.at), el("span", { class: "chip mono" }, call.id)),
      test.failure ? el("pre", { class: "failure" }, test.failure) : null,
      el("h3", {}, "Way through the gates"), way(call),
      call.refusal ? el("pre", { class: "failure" }, call.refusal.reason
        + (call.refusal.location ? "\nwritten at " + call.refusal.location : "")) : null,
      el("h3", {}, "What happened"),
      call.facts.length ? el("div", { class: "facts" }, call.facts.map(fact)) : el("p", { class: "soft" }, "nothing was noted"),
      call.log ? el("h3", {}, "Access log") : null, call.log ? el("pre", {}, pretty(call.log)) : null,
      el("div", { class: "two" },
        el("div", {}, el("h3", {}, "Request"), headers(call.requestHeaders), body(call.requestBody)),
        el("div", {}, el("h3", {}, "Response"), headers(call.responseHeaders), body(call.responseBody)))
    ].filter(node => node);
  }

  function way(call) {
    const gates = [];
    for (const f of call.facts) {
      if (!gates.length || gates[gates.length - 1].name !== f.gate) gates.push({ name: f.gate, micros: f.micros, bad: false });
      if (f.kind === "CallRefused") gates[gates.length - 1].bad = true;
    }
    const nodes = [el("div", { class: "gate" }, call.method, el("small", {}, "request"))];
    for (const gate of gates) {
      nodes.push(el("span", { class: "arrow" }), el("div", { class: "gate" + (gate.bad ? " bad" : "") },
        gate.name, el("small", {}, (gate.bad ? "refused at " : "at ") + ms(gate.micros))));
    }
    nodes.push(el("span", { class: "arrow" }),
      el("div", { class: "gate " + statusClass(call.status) }, String(call.status), el("small", {}, "after " + ms(call.micros))));
    return el("div", { class: "way" }, nodes);
  }

  function fact(f) {
    const bad = f.kind === "CallRefused" || f.kind === "NotProvided" || !!f.error;
    return el("div", { class: "fact" + (bad ? " bad" : "") },
      el("div", { class: "time" }, "+" + ms(f.micros)), el("div", {}, el("span", { class: "chip" }, f.gate)),
      el("div", {}, el("div", { class: "story" }, f.story + (f.took ? ", " + ms(f.took) : "")),
        f.event ? details("event", pretty(f.event)) : null,
        f.error ? el("pre", {}, f.error) : f.output ? details(f.event ? "returned" : "output", pretty(f.output)) : null));
  }

  function details(name, text) {
    return el("details", { open: text.length < 3000 }, el("summary", { class: "soft" }, name), el("pre", {}, text));
  }

  function headers(lines) {
    return el("table", {}, lines.map(([name, value]) => el("tr", {}, el("td", {}, name), el("td", {}, value))));
  }

  function body(text) {
    return text ? el("pre", {}, pretty(text)) : el("p", { class: "soft" }, "no body");
  }

  // controls

  function filter(name) {
    state.filter = name;
    for (const button of document.querySelectorAll("#filters button")) {
      button.setAttribute("aria-pressed", String(button.dataset.filter === name));
    }
    list();
  }

  function theme() {
    const dark = document.documentElement.dataset.theme
      ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = dark ? "light" : "dark";
  }

  function clear() {
    search.value = "";
    search.blur();
    filter("all");
  }

  const home = document.getElementById("home");
  home.append("Coverage " + rounded(percent(data.coverage)), bar(data.coverage));
  home.addEventListener("click", () => select(null));
  for (const name of Object.keys(FILTERS)) {
    document.getElementById("filters").append(el("button", { type: "button", "data-filter": name, onclick: () => filter(name) }, name));
  }
  document.getElementById("theme").addEventListener("click", theme);
  search.addEventListener("input", list);

  const KEYS = { "/": () => search.focus(), j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
    c: () => select(null), t: theme, f: () => filter(state.filter === "failed" ? "all" : "failed"), Escape: clear };
  document.addEventListener("keydown", event => {
    const typing = document.activeElement === search;
    if (event.ctrlKey || event.metaKey || event.altKey || typing && !["Escape", "ArrowDown", "ArrowUp"].includes(event.key)) return;
    if (KEYS[event.key]) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });

  filter("all");
  const first = data.tests.find(test => test.status === "failed");
  select(first ? { test: first, call: null } : null);
})();
