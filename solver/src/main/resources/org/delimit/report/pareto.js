(() => {
  const { format } = Delimit;
  const PLACES = [[0, -11, "middle"], [0, 20, "middle"], [11, 4, "start"], [-11, 4, "end"], [9, -9, "start"], [-9, -9, "end"]];

  /* The front as a scatter of two of its terms; a point shows its plan. */
  Delimit.drawPareto = front => {
    const holder = d3.select("#pareto-plot");
    if (holder.empty() || !front.points.length) return;
    const axes = front.terms.length > 2 ? holder.append("div").attr("class", "controls") : null;
    const frame = holder.append("div");
    const shown = { x: 0, y: 1 };
    const title = t => `${front.terms[t].id}, ${front.terms[t].unit}`;
    if (axes) {
      const options = front.terms.map((term, t) => ({ value: t, text: title(t) }));
      Delimit.select(axes, "Across", options, shown.x, value => set("x", +value));
      Delimit.select(axes, "Up", options, shown.y, value => set("y", +value));
    }

    function set(axis, term) {
      shown[axis] = term;
      draw();
    }

    function draw() {
      const focused = frame.node().contains(document.activeElement);
      frame.selectChildren().remove();
      const width = Math.max(280, frame.node().clientWidth);
      const height = 380;
      const m = { top: 30, right: 26, bottom: 44, left: 86 };
      // Plans that are no part of the front may lack a term.
      const beside = front.others.filter(p => p.values[shown.x] !== null && p.values[shown.y] !== null);
      const all = [...front.points, ...beside];
      const scale = (term, range) => {
        const [low, high] = d3.extent(all, p => p.values[term]);
        const room = 0.06 * (high - low) || 1;
        return d3.scaleLinear([low - room, high + room], range);
      };
      const x = scale(shown.x, [m.left, width - m.right]);
      const y = scale(shown.y, [height - m.bottom, m.top]);
      const svg = frame.append("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "group")
        .attr("aria-label", `Plans by ${title(shown.x)} across and ${title(shown.y)} up; less is better. Arrow keys move from plan to plan, Enter shows one. The table below has the same figures.`);
      axis(svg, x, y, width, height, m, title(shown.x), title(shown.y));
      const at = p => `translate(${x(p.values[shown.x])},${y(p.values[shown.y])})`;
      const others = svg.append("g").selectAll("g").data(beside).join("g").attr("class", "other").attr("transform", at);
      others.append("path").attr("d", d3.symbol(d3.symbolDiamond, 90));
      others.append("text").text(p => p.name);
      const points = svg.append("g").selectAll("g").data(front.points).join("g").attr("class", "point").attr("transform", at)
        .attr("role", "button")
        .attr("aria-label", p => `${p.name}: ${p.values.map((v, t) => `${title(t)} ${format.amount(v)}`).join("; ")}. Show this plan`);
      points.append("circle").attr("class", "reach").attr("r", 14);
      points.append("circle").attr("class", "dot").attr("r", 6);
      points.append("text").text(p => p.name);
      points.append("title").text(p => p.name + "\n" + p.values.map((v, t) => `${title(t)}: ${format.amount(v)}`).join("\n"));
      points.on("click", (event, p) => Delimit.choose({ plan: p.plan })).on("keydown", (event, p) => {
        const i = front.points.indexOf(p);
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (event.key === "Enter" || event.key === " ") Delimit.choose({ plan: p.plan });
        else if (step) focus(points.nodes()[Math.max(0, Math.min(front.points.length - 1, i + step))]);
        else return;
        event.preventDefault();
      });

      function focus(node) {
        points.attr("tabindex", -1);
        d3.select(node).attr("tabindex", 0);
        node.focus({ preventScroll: true });
      }
      place(svg);
      mark();
      if (focused) {
        const chosen = points.filter("[tabindex='0']").node();
        if (chosen) chosen.focus({ preventScroll: true });
      }
    }

    /* A name stands beside its point where nothing else does; without such a place it is left out, and shown on hover. */
    function place(svg) {
      const meet = (b, o) => b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom;
      const edge = svg.node().getBoundingClientRect();
      const taken = svg.selectAll(".dot, .other path, .axis text").nodes().map(each => each.getBoundingClientRect());
      svg.selectAll(".other text, .point text").each(function () {
        const text = d3.select(this);
        const free = PLACES.some(([dx, dy, anchor]) => {
          text.attr("dx", dx).attr("dy", dy).attr("text-anchor", anchor);
          const box = this.getBoundingClientRect();
          if (box.left < edge.left || box.right > edge.right || taken.some(other => meet(box, other))) return false;
          taken.push(box);
          return true;
        });
        if (!free) text.attr("dx", 0).attr("dy", -11).attr("text-anchor", "middle");
        text.classed("hidden", !free);
      });
    }

    function mark() {
      const chosen = p => p.plan === Delimit.shown.plan;
      const any = front.points.some(chosen);
      frame.selectAll(".point").classed("current", chosen).attr("aria-pressed", p => chosen(p))
        .attr("tabindex", (p, i) => (any ? chosen(p) : i === 0) ? 0 : -1);
      d3.selectAll("tr.front").classed("this", (d, i) => chosen(front.points[i]));
    }

    // Points can lie over each other; the rows of the table cannot.
    d3.selectAll("tr.front th").each(function (d, i) {
      const name = this.textContent;
      d3.select(this).text("").append("button").attr("type", "button").attr("class", "show").text(name)
        .attr("aria-label", `Show ${name} on the map`).on("click", () => Delimit.choose({ plan: front.points[i].plan }));
    });
    draw();
    Delimit.onChange(mark);
    window.addEventListener("resize", draw);
  };

  Delimit.longest = (scale, most) => d3.max(scale.ticks(most).map(scale.tickFormat(most)), text => text.length);

  /* So many numbers as have room beside each other; a scale may give more than it is asked for. */
  Delimit.ticks = (scale, most) => {
    const [from, to] = scale.range();
    const room = count => scale.ticks(count).length * (7 * Delimit.longest(scale, count) + 14);
    return d3.range(most, 1, -1).find(count => room(count) <= to - from + 20) || 1;
  };

  /* Axes with their titles, for any plot. */
  function axis(svg, x, y, width, height, m, across, up) {
    svg.append("g").attr("class", "axis").attr("transform", `translate(0,${height - m.bottom})`)
      .call(d3.axisBottom(x).ticks(Delimit.ticks(x, 8)).tickSizeOuter(0));
    svg.append("g").attr("class", "axis").attr("transform", `translate(${m.left},0)`).call(d3.axisLeft(y).ticks(5).tickFormat(d3.format(",")));
    svg.append("text").attr("x", width - m.right).attr("y", height - 6).attr("text-anchor", "end").text(across);
    svg.append("text").attr("x", 2).attr("y", 11).text(up);
  }
  Delimit.axis = axis;
})();
