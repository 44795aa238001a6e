(() => {
  const { format } = Delimit;
  const MOST_ROWS = 200;

  function table(holder, caption, heads, rows) {
    const scroll = holder.append("div").attr("class", "scroll").attr("tabindex", 0).attr("role", "region").attr("aria-label", caption);
    const table = scroll.append("table");
    table.append("caption").append("span").text(caption);
    const head = table.append("thead").append("tr");
    heads.forEach(h => head.append("th").attr("scope", "col").attr("class", h.number ? "number" : "words").text(h.text));
    const body = table.append("tbody");
    for (const cells of rows) {
      const line = body.append("tr");
      cells.forEach((cell, c) => c === 0
        ? line.append("th").attr("scope", "row").text(cell)
        : line.append("td").attr("class", heads[c].number ? "number" : "words").text(cell));
    }
  }

  const words = text => ({ text });
  const number = text => ({ text, number: true });

  /* People of each group in each state, and those of them who are not at home there. */
  function tally(map, states) {
    const people = map.states.map(() => map.groups.map(() => 0));
    const all = map.states.map(() => 0);
    map.districts.forEach((d, i) => {
      all[states[i]] += d.population;
      d.people.forEach((p, g) => people[states[i]][g] += p);
    });
    const special = map.states.length - 1;
    const away = (s, g) => s !== special && map.homes[g].length && !map.homes[g].includes(s) ? people[s][g] : 0;
    return { people, all, away };
  }

  /* What differs between the two plans that are shown, and who gains or loses by it. */
  Delimit.showDifference = map => {
    const holder = d3.select("#difference");
    holder.selectChildren().remove();
    const { plan, other } = Delimit.shown;
    if (other < 0) return;
    const [a, b] = [map.plans[plan], map.plans[other]];
    const [from, to] = [tally(map, a.states), tally(map, b.states)];
    const apart = d3.range(map.districts.length).filter(d => a.states[d] !== b.states[d]);
    holder.append("h3").text(`${b.name} against ${a.name}`);
    const moved = d3.sum(apart, d => map.districts[d].population);
    holder.append("p").attr("role", "status").text(apart.length
      ? `${apart.length} ${apart.length === 1 ? "district" : "districts"} with ${format.whole(moved)} people in another state, outlined in dashes on both maps.`
      : "Both plans are the same.");
    if (!apart.length) return;

    const states = d3.range(map.states.length).filter(s => from.all[s] || to.all[s]);
    table(holder, "What the states gain and lose: people",
      [words("State"), number(a.name), number(b.name), number("Change"), ...map.groups.map(g => number(g + ", change"))],
      states.map(s => [map.states[s].name, format.whole(from.all[s]), format.whole(to.all[s]), format.signed(to.all[s] - from.all[s]),
        ...map.groups.map((g, k) => format.signed(to.people[s][k] - from.people[s][k]))]));
    const homed = d3.range(map.groups.length).filter(g => map.homes[g].length);
    if (homed.length) {
      const rows = homed.map(g => {
        const [before, after] = [from, to].map(t => d3.sum(map.states, (x, s) => t.away(s, g)));
        const verdict = after < before ? "gains" : after > before ? "loses" : "as before";
        return [map.groups[g], format.whole(before), format.whole(after), format.signed(after - before), verdict];
      });
      table(holder, "Who gains and who loses: people away from the home of their group",
        [words("Group"), number(a.name), number(b.name), number("Change"), words("")], rows);
    }
    table(holder, "Districts that differ",
      [words("District"), words(a.name), words(b.name), number("People"), ...map.groups.map(number)],
      apart.slice(0, MOST_ROWS).map(d => [map.districts[d].name, map.states[a.states[d]].name, map.states[b.states[d]].name,
        format.whole(map.districts[d].population), ...map.districts[d].people.map(format.whole)]));
    if (apart.length > MOST_ROWS) holder.append("p").attr("class", "small").text(`… and ${apart.length - MOST_ROWS} more.`);
  };
})();
