(() => {
  const { data, shown } = Delimit;

  function startMap(map) {
    const topology = Delimit.topology(map);
    const measures = Delimit.measures(map);
    const controls = d3.select("#map-controls");
    const plans = map.plans.map((plan, p) => ({ value: p, text: plan.name, group: plan.kind }));
    const planSelect = Delimit.select(controls, "Plan", plans, 0, value => Delimit.choose({ plan: +value }));
    planSelect.attr("id", "choose-plan");
    const measureSelect = Delimit.select(controls, "Colours", measures.map(m => ({ value: m.id, text: m.text })), "states",
      value => Delimit.choose({ measure: value })).attr("id", "choose-measure");
    const others = [{ value: -1, text: "nothing" }, ...plans];
    const otherSelect = map.plans.length > 1
      ? Delimit.select(controls, "Beside it", others, -1, value => Delimit.choose({ other: +value })).attr("id", "choose-other")
      : null;
    Delimit.zoomButtons(controls);

    let district = -1;
    const holder = d3.select("#map");
    const options = which => ({
      map, topology, measures, which,
      chosen: () => district,
      onChoose: index => {
        if (district === index) return;
        district = index;
        views.forEach(view => view.mark());
        Delimit.showDetail(map, measures, index);
      },
    });
    const add = which => {
      const box = holder.append("figure").attr("class", "mapbox");
      const caption = box.append("figcaption");
      const view = Delimit.makeMap(box, options(which));
      const paint = view.paint;
      view.paint = () => {
        caption.text(map.plans[which()].name);
        paint();
      };
      return view;
    };
    const views = [add(() => shown.plan)];

    function refresh() {
      const comparing = shown.other >= 0;
      holder.classed("two", comparing);
      d3.select(".map").classed("wide", comparing);
      if (comparing && views.length === 1) views.push(add(() => shown.other));
      if (!comparing && views.length === 2) views.pop().remove();
      planSelect.property("value", shown.plan);
      measureSelect.property("value", shown.measure);
      if (otherSelect) otherSelect.property("value", shown.other);
      views.forEach(view => view.paint());
      Delimit.showLegend(map, measures.find(m => m.id === shown.measure), shown.plan);
      Delimit.showDifference(map);
      if (district >= 0) Delimit.showDetail(map, measures, district);
    }
    Delimit.onChange(refresh);
    refresh();
    window.addEventListener("resize", () => views.forEach(view => view.resize()));
  }

  if (data.map && document.getElementById("map")) startMap(data.map);
  if (data.pareto) Delimit.drawPareto(data.pareto);
  if (data.ensemble) data.ensemble.forEach(Delimit.drawHistogram);
  if (data.search && document.getElementById("chart")) Delimit.drawSearch(data.search);

  /* Paper has nothing to open. */
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach(each => each.open = true);
  });
  window.addEventListener("afterprint", () => opened.splice(0).forEach(each => each.open = false));
})();
