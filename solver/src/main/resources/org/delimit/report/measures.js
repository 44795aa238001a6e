(() => {
  const { format } = Delimit;
  const CLASSES = 5;

  /* Two digits are enough for the ends of a class. */
  const rounded = value => value ? +value.toPrecision(2) : 0;

  function quantiles(values) {
    const sorted = values.filter(v => v > 0).sort(d3.ascending);
    const steps = d3.range(1, CLASSES).map(k => rounded(d3.quantileSorted(sorted, k / CLASSES) || 0));
    return [...new Set(steps)].filter(v => v > 0);
  }

  /*
   * What can colour the map. Each has: id, text (its name), classes (labels of the legend), of(district, plan) (index of
   * its class, −1 for none), tell(district, plan) (the value in words) and plain (an order of colours, not a choice).
   */
  Delimit.measures = map => {
    const special = map.states.length - 1;
    const plans = map.plans;
    const homes = map.homes.some(list => list.length);

    function byValue(id, text, value, say, steps, end = say) {
      const shown = CLASSES - 1 - steps.length;
      const label = k => k === steps.length ? end(steps[k - 1]) + " and more"
        : k ? `${end(steps[k - 1])} to ${end(steps[k])}` : "below " + end(steps[0]);
      return {
        id, text, plain: true, value,
        classes: d3.range(steps.length + 1).map(k => ({
          index: k + (k ? shown : 0),
          text: steps.length ? label(k) : "any",
        })),
        of: (d, plan) => {
          const v = value(d, plan);
          if (v === null) return -1;
          const k = d3.bisectRight(steps, v);
          return k + (k ? shown : 0);
        },
        tell: (d, plan) => {
          const v = value(d, plan);
          return v === null ? "none" : say(v);
        },
      };
    }

    const share = (id, text, value, steps = [0.1, 0.25, 0.5, 0.75]) =>
      byValue(id, text, value, format.percent, steps, step => Math.round(100 * step) + " %");
    const perDistrict = f => map.districts.map((d, i) => f(i) ?? 0);

    function exposed(i, plan) {
      const state = plans[plan].states[i];
      const d = map.districts[i];
      if (state === special || !d.population) return null;
      const away = homes
        ? d3.sum(d.people, (p, g) => map.homes[g].length && !map.homes[g].includes(state) ? p : 0)
        : d.population - d.people[majority(plan)[state]];
      return away / d.population;
    }

    /* The largest group of each state of a plan. */
    const majorities = new Map();
    function majority(plan) {
      if (!majorities.has(plan)) {
        majorities.set(plan, map.states.map((s, state) => d3.maxIndex(
          map.groups.map((g, k) => d3.sum(map.districts, (d, i) => plans[plan].states[i] === state ? d.people[k] : 0)))));
      }
      return majorities.get(plan);
    }

    const people = i => map.districts[i].population;
    const oil = i => people(i) ? 1000 * (map.districts[i].oil || 0) / people(i) : null;
    const list = [{
      id: "states", text: "States of the plan", plain: false,
      classes: map.states.map((state, s) => ({
        index: s === special ? -1 : s,
        text: s === special ? "Special districts (no state)" : state.id === state.name ? state.id : `${state.id}: ${state.name}`,
      })),
      of: (d, plan) => plans[plan].states[d] === special ? -1 : plans[plan].states[d],
      tell: (d, plan) => map.states[plans[plan].states[d]].name,
    }];
    if (map.groups.length) {
      list.push(share("exposed", homes ? "People away from the home of their group" : "People outside the largest group of their state", exposed));
      list.push({
        id: "largest", text: "Largest group", plain: false,
        classes: map.groups.map((group, g) => ({ index: g, text: group })),
        of: d => people(d) ? d3.maxIndex(map.districts[d].people) : -1,
        tell: d => {
          const g = d3.maxIndex(map.districts[d].people);
          return people(d) ? map.groups[g] + " " + format.percent(map.districts[d].people[g] / people(d)) : "nobody";
        },
      });
    }
    list.push(byValue("people", "People", people, format.whole, quantiles(map.districts.map((d, i) => people(i)))));
    if (map.districts.some(d => d.oil)) {
      list.push(byValue("oil", "Oil, barrels a day a 1,000 people", oil, format.amount, quantiles(perDistrict(oil))));
    }
    if (map.stability) {
      const shares = map.stability;
      const known = d => shares[d].length && d3.max(shares[d]) > 0;
      list.push(share("stability", "Stability: draws in its most frequent state", d => known(d) ? d3.max(shares[d]) : null, [0.5, 0.75, 0.9, 0.95]));
      map.states.slice(0, special).forEach((state, s) =>
        list.push(share("joins-" + s, "Draws in which it joins " + state.id, d => known(d) ? shares[d][s] : null, [0.05, 0.25, 0.5, 0.95])));
    }
    return list;
  };
})();
