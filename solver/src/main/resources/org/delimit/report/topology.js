(() => {
  /* Arcs, and what follows from them: paths of districts, lines between states, who touches whom. */
  Delimit.topology = map => {
    const arcs = map.arcs.map(steps => {
      let x = 0;
      let y = 0;
      const points = [];
      for (let i = 0; i < steps.length; i += 2) points.push([x += steps[i], y += steps[i + 1]]);
      return points;
    });
    const ends = map.arcs.map(() => []);
    map.districts.forEach((district, d) => district.rings.forEach(ring => ring.forEach(a => ends[a < 0 ? -1 - a : a].push(d))));

    const points = ring => ring.flatMap((a, i) => {
      const arc = a < 0 ? arcs[-1 - a].slice().reverse() : arcs[a];
      return i ? arc.slice(1) : arc;
    });
    const line = list => list.map(p => p[0] + " " + p[1]).join("L");
    const path = district => district.rings.map(ring => "M" + line(points(ring)) + "Z").join("");

    /* Twice the signed area of a ring; holes run against their shells. */
    function ringArea(ring) {
      const all = points(ring);
      let sum = 0;
      for (let i = 1; i < all.length; i++) sum += all[i - 1][0] * all[i][1] - all[i][0] * all[i - 1][1];
      return sum;
    }
    const area = district => Math.abs(district.rings.reduce((sum, ring) => sum + ringArea(ring), 0)) / 2;

    /* Arcs with different classes on their sides, or with one side only. */
    const borders = classes => arcs.map((arc, a) => a).filter(a => {
      const sides = ends[a];
      return sides.length < 2 || sides.some(d => classes[d] !== classes[sides[0]]);
    });
    const trace = list => list.map(a => "M" + line(arcs[a])).join("");
    const around = chosen => trace(borders(chosen).filter(a => ends[a].some(d => chosen[d])));

    /* The pieces of each class: lists of districts that hang together. */
    function pieces(classes) {
      const root = classes.map((c, d) => d);
      const find = d => {
        while (root[d] !== d) d = root[d] = root[root[d]];
        return d;
      };
      ends.forEach(sides => {
        for (let i = 1; i < sides.length; i++) {
          if (classes[sides[i]] === classes[sides[0]]) root[find(sides[i])] = find(sides[0]);
        }
      });
      const found = new Map();
      classes.forEach((c, d) => {
        const r = find(d);
        if (!found.has(r)) found.set(r, []);
        found.get(r).push(d);
      });
      return [...found.values()];
    }

    return { arcs, ends, paths: map.districts.map(path), areas: map.districts.map(area), borders, trace, around, pieces };
  };
})();
