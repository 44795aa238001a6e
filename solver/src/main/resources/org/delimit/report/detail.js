(() => {
  const { format } = Delimit;

  /* What is known of a district, in words and figures. */
  Delimit.showDetail = (map, measures, index) => {
    const d = map.districts[index];
    const { plan, other, measure } = Delimit.shown;
    const panel = d3.select("#detail");
    panel.selectChildren().remove();
    panel.append("h3").text(d.name);
    panel.append("p").attr("class", "small").text((d.parent ? d.parent + " · " : "") + d.id);
    const state = p => map.states[map.plans[p].states[index]].name;
    panel.append("p").text("State: " + state(plan));
    if (other >= 0) panel.append("p").text(`${map.plans[other].name}: ${state(other)}`);
    const by = measures.find(m => m.id === measure);
    if (by && by.id !== "states") panel.append("p").text(`${by.text}: ${by.tell(index, plan)}`);
    const body = panel.append("table").append("tbody");
    const row = (name, value, part) => {
      const line = body.append("tr");
      line.append("th").attr("scope", "row").text(name);
      line.append("td").attr("class", "number").text(value);
      line.append("td").attr("class", "number").text(part);
    };
    const share = persons => d.population ? format.percent(persons / d.population) : "";
    map.groups.forEach((group, g) => row(group, format.whole(d.people[g]), share(d.people[g])));
    const apart = d.population - d3.sum(d.people);
    if (map.groups.length && apart > 0) row("not told apart", format.whole(apart), share(apart));
    row("all", format.whole(d.population), map.groups.length ? share(d.population) : "");
    if (d.oil) panel.append("p").text(format.whole(d.oil) + " barrels a day");
    if (map.stability && map.stability[index].length) {
      const often = map.states.slice(0, -1).map((s, k) => ({ s, share: map.stability[index][k] })).filter(e => e.share > 0);
      if (often.length) panel.append("p").attr("class", "small").text("Over the draws: " + often.map(e => `${e.s.id} ${format.percent(e.share)}`).join(", "));
    }
  };

  /* The classes of the measure that colours the map, with their patterns, and how many districts each has. */
  Delimit.showLegend = (map, by, plan) => {
    const count = d3.rollup(d3.range(map.districts.length), all => all.length, d => by.of(d, plan));
    const shown = by.classes.filter(c => count.has(c.index));
    if (by.id !== "states" && count.has(-1)) shown.push({ index: -1, text: "no figure" });
    d3.select("#legend-title").text(by.text);
    const list = d3.select("#legend");
    list.selectChildren().remove();
    for (const entry of shown) {
      const item = list.append("li");
      const swatch = item.append("svg").attr("width", 30).attr("height", 16).attr("aria-hidden", "true");
      Delimit.tile(swatch.append("defs"), entry.index, "key" + entry.index, by.plain);
      swatch.append("rect").attr("width", 30).attr("height", 16).attr("fill", `url(#key${entry.index})`);
      item.append("span").text(entry.text);
      item.append("small").text(" " + count.get(entry.index));
    }
  };
})();
