"use strict";
(() => {
  const data = JSON.parse(document.getElementById("report-data").textContent);
  // Okabe and Ito's palette, safe for colour-blind readers; patterns tell states apart without colour.
  const colours = ["#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#f0e442", "#0072b2", "#d55e00"];
  const strokes = [
    "",
    "M-2 2L2 -2M0 12L12 0M10 14L14 10",
    "M3 3h.01M9 9h.01",
    "M0 6H12",
    "M6 0V12",
    "M0 6H12M6 0V12",
  ];
  const whole = d3.format(",");

  function pattern(defs, index, special, id) {
    const tile = defs.append("pattern").attr("id", id).attr("width", 12).attr("height", 12)
      .attr("patternUnits", "userSpaceOnUse");
    tile.append("rect").attr("width", 12).attr("height", 12)
      .attr("fill", special ? "#fff" : colours[index % colours.length]);
    tile.append("path").attr("fill", "none").attr("stroke", special ? "#222" : "rgba(0,0,0,.6)")
      .attr("d", special ? "M-2 10L2 14M0 0L12 12M10 -2L14 2" : strokes[index % strokes.length])
      .attr("stroke-linecap", "round")
      .attr("stroke-width", special ? 1.6 : index % strokes.length === 2 ? 3 : 1.3);
    return tile;
  }

  function drawMap(map) {
    const special = map.states.length - 1;
    const pad = Math.round(Math.max(map.width, map.height) / 60);
    const box = [-pad, -pad, map.width + 2 * pad, map.height + 2 * pad];
    const buttons = d3.select("#map").append("div").attr("class", "zoom");
    const svg = d3.select("#map").append("svg").attr("viewBox", box.join(" "))
      .attr("role", "group").attr("aria-label", "Map of the districts, coloured by state");
    const defs = svg.append("defs");
    const tiles = map.states.map((state, s) => pattern(defs, s, s === special, "fill" + s));
    const view = svg.append("g");
    const districts = view.append("g").selectAll("path").data(map.districts).join("path")
      .attr("class", "district").attr("d", d => d.path).attr("fill-rule", "evenodd")
      .attr("fill", d => `url(#fill${d.state})`).attr("role", "img")
      .attr("tabindex", (d, i) => i === 0 ? 0 : -1)
      .attr("aria-label", d => `${d.name}, ${map.states[d.state].name}, ${whole(d.population)} people`);
    view.append("g").selectAll("path").data(map.states).join("path")
      .attr("class", "outline").attr("d", s => s.path);
    const halo = view.append("path").attr("class", "chosen");
    const inner = view.append("path").attr("class", "chosen inner");
    const names = view.append("g").attr("aria-hidden", "true").selectAll("text")
      .data(map.states.flatMap(state => state.labels.map((at, i) => ({ state, at, main: i === 0 }))))
      .join("text").attr("class", "statename")
      .attr("x", n => n.at[0]).attr("y", n => n.at[1]).attr("dy", ".35em").text(n => n.state.id);

    let zoomed = 1;
    function resize() {
      const unit = box[2] / Math.max(1, svg.node().getBoundingClientRect().width) / zoomed;
      names.attr("font-size", 15 * unit).style("display", null).each(function (n) {
        // A state bears its name at least once, in small letters if need be; special districts where it fits.
        const fits = this.getComputedTextLength() < 2.4 * n.at[2];
        if (!fits) d3.select(this).attr("font-size", 11 * unit);
        if (!fits && (!n.main || n.state === map.states[special])) d3.select(this).style("display", "none");
      });
      tiles.forEach(tile => tile.attr("patternTransform", `scale(${0.8 * unit})`));
    }

    function choose(event, d) {
      halo.attr("d", d.path);
      inner.attr("d", d.path);
      districts.attr("tabindex", other => other === d ? 0 : -1);
      showDetail(map, d);
    }
    districts.on("pointerenter", choose).on("focus", choose).on("click", choose);
    districts.on("keydown", (event, d) => {
      const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (way) {
        event.preventDefault();
        const next = neighbour(districts.nodes(), event.currentTarget, way);
        if (next) next.focus({ preventScroll: true });
      }
    });

    // A wheel alone scrolls the page; zooming needs ctrl, two fingers or the buttons.
    const zoom = d3.zoom().scaleExtent([1, 24]).translateExtent([[box[0], box[1]], [box[0] + box[2], box[1] + box[3]]])
      .extent([[box[0], box[1]], [box[0] + box[2], box[1] + box[3]]])
      .filter(event => event.type === "wheel" ? event.ctrlKey
        : event.touches ? event.touches.length > 1 || zoomed > 1 : zoomed > 1 && !event.button)
      .on("zoom", event => {
        view.attr("transform", event.transform);
        zoomed = event.transform.k;
        svg.style("touch-action", zoomed > 1 ? "none" : "pan-x pan-y");
        resize();
      });
    svg.call(zoom).on("dblclick.zoom", null).style("touch-action", "pan-x pan-y");
    const button = (text, label, act) =>
      buttons.append("button").attr("type", "button").attr("aria-label", label).attr("title", label).text(text).on("click", act);
    button("+", "Zoom in", () => svg.call(zoom.scaleBy, 1.6));
    button("−", "Zoom out", () => svg.call(zoom.scaleBy, 1 / 1.6));
    button("⤢", "Whole map", () => svg.call(zoom.transform, d3.zoomIdentity));

    drawLegend(map, special);
    resize();
    window.addEventListener("resize", resize);
  }

  // The nearest district whose middle lies in a direction, within 45 degrees of it.
  function neighbour(all, from, way) {
    const middle = node => {
      const b = node.getBBox();
      return [b.x + b.width / 2, b.y + b.height / 2];
    };
    const [x, y] = middle(from);
    let best = null;
    let least = Infinity;
    for (const node of all) {
      const [mx, my] = middle(node);
      const ahead = (mx - x) * way[0] + (my - y) * way[1];
      const aside = Math.abs((mx - x) * way[1]) + Math.abs((my - y) * way[0]);
      const distance = ahead * ahead + 2 * aside * aside;
      if (node !== from && ahead > 0 && aside <= ahead && distance < least) {
        best = node;
        least = distance;
      }
    }
    return best;
  }

  function showDetail(map, d) {
    const panel = d3.select("#detail");
    panel.selectChildren().remove();
    panel.append("h3").text(d.name);
    panel.append("p").attr("class", "small").text((d.parent ? d.parent + " · " : "") + d.id);
    panel.append("p").text("State: " + map.states[d.state].name);
    const body = panel.append("table").append("tbody");
    const row = (name, persons) => {
      const line = body.append("tr");
      line.append("th").attr("scope", "row").text(name);
      line.append("td").attr("class", "number").text(whole(persons));
      line.append("td").attr("class", "number")
        .text(d.population ? (100 * persons / d.population).toFixed(1) + " %" : "");
    };
    map.groups.forEach((group, g) => row(group, d.people[g]));
    const apart = d3.sum(d.people);
    if (apart < d.population) row("not told apart", d.population - apart);
    row("all", d.population);
    if (d.oil) panel.append("p").text(whole(d.oil) + " barrels a day");
  }

  function drawLegend(map, special) {
    const shown = map.states.map((state, s) => ({ state, s })).filter(({ state }) => state.path);
    const items = d3.select("#legend").selectAll("li").data(shown).join("li");
    const swatch = items.append("svg").attr("width", 30).attr("height", 16).attr("aria-hidden", "true");
    swatch.each(function ({ s }) {
      pattern(d3.select(this).append("defs"), s, s === special, "key" + s);
      d3.select(this).append("rect").attr("width", 30).attr("height", 16).attr("fill", `url(#key${s})`);
    });
    items.append("span").text(({ state, s }) =>
      s === special ? "Special districts (no state)" : state.id === state.name ? state.id : `${state.id}: ${state.name}`);
  }

  function drawChart(search) {
    const holder = d3.select("#chart");
    const points = search.points.map(([seconds, soft, feasible]) => ({ seconds, soft: +soft, feasible }));
    const last = points[points.length - 1];
    const end = Math.max(search.end, last.seconds);
    points.push({ ...last, seconds: end });
    const first = points.find(p => p.feasible);
    const since = first ? first.seconds : end;

    function draw() {
      holder.selectChildren().remove();
      const width = Math.max(280, holder.node().clientWidth);
      const height = 260;
      const m = { top: 14, right: 14, bottom: 36, left: 74 };
      const x = d3.scaleLinear([0, end || 1], [m.left, width - m.right]);
      // Plans before the first feasible one may lie beyond the scale; they are drawn at its edge.
      const extent = d3.extent(first ? points.filter(p => p.feasible) : points, p => p.soft);
      if (extent[0] === extent[1]) extent[1] += 1;
      const y = d3.scaleLinear(extent, [height - m.bottom, m.top]).nice().clamp(true);
      const svg = holder.append("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "img")
        .attr("aria-label", "Line chart of the best soft score over time; the text above says the same in words");
      svg.append("title").text("Best soft score over time");
      if (since > 0 || !first) {
        svg.append("rect").attr("x", x(0)).attr("y", m.top).attr("width", Math.max(2, x(since) - x(0)))
          .attr("height", height - m.top - m.bottom).attr("fill", "#f6dccb");
        svg.append("text").attr("x", x(0) + 6).attr("y", m.top + 13).text("hard constraints broken");
      }
      const line = d3.line(p => x(p.seconds), p => y(p.soft)).curve(d3.curveStepAfter);
      const before = first ? points.slice(0, points.indexOf(first) + 1) : points;
      svg.append("path").datum(before).attr("d", line).attr("fill", "none")
        .attr("stroke", "#8a3b00").attr("stroke-width", 1.5).attr("stroke-dasharray", "4 3");
      if (first) {
        svg.append("path").datum(points.slice(points.indexOf(first))).attr("d", line)
          .attr("fill", "none").attr("stroke", "#0a5a94").attr("stroke-width", 2);
      }
      svg.append("g").attr("transform", `translate(0,${height - m.bottom})`)
        .call(d3.axisBottom(x).ticks(Math.min(8, width / 70)).tickSizeOuter(0));
      svg.append("g").attr("transform", `translate(${m.left},0)`).call(d3.axisLeft(y).ticks(5).tickFormat(d3.format(",")));
      svg.append("text").attr("x", width - m.right).attr("y", height - 4).attr("text-anchor", "end").text("seconds");
    }
    draw();
    window.addEventListener("resize", draw);
  }

  if (data.map && document.getElementById("map")) drawMap(data.map);
  if (data.search && document.getElementById("chart")) drawChart(data.search);
})();
