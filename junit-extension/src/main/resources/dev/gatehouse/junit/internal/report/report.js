"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const KINDS = {
    ROUTE: "routes", AUTHORIZER: "authorizers", RESOURCE_POLICY: "resource policy", VALIDATOR: "validators", MODEL: "models",
    INTEGRATION_RESPONSE: "integration responses", MAPPING_TEMPLATE: "mapping templates", GATEWAY_RESPONSE: "gateway responses",
    CORS_ORIGIN: "CORS origins", CACHE: "cache settings", THROTTLE: "throttles", USAGE_PLAN: "usage plans", CANARY: "canary sides"
  };
  const OF_ROUTE = ["VALIDATOR", "MODEL", "INTEGRATION_RESPONSE", "MAPPING_TEMPLATE"];
  const mutants = data.mutants || [];
  const nav = document.getElementById("tests");
  const detail = document.getElementById("detail");
  const search = document.getElementById("search");
  const state = { filter: "all", order: "tests", selected: { page: "coverage" }, hash: "", rows: [] };

  // whatever a call says becomes text, never markup
  function el(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === "onclick") element.addEventListener("click", value);
      else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
    }
    for (const child of children.flat(2)) {
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

  // the list: rows of one height, made when they come into view

  const HEIGHT = 28;
  const AROUND = 12;
  const texts = new WeakMap();
  const slowest = call => Math.max(call.micros, ...(call.equals || []).map(([, micros]) => micros));
  const title = call => call.title || call.method + " " + call.target;
  const times = call => 1 + (call.equals ? call.equals.length : 0);
  const space = el("div", { class: "space", role: "list" });

  // long to make for a large run, so only when somebody searches
  function textOf(thing) {
    if (!texts.has(thing)) {
      texts.set(thing, (thing.calls ? thing.class + " " + thing.name : JSON.stringify(thing)).toLowerCase());
    }
    return texts.get(thing);
  }

  const FILTERS = {
    all: () => true,
    failed: test => test.status === "failed",
    passed: test => test.status === "passed",
    refused: (test, calls) => calls.length > 0
  };

  function visible(test) {
    const words = search.value.toLowerCase().split(/\s+/).filter(w => w);
    const inName = words.every(word => textOf(test).includes(word));
    const calls = test.calls.filter(call => (state.filter !== "refused" || call.refusal)
      && (inName || words.every(word => textOf(call).includes(word) || textOf(test).includes(word))));
    return FILTERS[state.filter](test, calls) && (inName || calls.length > 0) ? calls : null;
  }

  function rows() {
    const found = [];
    let group = "";
    for (const test of data.tests) {
      const calls = visible(test);
      if (!calls) continue;
      if (state.order === "tests") {
        const name = test.status + test.class;
        if (name !== group) found.push({ heading: test.class });
        group = name;
        found.push({ test, call: null });
      }
      for (const call of calls) found.push({ test, call });
    }
    return state.order === "tests" ? found : found.sort((a, b) => slowest(b.call) - slowest(a.call));
  }

  function list() {
    state.rows = rows();
    space.style.height = state.rows.length * HEIGHT + "px";
    nav.replaceChildren(space);
    nav.scrollTop = 0;
    if (!state.rows.length) nav.append(el("p", { class: "empty" }, "Nothing matches. Press Esc to clear the search."));
    document.getElementById("found").textContent = count(state.rows.filter(row => row.call).length, "call") + " listed";
    draw();
  }

  function draw() {
    const focused = document.activeElement && space.contains(document.activeElement) ? document.activeElement.dataset.row : null;
    const from = Math.max(0, Math.floor(nav.scrollTop / HEIGHT) - AROUND);
    const to = Math.min(state.rows.length, Math.ceil((nav.scrollTop + nav.clientHeight) / HEIGHT) + AROUND);
    const items = [];
    for (let at = from; at < to; at++) {
      const item = el("div", { class: "item", role: "listitem", "aria-setsize": state.rows.length, "aria-posinset": at + 1 }, row(at));
      item.style.top = at * HEIGHT + "px";
      items.push(item);
    }
    space.replaceChildren(...items);
    const again = focused === null ? null : space.querySelector("[data-row='" + focused + "']");
    if (again) again.focus({ preventScroll: true });
  }

  function row(at) {
    const { heading, test, call } = state.rows[at];
    if (heading) {
      return el("div", { class: "class", title: heading }, heading.split(".").pop().replace("$", " › "),
        el("span", { class: "soft" }, "  " + heading.split(".").slice(0, -1).join(".")));
    }
    const attributes = { class: "row " + (call ? "call" : "test"), type: "button", "data-row": at,
      "aria-current": isSelected(test, call) ? "true" : null, onclick: () => select({ test, call }) };
    return call ? el("button", { ...attributes, title: title(call) }, callRow(call, state.order === "slowest"))
      : el("button", { ...attributes, title: test.name },
        el("span", { class: "mark " + (test.status === "failed" ? "bad" : "good") }, test.status === "failed" ? "✗" : test.status === "aborted" ? "–" : "✓"),
        el("span", { class: "grow" }, test.name),
        el("span", { class: "soft" }, String(test.calls.reduce((n, c) => n + times(c), test.leftOut || 0))));
  }

  function callRow(call, timed) {
    return [el("span", { class: statusClass(call.status) }, String(call.status)),
      el("span", { class: "grow" }, call.title ? el("b", {}, call.title) : [el("b", {}, call.method), " ", call.target]),
      times(call) > 1 ? el("span", { class: "times" }, "× " + times(call)) : null,
      call.refusal ? el("span", { class: "refused", title: call.refusal.type }, "refused") : null,
      timed ? el("span", { class: "soft" }, ms(slowest(call))) : null];
  }

  function isSelected(test, call) {
    return state.selected.test === test && state.selected.call === call;
  }

  // what is shown: a page, a test or a call; the address tells which

  function select(entry) {
    state.selected = entry;
    draw();
    for (const link of document.querySelectorAll("#pages a")) {
      if (link.dataset.page === entry.page) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    detail.replaceChildren(...(entry.page ? PAGES[entry.page].make()
      : entry.call ? callDetail(entry.test, entry.call) : testDetail(entry.test)));
    detail.scrollTop = 0;
    state.hash = entry.page ? "#" + entry.page
      : entry.call ? "#call-" + entry.call.id : "#test-" + encodeURIComponent(entry.test.id);
    if (location.hash !== state.hash) location.hash = state.hash;
  }

  function entryOf(hash) {
    const name = decodeURIComponent(hash.slice(1));
    if (Object.hasOwn(PAGES, name)) return { page: name };
    for (const test of data.tests) {
      if ("test-" + test.id === name) return { test, call: null };
      for (const call of test.calls) {
        if ("call-" + call.id === name || (call.equals || []).some(([id]) => "call-" + id === name)) return { test, call };
      }
    }
    return null;
  }

  function reveal() {
    const at = state.rows.findIndex(r => r.test && isSelected(r.test, r.call));
    if (at < 0) return;
    const top = at * HEIGHT;
    if (top < nav.scrollTop) nav.scrollTop = top;
    else if (top + HEIGHT > nav.scrollTop + nav.clientHeight) nav.scrollTop = top + HEIGHT - nav.clientHeight;
    draw();
  }

  function move(step) {
    const places = state.rows.map((r, at) => at).filter(at => state.rows[at].test);
    if (!places.length) return;
    const at = places.findIndex(place => isSelected(state.rows[place].test, state.rows[place].call));
    const next = state.rows[places[Math.max(0, Math.min(places.length - 1, at < 0 ? 0 : at + step))]];
    select({ test: next.test, call: next.call });
    reveal();
  }

  // the overview

  function overview() {
    const failed = data.tests.filter(test => test.status === "failed").length;
    const calls = data.tests.reduce((n, test) => n + test.calls.reduce((m, call) => m + times(call), test.leftOut || 0), 0);
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
        el("kbd", {}, "s"), " slowest first  ", el("kbd", {}, "w"), " who may call  ", el("kbd", {}, "t"), " light or dark  ", el("kbd", {}, "Esc"), " clear")
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

  // who may call, and what the start found

  const WHY = { BY_NONE: "anybody: the template says so", BY_SILENCE: "anybody: the template says nothing",
    GUARDS_NOTHING: "anybody: what the template says protects nothing" };

  function accessPage() {
    const perTemplate = templates(gateway => gateway.access);
    return [el("h2", {}, "Who may call"),
      el("p", { class: "soft" }, "Every route of every stage, with what a caller must pass and where the template defines it. Open routes come first."),
      ...perTemplate.flatMap(([template, routes]) => [el("h3", { class: "file" }, template),
        table("Routes of " + template, ["Route", "API / stage", "Who", "Also"],
          routes.sort((a, b) => (a.openness === "GUARDED") - (b.openness === "GUARDED")).map(route => [
            el("b", { class: "mono" }, route.route), route.api + " / " + route.stage,
            route.openness === "GUARDED"
              ? route.guards.map(guard => el("div", {}, guard.text, el("span", { class: "soft" }, "  " + guard.location)))
              : el("div", {}, el("span", { class: "chip warn" }, WHY[route.openness] || "anybody"), el("span", { class: "soft" }, "  " + route.location)),
            Object.entries(route.settings).map(([name, value]) => el("div", {}, name + ": " + value))]))]),
      perTemplate.length ? null : el("p", { class: "soft" }, "No gateway was started.")].filter(node => node);
  }

  function findingsPage() {
    const kinds = [["Waivers", f => f.code === "Waived"], ["Warnings", f => f.code !== "Waived" && f.severity === "WARNING"],
      ["Notes", f => f.severity !== "WARNING"]];
    const perTemplate = templates(gateway => gateway.findings);
    return [el("h2", {}, "Findings and waivers"),
      el("p", { class: "soft" }, "What the import of each template reported. A waiver names a property that can change a response, but that the tests ignore."),
      ...perTemplate.flatMap(([template, findings]) => [el("h3", { class: "file" }, template),
        ...kinds.map(([name, of]) => [name, findings.filter(of)]).filter(([, of]) => of.length).flatMap(([name, of]) => [
          el("h3", {}, name + " (" + of.length + ")"),
          el("div", { class: "facts" }, of.map(f => el("div", { class: "finding" },
            el("div", {}, el("span", { class: "chip" + (f.severity === "WARNING" ? " warn" : "") }, f.code), " ", f.message),
            el("div", { class: "soft" }, f.location), f.remedy ? el("div", {}, "To do: " + f.remedy) : null)))])]),
      perTemplate.length ? null : el("p", { class: "soft" }, "There are no findings.")].filter(node => node);
  }

  // mutants: guards that were removed or widened, and whether a test failed

  const VERDICTS = { SURVIVED: ["no test fails", "bad"], NOT_CALLED: ["no test calls it", "bad"], UNSURE: ["also fails without the change", "warn"],
    OUT_OF_TIME: ["no time left", "warn"], KILLED: ["noticed", "good"], NO_DOOR: ["allows no other call", ""] };

  function mutantsPage() {
    const order = Object.keys(VERDICTS);
    return [el("h2", {}, "Would a test notice?"),
      el("p", { class: "soft" }, "Each guard of the template was removed or widened once, and the tests that call its routes ran again. "
        + "If none of them failed, no test would notice that the guard is missing. The call below such a guard is refused now, and would be allowed then."),
      el("div", { class: "chips" }, order.map(verdict => [verdict, mutants.filter(m => m.verdict === verdict).length]).filter(([, n]) => n)
        .map(([verdict, n]) => el("span", { class: "chip " + VERDICTS[verdict][1] }, n + " " + VERDICTS[verdict][0]))),
      ...groups(mutants, m => m.template).flatMap(([template, of]) => [el("h3", { class: "file" }, template),
        table("Mutants of " + template, ["Guard", "Line", "Noticed?", "By"],
          of.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)).map(m => [
            [el("b", {}, m.what), m.door ? el("div", { class: "mono" }, m.door) : null], m.line > 0 ? String(m.line) : "",
            el("span", { class: "chip " + VERDICTS[m.verdict][1] }, VERDICTS[m.verdict][0]),
            m.killer ? m.killer : m.tests ? "none of " + count(m.tests, "test") : ""]))])];
  }

  // differences from deployed stages

  function differencesPage() {
    const perTemplate = templates(gateway => gateway.differences || []);
    return [el("h2", {}, "Differences from deployed stages"),
      el("p", { class: "soft" }, "Calls to which a deployed stage responded differently from the gateway in the JVM. Each is a conformance case in the folder compare, without secrets."),
      ...perTemplate.flatMap(([template, calls]) => [el("h3", { class: "file" }, template),
        ...calls.flatMap(call => [el("h3", { class: "mono" }, call.call),
          el("p", { class: "soft" }, call.stage + (call.file ? ", compare/" + call.file : "")),
          table("Differences of " + call.call, ["What", "In the JVM", "Deployed"], call.differences.map(difference =>
            [difference.what, el("span", { class: "mono" }, difference.here), el("span", { class: "mono" }, difference.deployed)]))])])];
  }

  // gateways of one template tell the same again
  function templates(of) {
    return groups(data.gateways || [], gateway => gateway.template).map(([template, gateways]) =>
      [template, [...new Map(gateways.flatMap(of).map(thing => [JSON.stringify(thing), thing])).values()]])
      .filter(([, things]) => things.length);
  }

  function table(label, names, rows) {
    return el("div", { class: "wide", tabindex: 0, role: "region", "aria-label": label }, el("table", { class: "list" },
      el("thead", {}, el("tr", {}, names.map(name => el("th", { scope: "col" }, name)))),
      el("tbody", {}, rows.map(row => el("tr", {}, row.map(cell => el("td", {}, cell)))))));
  }

  // a test and a call

  function testDetail(test) {
    return [
      el("h2", {}, test.name), el("div", { class: "soft" }, test.class),
      el("div", { class: "chips" }, el("span", { class: "chip " + (test.status === "failed" ? "bad" : "good") }, test.status),
        el("span", { class: "chip" }, count(test.calls.reduce((n, c) => n + times(c), 0), "call")),
        test.leftOut ? el("span", { class: "chip warn" }, count(test.leftOut, "more call") + " left out") : null),
      test.leftOut ? el("p", { class: "soft" }, "The report keeps the last calls and those that went wrong.") : null,
      test.failure ? pre(test.failure, "failure") : null,
      el("h3", {}, "Calls"),
      test.calls.length ? el("div", { class: "facts" }, test.calls.map(call =>
        el("button", { class: "row call", type: "button", onclick: () => select({ test, call }) }, callRow(call, true)))) : el("p", { class: "soft" }, "none")
    ].filter(node => node);
  }

  function callDetail(test, call) {
    return [
      el("h2", { class: "mono" }, title(call)),
      el("div", { class: "soft" }, test.name + "  ·  " + test.class + "  ·  ", el("a", { href: "#call-" + call.id }, "link to this call")),
      el("div", { class: "chips" }, el("span", { class: "chip " + statusClass(call.status) }, String(call.status)),
        call.refusal ? el("span", { class: "chip bad" }, "refused: " + call.refusal.type) : null,
        call.route ? el("span", { class: "chip" }, "route " + call.route) : null,
        el("span", { class: "chip" }, call.api + " / " + call.stage), el("span", { class: "chip" }, ms(call.micros)),
        el("span", { class: "chip" }, call.at), el("span", { class: "chip mono" }, call.id)),
      times(call) > 1 ? details(count(call.equals.length, "equal call") + ", up to " + ms(slowest(call)),
        call.equals.slice(0, 1000).map(([id, micros]) => id + "  " + ms(micros)).join("\n"), false) : null,
      test.failure ? pre(test.failure, "failure") : null,
      el("h3", {}, "Way through the gateway"), way(call),
      call.refusal ? pre(call.refusal.reason
        + (call.refusal.location ? "\nwritten at " + call.refusal.location : ""), "failure") : null,
      el("h3", {}, "What happened"),
      call.facts.length ? el("div", { class: "facts" }, call.facts.map(fact)) : el("p", { class: "soft" }, "nothing was recorded"),
      call.log ? el("h3", {}, "Access log") : null, call.log ? pre(pretty(call.log)) : null,
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
    const nodes = [el("div", { class: "gate" }, call.title || call.method, el("small", {}, "request"))];
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
        f.error ? pre(f.error) : f.output ? details(f.event ? "returned" : "output", pretty(f.output)) : null));
  }

  function details(name, text, open = text.length < 3000) {
    return el("details", { open }, el("summary", { class: "soft" }, name), pre(text));
  }

  // what scrolls can be reached by the keyboard
  function pre(text, kind) {
    return el("pre", { class: kind, tabindex: 0 }, text);
  }

  function headers(lines) {
    return el("table", {}, lines.map(([name, value]) => el("tr", {}, el("th", { scope: "row" }, name), el("td", {}, value))));
  }

  function body(text) {
    return text ? pre(pretty(text)) : el("p", { class: "soft" }, "no body");
  }

  // controls

  function filter(name) {
    state.filter = name;
    for (const button of document.querySelectorAll("#filters button")) {
      button.setAttribute("aria-pressed", String(button.dataset.filter === name));
    }
    list();
  }

  // without a place to remember it the choice lasts as long as the page
  function remembered(name, value) {
    try {
      if (value !== undefined) localStorage.setItem("gatehouse-" + name, value);
      return localStorage.getItem("gatehouse-" + name);
    } catch (e) {
      return null;
    }
  }

  function theme() {
    const dark = document.documentElement.dataset.theme
      ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = dark ? "light" : "dark";
    remembered("theme", document.documentElement.dataset.theme);
  }

  function order(name) {
    state.order = name;
    document.getElementById("order").value = name;
    list();
  }

  function clear() {
    search.value = "";
    search.blur();
    state.order = document.getElementById("order").value = "tests";
    filter("all");
  }

  const openRoutes = templates(gateway => gateway.access).flatMap(([, routes]) => routes)
    .filter(route => route.openness !== "GUARDED").length;
  const told = templates(gateway => gateway.findings).flatMap(([, findings]) => findings)
    .filter(f => f.severity === "WARNING").length;
  const PAGES = {
    coverage: { name: ["Coverage " + rounded(percent(data.coverage)), bar(data.coverage)], make: overview },
    access: { name: ["Who may call", openRoutes ? el("span", { class: "chip warn" }, openRoutes + " open") : null], make: accessPage },
    findings: { name: ["Findings", told ? el("span", { class: "chip warn" }, String(told)) : null], make: findingsPage }
  };
  if (mutants.length) {
    const alive = mutants.filter(m => m.verdict !== "KILLED" && m.verdict !== "NO_DOOR").length;
    PAGES.mutants = { name: ["Would a test notice?", alive ? el("span", { class: "chip bad" }, alive + " not noticed") : null], make: mutantsPage };
  }
  const differing = templates(gateway => gateway.differences || []).flatMap(([, calls]) => calls).length;
  if (differing) {
    PAGES.differences = { name: ["Differences", el("span", { class: "chip warn" }, String(differing))], make: differencesPage };
  }
  for (const [page, { name }] of Object.entries(PAGES)) {
    document.getElementById("pages").append(el("a", { href: "#" + page, "data-page": page }, name));
  }
  for (const name of Object.keys(FILTERS)) {
    document.getElementById("filters").append(el("button", { type: "button", "data-filter": name, onclick: () => filter(name) }, name));
  }
  if (["light", "dark"].includes(remembered("theme"))) document.documentElement.dataset.theme = remembered("theme");
  document.getElementById("theme").addEventListener("click", theme);
  document.getElementById("order").addEventListener("change", event => order(event.target.value));
  search.addEventListener("input", list);
  nav.addEventListener("scroll", draw, { passive: true });
  addEventListener("resize", draw);
  addEventListener("hashchange", () => {
    const entry = location.hash === state.hash ? null : entryOf(location.hash);
    if (!entry) return;
    select(entry);
    reveal();
  });

  const KEYS = { "/": () => search.focus(), j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
    c: () => select({ page: "coverage" }), w: () => select({ page: "access" }), t: theme,
    f: () => filter(state.filter === "failed" ? "all" : "failed"), s: () => order(state.order === "tests" ? "slowest" : "tests"),
    Escape: clear };
  document.addEventListener("keydown", event => {
    const typing = document.activeElement === search;
    if (event.ctrlKey || event.metaKey || event.altKey || typing && !["Escape", "ArrowDown", "ArrowUp"].includes(event.key)
      || document.activeElement && (document.activeElement.tagName === "SELECT" || document.activeElement.tagName === "PRE")
        && event.key.startsWith("Arrow")) return;
    if (KEYS[event.key]) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });

  filter("all");
  const first = data.tests.find(test => test.status === "failed");
  select(entryOf(location.hash) || (first ? { test: first, call: null } : { page: "coverage" }));
  reveal();
})();
