(() => {
  const { format } = Delimit;
  const dashes = ["", "7 4", "2 3", "9 3 2 3"];

  /* A name stands right of its line, else left of it; one too long for both ends at the edge. */
  function beside(text, at, width) {
    const length = text.getComputedTextLength();
    const start = at + 5 + length <= width ? at + 5 : at - 5 - length >= 0 ? at - 5 - length : Math.max(0, width - length);
    text.setAttribute("x", start);
  }

  /* How often a measure fell where, with a line for each plan; the sentences below say the same. */
  Delimit.drawHistogram = (measure, index) => {
    const holder = d3.select("#histogram-" + index);
    if (holder.empty()) return;
    const end = measure.low + measure.width * measure.counts.length;

    function draw() {
      holder.selectChildren().remove();
      const width = Math.max(260, holder.node().clientWidth);
      const rows = measure.marks.length;
      const m = { top: 8 + 15 * rows, bottom: 26 };
      const height = 150 + m.top;
      const low = d3.min([measure.low, ...measure.marks.map(k => k[1])]);
      const high = d3.max([end, ...measure.marks.map(k => k[1])]);
      const x = d3.scaleLinear([low, high > low ? high : low + 1], [0, 1]).nice();
      // The numbers at both ends need half their length beyond the axis.
      const room = 8 + 3.5 * Delimit.longest(x, 6);
      x.range([room, width - room]);
      const y = d3.scaleLinear([0, d3.max(measure.counts) || 1], [height - m.bottom, m.top]);
      const svg = holder.append("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "img")
        .attr("aria-label", `Histogram of ${measure.id}, ${measure.unit}; the sentences below say where the plans stand`);
      svg.append("g").selectAll("rect").data(measure.counts).join("rect").attr("class", "bin")
        .attr("x", (c, i) => x(measure.low + i * measure.width))
        .attr("width", Math.max(0.5, x(measure.low + measure.width) - x(measure.low) - 0.5))
        .attr("y", c => y(c)).attr("height", c => height - m.bottom - y(c));
      const marks = svg.append("g").selectAll("g").data(measure.marks).join("g").attr("class", (k, i) => i ? "mark" : "mark first");
      marks.append("line").attr("x1", k => x(k[1])).attr("x2", k => x(k[1]))
        .attr("y1", (k, i) => 6 + 15 * i).attr("y2", height - m.bottom).attr("stroke-dasharray", (k, i) => dashes[i % dashes.length]);
      marks.append("text").attr("y", (k, i) => 12 + 15 * i).text(k => k[0]).each(function (k) { beside(this, x(k[1]), width); });
      svg.append("g").attr("class", "axis").attr("transform", `translate(0,${height - m.bottom})`)
        .call(d3.axisBottom(x).ticks(Delimit.ticks(x, 6)).tickSizeOuter(0));
    }
    draw();
    window.addEventListener("resize", draw);
  };

  /* The best soft score over time; plans before the first feasible one are drawn at the edge of the scale. */
  Delimit.drawSearch = search => {
    const holder = d3.select("#chart");
    if (holder.empty()) return;
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
      const m = { top: 22, right: 14, bottom: 40, left: 78 };
      const x = d3.scaleLinear([0, end || 1], [m.left, width - m.right]);
      const extent = d3.extent(first ? points.filter(p => p.feasible) : points, p => p.soft);
      if (extent[0] === extent[1]) extent[1] += 1;
      const y = d3.scaleLinear(extent, [height - m.bottom, m.top]).nice().clamp(true);
      const svg = holder.append("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "img")
        .attr("aria-label", "Line chart of the best soft score over time; the text above says the same in words");
      if (since > 0 || !first) {
        svg.append("rect").attr("class", "broken").attr("x", x(0)).attr("y", m.top).attr("width", Math.max(2, x(since) - x(0)))
          .attr("height", height - m.top - m.bottom);
        svg.append("text").attr("x", x(0) + 6).attr("y", m.top + 14).text("hard constraints broken");
      }
      const line = d3.line(p => x(p.seconds), p => y(p.soft)).curve(d3.curveStepAfter);
      const before = first ? points.slice(0, points.indexOf(first) + 1) : points;
      svg.append("path").datum(before).attr("d", line).attr("class", "curve before");
      if (first) svg.append("path").datum(points.slice(points.indexOf(first))).attr("d", line).attr("class", "curve");
      Delimit.axis(svg, x, y, width, height, m, "seconds", "soft score");
    }
    draw();
    window.addEventListener("resize", draw);
  };
})();
