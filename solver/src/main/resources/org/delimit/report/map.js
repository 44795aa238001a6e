(() => {
  const { format } = Delimit;
  const MOST_ZOOM = 24;
  const STEP = 1.6;
  const views = [];
  let transform = d3.zoomIdentity;

  /* All maps show the same part of the country. */
  function moveAll(from, to) {
    transform = to;
    views.forEach(view => view !== from && view.follow(to));
  }

  Delimit.zoomBy = factor => views[0] && views[0].zoomBy(factor);
  Delimit.wholeMap = () => views[0] && views[0].reset();

  /*
   * One map: which() tells its plan. Its districts can be reached by Tab and the arrow keys; hovering, tapping and focus
   * all choose a district, on every map at once.
   */
  Delimit.makeMap = (holder, { map, topology, measures, which, chosen, onChoose }) => {
    const id = "m" + views.length;
    const pad = Math.round(Math.max(map.width, map.height) / 60);
    const box = [-pad, -pad, map.width + 2 * pad, map.height + 2 * pad];
    const corners = [[box[0], box[1]], [box[0] + box[2], box[1] + box[3]]];
    const svg = holder.append("svg").attr("viewBox", box.join(" ")).attr("role", "group");
    const defs = svg.append("defs");
    const scene = svg.append("g").attr("class", "scene");
    const districts = scene.append("g").selectAll("path").data(map.districts).join("path")
      .attr("class", "district").attr("d", (d, i) => topology.paths[i]).attr("fill-rule", "evenodd")
      .attr("role", "img").attr("tabindex", (d, i) => i === chosen() ? 0 : -1);
    const casing = scene.append("path").attr("class", "outline casing");
    const outline = scene.append("path").attr("class", "outline");
    const differing = scene.append("path").attr("class", "differing");
    const halo = scene.append("path").attr("class", "chosen");
    const inner = scene.append("path").attr("class", "chosen inner");
    const names = scene.append("g").attr("aria-hidden", "true");
    let tiles = [];
    let drawn = null;

    function paint() {
      const { measure, other } = Delimit.shown;
      const plan = which();
      const by = measures.find(m => m.id === measure) || measures[0];
      const states = map.plans[plan].states;
      const comparing = other >= 0;
      svg.attr("aria-label", `Map of the districts, ${map.plans[plan].name}, coloured by: ${by.text}. Arrow keys move, plus, minus and 0 zoom.`);
      if (drawn !== by) {
        defs.selectChildren().remove();
        const kinds = [...new Set([-1, ...by.classes.map(c => c.index)])];
        tiles = kinds.map(k => Delimit.tile(defs, k, `${id}-${k}`, by.plain));
        drawn = by;
      }
      districts.attr("fill", (d, i) => `url(#${id}-${by.of(i, plan)})`)
        .attr("aria-label", (d, i) => `${d.name}, ${map.states[states[i]].name}, ${format.whole(d.population)} people`
          + (by.id === "states" ? "" : `, ${by.text}: ${by.tell(i, plan)}`));
      const lines = topology.trace(topology.borders(states));
      outline.attr("d", lines);
      casing.attr("d", by.plain ? lines : null);
      const beside = comparing ? map.plans[Delimit.shown.plan].states.map((s, i) => s !== map.plans[other].states[i]) : null;
      differing.attr("d", beside ? topology.around(beside) : null);
      // Paler where both agree, but colours of a measure must stay those of its legend.
      districts.classed("same", (d, i) => by.id === "states" && beside !== null && !beside[i]);
      names.selectAll("text").data(Delimit.names(map, topology, states)).join("text").attr("class", "statename")
        .attr("x", n => n.x).attr("y", n => n.y).attr("dy", ".35em").text(n => map.states[n.state].id);
      resize();
      mark();
    }

    function resize() {
      const unit = box[2] / Math.max(1, svg.node().getBoundingClientRect().width) / transform.k;
      names.selectAll("text").attr("font-size", 15 * unit).style("display", null).each(function (n) {
        // A state bears its name at least once, in small letters if need be.
        const fits = this.getComputedTextLength() < 2.4 * n.room;
        if (!fits) d3.select(this).attr("font-size", 11 * unit);
        if (!fits && !n.main) d3.select(this).style("display", "none");
      });
      tiles.forEach(tile => tile.attr("patternTransform", `scale(${0.8 * unit})`));
    }

    function mark() {
      const path = chosen() < 0 ? null : topology.paths[chosen()];
      halo.attr("d", path);
      inner.attr("d", path);
      const at = Math.max(0, chosen());
      districts.attr("tabindex", (d, i) => i === at ? 0 : -1);
    }

    const pick = (event, d) => onChoose(map.districts.indexOf(d));
    districts.on("pointerenter", pick).on("focus", pick).on("click", pick);
    svg.on("keydown", event => {
      const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (way && event.shiftKey) svg.call(zoom.translateBy, -way[0] * box[2] / 8 / transform.k, -way[1] * box[3] / 8 / transform.k);
      else if (way) step(way);
      else if (event.key === "+" || event.key === "=") view.zoomBy(STEP);
      else if (event.key === "-" || event.key === "_") view.zoomBy(1 / STEP);
      else if (event.key === "0") view.reset();
      else return;
      event.preventDefault();
    });

    function step(way) {
      const from = districts.nodes().indexOf(document.activeElement);
      const next = neighbour(map, Math.max(0, from), way);
      if (next >= 0) districts.nodes()[next].focus({ preventScroll: true });
    }

    // A wheel alone scrolls the page unless the map has the focus; pinching and ctrl always zoom.
    const zoom = d3.zoom().scaleExtent([1, MOST_ZOOM]).translateExtent(corners).extent(corners)
      .filter(event => event.type === "wheel" ? event.ctrlKey || svg.node().contains(document.activeElement)
        : event.touches ? event.touches.length > 1 || transform.k > 1 : transform.k > 1 && !event.button)
      .on("zoom", event => {
        show(event.transform);
        moveAll(view, event.transform);
      });
    svg.call(zoom).on("dblclick.zoom", null);

    function show(to) {
      transform = to;
      scene.attr("transform", to);
      svg.style("touch-action", to.k > 1 ? "none" : "pan-x pan-y");
      resize();
    }

    const view = {
      paint, mark, resize,
      follow: to => {
        svg.node().__zoom = to;
        show(to);
      },
      zoomBy: factor => {
        const d = chosen();
        const centre = d >= 0 && map.districts[d].spot.length ? transform.apply(map.districts[d].spot) : undefined;
        svg.call(zoom.scaleBy, factor, centre);
      },
      reset: () => svg.call(zoom.transform, d3.zoomIdentity),
      remove: () => {
        views.splice(views.indexOf(view), 1);
        holder.remove();
      },
    };
    views.push(view);
    show(transform);
    svg.node().__zoom = transform;
    return view;
  };

  Delimit.zoomButtons = holder => {
    const row = holder.append("div").attr("class", "zoom").attr("role", "group").attr("aria-label", "Zoom");
    const button = (text, label, act) =>
      row.append("button").attr("type", "button").attr("aria-label", label).attr("title", label).text(text).on("click", act);
    button("+", "Zoom in", () => Delimit.zoomBy(STEP));
    button("−", "Zoom out", () => Delimit.zoomBy(1 / STEP));
    button("⤢", "Whole map", () => Delimit.wholeMap());
  };

  // The nearest district whose middle lies in a direction, within 45 degrees of it.
  function neighbour(map, from, way) {
    const [x, y] = map.districts[from].spot.length ? map.districts[from].spot : [0, 0];
    let best = -1;
    let least = Infinity;
    map.districts.forEach((district, d) => {
      if (d === from || !district.spot.length) return;
      const [mx, my] = district.spot;
      const ahead = (mx - x) * way[0] + (my - y) * way[1];
      const aside = Math.abs((mx - x) * way[1]) + Math.abs((my - y) * way[0]);
      const distance = ahead * ahead + 2 * aside * aside;
      if (ahead > 0 && aside <= ahead && distance < least) {
        best = d;
        least = distance;
      }
    });
    return best;
  }
})();
