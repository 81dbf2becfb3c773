
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = id => document.getElementById(id);
  const charts = new Map();
  const font = getComputedStyle(document.body).fontFamily;
  const soft = "#59616d";
  const grey = "#e6e9ed";

  // ------------------------------------------------------------------------------------------------ small helpers

  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
  }

  function drawing(tag, attributes) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) {
      made.setAttribute(name, value);
    }
    return made;
  }

  /** A short piece of a line, as in the chart. */
  function lineKey(style) {
    const svg = drawing("svg", { width: 22, height: 10, "aria-hidden": "true" });
    svg.append(drawing("line", {
      x1: 1, x2: 21, y1: 5, y2: 5, stroke: style.color, "stroke-width": 3, "stroke-dasharray": style.dashes.join(" "),
    }));
    return svg;
  }

  function boxKey(color) {
    const svg = drawing("svg", { width: 12, height: 12, "aria-hidden": "true" });
    svg.append(drawing("rect", { width: 12, height: 12, rx: 3, fill: color }));
    return svg;
  }

  const minus = text => text.replace("-", "\u2212");
  const percent = x => x == null ? "\u2013" : (100 * x).toFixed(1) + "\u00a0%";
  const points = x => (x > 0 ? "+" : "") + minus((100 * x).toFixed(1));

  function amount(x) {
    if (x == null) {
      return "\u2013";
    }
    const size = Math.abs(x);
    const [by, unit] = size >= 1e9 ? [1e9, " bn"] : size >= 1e6 ? [1e6, " m"] : size >= 1e3 ? [1e3, " k"] : [1, ""];
    return minus(String(Number((x / by).toPrecision(3)))) + unit.replace(" ", "\u00a0");
  }

  /** Month m after the start, such as Mar 2026. */
  function calendar(m, short) {
    const [year, month] = data.start.split("-").map(Number);
    const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const all = year * 12 + month - 1 + m;
    const y = Math.floor(all / 12);
    return names[all % 12] + " " + (short ? "\u2019" + String(y % 100).padStart(2, "0") : y);
  }

  /** How wide a text is in Latin letters; from the Radicals of CJK on nearly every script is set in squares. */
  const width = text => Array.from(text).reduce((sum, letter) => sum + (letter.codePointAt(0) >= 0x2e80 ? 2 : 1), 0);

  function clipped(text, most) {
    if (width(text) <= most) {
      return text;
    }
    let head = "";
    for (const letter of text) {
      if (width(head + letter) >= most) {
        break;
      }
      head += letter;
    }
    return head + "\u2026";
  }

  const lineStyle = (style, thickness) => ({ color: style.color, width: thickness, type: style.dashes.length ? style.dashes : "solid" });

  /** Draws, or draws again, into a box that must have a size. */
  function draw(box, option) {
    let chart = charts.get(box);
    if (!chart) {
      chart = echarts.init(box, null, { renderer: "svg" });
      charts.set(box, chart);
      new ResizeObserver(() => chart.resize()).observe(box);
    }
    chart.setOption(Object.assign({ animation: false, textStyle: { fontFamily: font } }, option), true);
    return chart;
  }

  function forget(parent) {
    for (const [box, chart] of charts) {
      if (parent.contains(box)) {
        chart.dispose();
        charts.delete(box);
      }
    }
    parent.replaceChildren();
  }

  /** A titled box for one chart, added to a parent. */
  function panel(parent, key, title, description) {
    const box = element("div", { class: "plot", role: "img", "aria-label": description });
    parent.append(element("figure", {}, element("figcaption", {}, key, title), box));
    return box;
  }

  function monthAxis() {
    const every = data.months <= 12 ? 3 : data.months <= 24 ? 6 : data.months <= 60 ? 12 : 12 * Math.ceil(data.months / 72);
    return {
      type: "value", min: 0, max: data.months, interval: every,
      axisLabel: { color: soft, fontSize: 11, lineHeight: 14, formatter: m => m + "\n" + calendar(m, true), hideOverlap: true },
      axisLine: { lineStyle: { color: "#aab1bb" } }, axisTick: { lineStyle: { color: "#aab1bb" } },
      splitLine: { show: false }, axisPointer: { snap: true },
    };
  }

  function shareAxis() {
    return {
      type: "value", min: 0, max: 100, interval: 25,
      axisLabel: { color: soft, fontSize: 11, formatter: v => v === 100 ? "100 %" : String(v) },
      splitLine: { lineStyle: { color: grey } },
    };
  }

  /** A table for a tooltip, built of nodes: names are never read as markup. */
  function tip(title, rows) {
    const table = element("table");
    for (const { style, cells } of rows) {
      const row = element("tr", {}, element("th", {}, lineKey(style), " ", clipped(cells[0], 26)));
      cells.slice(1).forEach(cell => row.append(element("td", {}, cell)));
      table.append(row);
    }
    return element("div", { class: "tip" }, element("p", {}, title), table);
  }

  const tooltip = (formatter, axis) => ({
    trigger: axis ? "axis" : "item", confine: true, formatter, padding: [8, 12], borderColor: "#c8cdd5", borderWidth: 1,
    extraCssText: "box-shadow:0 4px 14px rgba(20,30,40,.13)", transitionDuration: 0,
    axisPointer: { type: "line", lineStyle: { color: "#8a929e", type: "dashed" } },
  });

  // ------------------------------------------------------------------------------------------------------ controls

  function group(parent, title, classes) {
    const box = element("fieldset", { class: classes || "" }, element("legend", {}, title));
    parent.append(box);
    return box;
  }

  /** Buttons of which exactly one is pressed. */
  function choice(parent, title, names, chosen, onChoice) {
    const box = group(parent, title, "switch");
    const buttons = names.map((name, k) => {
      const button = element("button", { type: "button", "aria-pressed": String(k === chosen) }, name);
      button.addEventListener("click", () => {
        buttons.forEach((b, j) => b.setAttribute("aria-pressed", String(j === k)));
        onChoice(k);
      });
      box.append(button);
      return button;
    });
  }

  /** Buttons that are pressed each for itself. */
  function toggles(parent, title, items, shown, onChange) {
    const box = group(parent, title);
    items.forEach(({ name, style }, k) => {
      const button = element("button", { type: "button", "aria-pressed": String(shown.has(k)) }, lineKey(style), name);
      button.addEventListener("click", () => {
        if (shown.has(k)) {
          shown.delete(k);
        } else {
          shown.add(k);
        }
        button.setAttribute("aria-pressed", String(shown.has(k)));
        onChange();
      });
      box.append(button);
    });
    return box;
  }

  function menu(parent, title, names, onChoice) {
    const select = element("select");
    names.forEach((name, k) => select.append(element("option", { value: k }, name)));
    select.addEventListener("change", () => onChoice(Number(select.value)));
    parent.append(element("label", {}, title, select));
  }

  // ------------------------------------------------------------------------------------------------------ survival

  const months = Array.from({ length: data.months + 1 }, (_, m) => m);
  const isCore = firm => firm.kind !== "incumbent";
  const shownFirms = new Set(data.firms.map((_, f) => f).filter(f => isCore(data.firms[f])));
  if (shownFirms.size === 0) {
    data.firms.forEach((_, f) => shownFirms.add(f));
  }
  const shownScenarios = new Set(data.scenarios.keys());
  let byFirm = false;

  function survivalLine(style, values, label, thickness) {
    return {
      type: "line", step: "end", showSymbol: false, symbol: "circle", symbolSize: 5,
      data: values.share.map((share, m) => [m, share == null ? null : 100 * share]),
      lineStyle: lineStyle(style, thickness), itemStyle: { color: style.color },
      endLabel: { show: true, formatter: () => label, color: style.ink, fontSize: 11, distance: 5 },
      labelLayout: { moveOverlap: "shiftY" },
      emphasis: { focus: "series", lineStyle: { width: thickness + 1 } }, blur: { lineStyle: { opacity: .25 }, endLabel: { opacity: .25 } },
    };
  }

  /** The interval of a share as a band of steps. */
  function survivalBand(style, values) {
    return {
      type: "custom", silent: true, data: [[0, 0]], z: 1, tooltip: { show: false }, clip: true,
      renderItem: (_, api) => {
        const corners = [];
        months.forEach(m => {
          if (m > 0) {
            corners.push(api.coord([m, 100 * values.high[m - 1]]));
          }
          corners.push(api.coord([m, 100 * values.high[m]]));
        });
        months.slice().reverse().forEach(m => {
          corners.push(api.coord([m, 100 * values.low[m]]));
          if (m > 0) {
            corners.push(api.coord([m, 100 * values.low[m - 1]]));
          }
        });
        return { type: "polygon", shape: { points: corners }, style: { fill: style.color, opacity: .16 } };
      },
    };
  }

  function shareTip(month, lines) {
    const rows = lines
      .filter(({ values }) => values.share[month] != null)
      .sort((a, b) => b.values.share[month] - a.values.share[month])
      .map(({ name, style, values }) => {
        const cells = [name, percent(values.share[month]),
          percent(values.low[month]).slice(0, -2) + "\u2013" + percent(values.high[month])];
        if (values.change.length && values.change[month] != null) {
          cells.push(points(values.change[month]) + " pts");
        }
        return { style, cells };
      });
    return tip("Month " + month + ", " + calendar(month), rows);
  }

  function survivalOption(lines, labelWidth, bands) {
    return {
      grid: { left: 40, right: labelWidth, top: 12, bottom: 40 },
      xAxis: monthAxis(), yAxis: shareAxis(),
      tooltip: tooltip(all => shareTip(all[0].value[0], lines), true),
      series: [
        ...(bands ? lines.map(({ style, values }) => survivalBand(style, values)) : []),
        ...lines.map(({ style, values, label }) => survivalLine(style, values, label, 2)),
      ],
    };
  }

  const rounded = x => x == null ? "" : String(Math.round(100 * x));

  function drawSurvival() {
    const parent = byId("survival");
    forget(parent);
    parent.classList.toggle("small", byFirm);
    const firms = [...shownFirms].sort((a, b) => a - b);
    const scenarios = [...shownScenarios].sort((a, b) => a - b);
    if (byFirm) {
      firms.forEach(f => {
        const lines = scenarios.map(s => {
          const values = data.scenarios[s].firms[f];
          return { name: data.scenarios[s].name, style: data.scenarios[s], values, label: rounded(values.share[data.months]) };
        });
        const box = panel(parent, lineKey(data.firms[f]), data.firms[f].name,
          "Survival of " + data.firms[f].name + " by month in each scenario. " + lines.map(l => l.name + ": " + l.label + " %").join(", "));
        draw(box, survivalOption(lines, 34, true));
      });
    } else {
      const longest = Math.max(3, ...firms.map(f => Math.min(16, width(data.firms[f].name))));
      scenarios.forEach(s => {
        const lines = firms.map(f => {
          const values = data.scenarios[s].firms[f];
          return { name: data.firms[f].name, style: data.firms[f], values,
            label: clipped(data.firms[f].name, 16) + " " + rounded(values.share[data.months]) };
        });
        const box = panel(parent, boxKey(data.scenarios[s].color), data.scenarios[s].name,
          "Survival by month in " + data.scenarios[s].name + ", in percent at the end: " + lines.map(l => l.label).join(", "));
        draw(box, survivalOption(lines, 44 + 6.4 * longest, false));
      });
    }
  }

  function survivalControls() {
    const controls = byId("survival-controls");
    if (data.scenarios.length > 1) {
      choice(controls, "Panels", ["by scenario", "by firm"], 0, k => { byFirm = k === 1; drawSurvival(); });
      toggles(controls, "Scenarios", data.scenarios.map(s => ({ name: s.name, style: s })), shownScenarios, drawSurvival);
    }
    toggles(controls, "Firms", data.firms.map(f => ({ name: f.name, style: f })), shownFirms, drawSurvival);
  }

  // ------------------------------------------------------------------------------------------------ how many are left

  function drawLeft() {
    if (data.scenarios[0].left.length <= 2) {
      byId("left-section").hidden = true;
      return;
    }
    const box = byId("left");
    box.setAttribute("role", "img");
    box.setAttribute("aria-label", "Bars: share of replications by number of " + data.group + " left, for each scenario; numbers in the table below.");
    data.scenarios.filter(() => data.scenarios.length > 1).forEach(s => byId("left-legend").append(element("span", {}, boxKey(s.color), s.name)));
    const counts = data.scenarios[0].left.map((_, k) => String(k));
    draw(box, {
      grid: { left: 44, right: 12, top: 12, bottom: 44 },
      xAxis: {
        type: "category", data: counts, name: data.group + " left", nameLocation: "middle", nameGap: 26,
        nameTextStyle: { color: soft }, axisLabel: { color: soft }, axisTick: { show: false }, axisLine: { lineStyle: { color: "#aab1bb" } },
      },
      yAxis: { type: "value", axisLabel: { color: soft, fontSize: 11, formatter: "{value} %" }, splitLine: { lineStyle: { color: grey } }, splitNumber: 4, max: ({ max }) => Math.min(100, 10 * Math.ceil(max / 10)) },
      tooltip: Object.assign(tooltip(all => tip(
        counts[all[0].dataIndex] + " left",
        all.map(one => ({ style: data.scenarios[one.seriesIndex], cells: [data.scenarios[one.seriesIndex].name, percent(one.value / 100)] }))), true),
      { axisPointer: { type: "shadow", shadowStyle: { color: "rgba(90,100,115,.08)" } } }),
      series: data.scenarios.map((scenario, s) => ({
        type: "bar", name: String(s), data: scenario.left.map(x => x == null ? null : 100 * x), barMaxWidth: 34, barGap: "8%",
        itemStyle: { color: scenario.color, borderRadius: [2, 2, 0, 0] },
      })),
    });
  }

  // --------------------------------------------------------------------------------------------------------- fates

  function fateLegend(box) {
    data.fates.forEach(fate => box.append(element("span", {}, boxKey(fate.color), fate.name)));
  }

  function drawFates() {
    const parent = byId("fates");
    const longest = Math.max(4, ...data.firms.map(f => Math.min(16, width(f.name))));
    data.scenarios.forEach(scenario => {
      const box = panel(parent, boxKey(scenario.color), scenario.name,
        "Stacked bars: how each firm stands at the horizon in " + scenario.name + "; numbers in the table below.");
      box.style.height = 46 + 25 * data.firms.length + "px";
      draw(box, {
        grid: { left: 16 + 6.6 * longest, right: 16, top: 6, bottom: 26 },
        xAxis: Object.assign(shareAxis(), { axisLine: { show: false } }),
        yAxis: {
          type: "category", inverse: true, data: data.firms.map((_, f) => String(f)), axisTick: { show: false }, axisLine: { show: false },
          axisLabel: { color: "#1b1f26", fontSize: 12, interval: 0, formatter: f => clipped(data.firms[Number(f)].name, 16) },
        },
        tooltip: Object.assign(tooltip(all => tip(
          data.firms[all[0].dataIndex].name,
          all.map(one => ({
            style: { color: data.fates[one.seriesIndex].color, dashes: [] },
            cells: [data.fates[one.seriesIndex].name, percent(scenario.firms[one.dataIndex].fates[one.seriesIndex])],
          }))), true),
        { axisPointer: { type: "shadow", shadowStyle: { color: "rgba(90,100,115,.08)" } } }),
        series: data.fates.map((fate, k) => ({
          type: "bar", stack: "all", barWidth: "66%", itemStyle: { color: fate.color, borderColor: "#fff", borderWidth: .5 },
          data: scenario.firms.map(firm => firm.fates[k] == null ? null : 100 * firm.fates[k]),
          label: {
            show: true, fontSize: 10.5, color: k === 1 || k === 2 ? "#1b1f26" : "#fff",
            formatter: one => one.value >= 9 ? String(Math.round(one.value)) : "",
          },
        })),
      });
    });
  }

  // --------------------------------------------------------------------------------------------------------- paths

  let pathFirm = 0;
  let pathMeasure = 0;
  let logarithmic = false;
  const pathScenarios = new Set(data.scenarios.keys());

  /** A power of ten: the lowest value a logarithmic axis shows. What lies below, zero above all, is drawn there. */
  function lowest(all, top) {
    const positive = all.filter(x => x > 0);
    return positive.length ? Math.pow(10, Math.floor(Math.log10(Math.max(Math.min(...positive), top / 1e5)))) : 1;
  }

  /** The next number of the kind 1, 2, 2.5, 5 times a power of ten. */
  function roundedUp(x) {
    const power = Math.pow(10, Math.floor(Math.log10(x)));
    return power * [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find(step => step * power >= x * (1 - 1e-9));
  }

  function pathSeries(style, path, at) {
    const edge = { type: "line", silent: true, symbol: "none", z: 2, lineStyle: { color: style.color, width: 1, opacity: .5 } };
    return [
      {
        type: "custom", silent: true, data: [[0, at(path.p50[0])]], z: 1, clip: true,
        renderItem: (_, api) => ({
          type: "polygon",
          shape: { points: [...months.map(m => api.coord([m, at(path.p95[m])])), ...months.slice().reverse().map(m => api.coord([m, at(path.p05[m])]))] },
          style: { fill: style.color, opacity: .17 },
        }),
      },
      Object.assign({ data: path.p05.map((x, m) => [m, at(x)]) }, edge),
      Object.assign({ data: path.p95.map((x, m) => [m, at(x)]) }, edge),
      {
        type: "line", showSymbol: false, data: path.p50.map((x, m) => [m, at(x)]), z: 4,
        lineStyle: lineStyle(style, 2.5), itemStyle: { color: style.color },
      },
    ];
  }

  /** One panel per scenario on one scale; the baseline's median is repeated in the others. */
  function drawPaths() {
    const parent = byId("paths");
    forget(parent);
    const measure = data.measures[pathMeasure];
    const firm = data.firms[pathFirm];
    const pathOf = s => data.scenarios[s].firms[pathFirm].paths[pathMeasure];
    const chosen = [...pathScenarios].sort((a, b) => a - b);
    const all = chosen.flatMap(s => [...pathOf(s).p05, ...pathOf(s).p95]);
    const top = Math.max(...all, 0);
    const floor = logarithmic ? lowest(all, top) : Math.min(...all, 0);
    const at = x => Math.max(x, floor);
    const zeros = logarithmic && all.some(x => x < floor);
    chosen.forEach(s => {
      const scenario = data.scenarios[s];
      const path = pathOf(s);
      const box = panel(parent, boxKey(scenario.color), scenario.name,
        measure.title + " of " + firm.name + " in " + scenario.name + ": median " + amount(path.p50[data.months]) + " " + measure.unit +
        " at the end, 5 to 95 % band " + amount(path.p05[data.months]) + " to " + amount(path.p95[data.months]) + ".");
      const reference = s > 0 && pathScenarios.has(0) ? [{
        type: "line", silent: true, symbol: "none", data: pathOf(0).p50.map((x, m) => [m, at(x)]), z: 3,
        lineStyle: { color: data.scenarios[0].color, width: 1.5, type: [3, 3] },
      }] : [];
      draw(box, {
        grid: { left: 56, right: 20, top: 14, bottom: 42 },
        xAxis: monthAxis(),
        yAxis: {
          type: logarithmic ? "log" : "value", min: floor < 0 ? undefined : floor, max: logarithmic || top <= 0 ? undefined : roundedUp(top), splitNumber: 4,
          axisLabel: { color: soft, fontSize: 11, formatter: x => (zeros && x === floor ? "\u2264 " : "") + amount(x) },
          splitLine: { lineStyle: { color: grey } },
        },
        tooltip: tooltip(found => {
          const m = found[0].value[0];
          const rows = s > 0 && pathScenarios.has(0) ? [s, 0] : [s];
          return tip("Month " + m + ", " + calendar(m), rows.map(k => ({
            style: data.scenarios[k],
            cells: [data.scenarios[k].name, amount(pathOf(k).p50[m]), amount(pathOf(k).p05[m]) + " \u2013 " + amount(pathOf(k).p95[m])],
          })));
        }, true),
        series: [...pathSeries(scenario, path, at), ...reference],
      });
    });
  }

  function pathControls() {
    const controls = byId("path-controls");
    menu(controls, "Firm", data.firms.map(f => f.name), f => { pathFirm = f; drawPaths(); });
    menu(controls, "Measure", data.measures.map(m => m.title), m => { pathMeasure = m; drawPaths(); });
    choice(controls, "Scale", ["linear", "log"], 0, k => { logarithmic = k === 1; drawPaths(); });
    if (data.scenarios.length > 1) {
      toggles(controls, "Scenarios", data.scenarios.map(s => ({ name: s.name, style: s })), pathScenarios, drawPaths);
    }
  }

  // --------------------------------------------------------------------------------------------------------- start

  if (data.counted > 0 && data.firms.length > 0) {
    fateLegend(byId("fate-legend"));
    fateLegend(byId("fate-legend-2"));
    survivalControls();
    drawSurvival();
    drawLeft();
    drawFates();
    if (data.measures.length > 0) {
      pathControls();
      drawPaths();
    } else {
      byId("paths-section").hidden = true;
    }
  } else {
    document.querySelectorAll("section.charts").forEach(section => { section.hidden = true; });
  }
  document.documentElement.dataset.charts = String(charts.size);
})();
