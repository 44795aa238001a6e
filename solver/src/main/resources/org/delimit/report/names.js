(() => {
  const MOST_TRIALS = 3e6;
  const NAMED_PART = 0.1;

  function distance(x, y, segment) {
    const [ax, ay, bx, by] = segment;
    const dx = bx - ax;
    const dy = by - ay;
    const length = dx * dx + dy * dy;
    const t = length ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
    return Math.hypot(x - ax - t * dx, y - ay - t * dy);
  }

  /* Where the states of a plan bear their names: in every large piece, as far from its border as a middle of a district can be. */
  Delimit.names = (map, topology, states) => {
    const special = map.states.length - 1;
    const pieces = topology.pieces(states).filter(piece => states[piece[0]] !== special)
      .map(list => ({ list, state: states[list[0]], area: d3.sum(list, d => topology.areas[d]) }));
    const whole = d3.rollup(pieces, all => d3.sum(all, p => p.area), p => p.state);
    const border = topology.borders(states);
    const names = [];
    for (const piece of pieces) {
      if (piece.area < NAMED_PART * whole.get(piece.state)) continue;
      const inside = new Set(piece.list);
      const segments = border.filter(a => topology.ends[a].some(d => inside.has(d)))
        .flatMap(a => topology.arcs[a].slice(1).map((p, i) => [...topology.arcs[a][i], ...p]));
      let spots = piece.list.map(d => map.districts[d].spot).filter(s => s.length);
      // Maps of few districts have good places between them, too.
      if (spots.length < 60) {
        topology.arcs.forEach((arc, a) => {
          const sides = topology.ends[a];
          if (sides.length > 1 && sides.every(d => inside.has(d))) spots.push(arc[arc.length >> 1], middle(arc));
        });
      }
      const stride = Math.ceil(spots.length * segments.length / MOST_TRIALS) || 1;
      spots = spots.filter((s, i) => i % stride === 0);
      let best = null;
      for (const [x, y] of spots) {
        let room = Infinity;
        for (const segment of segments) {
          room = Math.min(room, distance(x, y, segment));
          if (best && room <= best.room) break;
        }
        if (!best || room > best.room) best = { state: piece.state, x, y, room, area: piece.area };
      }
      if (best) names.push(best);
    }
    names.sort((a, b) => b.area - a.area);
    const seen = new Set();
    names.forEach(name => {
      name.main = !seen.has(name.state);
      seen.add(name.state);
    });
    return names;
  };

  const middle = arc => {
    const [a, b] = [arc[0], arc[arc.length - 1]];
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  };
})();
