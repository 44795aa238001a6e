"use strict";
/* The one global: what is shown, and who wants to know when that changes. */
const Delimit = (() => {
  const data = JSON.parse(document.getElementById("report-data").textContent);
  const listeners = [];
  /* plan: which plan the map shows; other: the one beside it, −1 for none; measure: what colours the map. */
  const shown = { plan: 0, other: -1, measure: "states" };

  function choose(change) {
    Object.assign(shown, change);
    if (shown.other === shown.plan) shown.other = -1;
    listeners.forEach(listener => listener(shown));
  }

  /* The palette of all pictures; patterns tell classes apart without colour. */
  const colours = data.palette;
  const strokes = ["", "M-2 2L2 -2M0 12L12 0M10 14L14 10", "M3 3h.01M9 9h.01", "M0 6H12", "M6 0V12", "M0 6H12M6 0V12"];
  /* ColorBrewer's YlGnBu, light to dark: also in grey and for colour-blind readers an order. */
  const ramp = ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"];
  const hatch = "M-2 10L2 14M0 0L12 12M10 -2L14 2";

  /* A tile for a class: a colour with its stroke; for −1 (special districts, no value) a hatching. */
  function tile(defs, index, id, plain) {
    const none = index < 0;
    const box = defs.append("pattern").attr("id", id).attr("width", 12).attr("height", 12)
      .attr("patternUnits", "userSpaceOnUse");
    box.append("rect").attr("width", 12).attr("height", 12)
      .attr("fill", none ? "#fff" : plain ? ramp[index] : colours[index % colours.length]);
    const kind = none || plain ? 0 : index % strokes.length;
    box.append("path").attr("fill", "none").attr("stroke", none ? "#222" : "rgba(0,0,0,.6)")
      .attr("d", none ? hatch : strokes[kind]).attr("stroke-linecap", "round")
      .attr("stroke-width", none ? 1.6 : kind === 2 ? 3 : 1.3);
    return box;
  }

  const minus = text => text.replace("-", "−");
  const format = {
    whole: value => minus(d3.format(",.0f")(value)),
    signed: value => value === 0 ? "0" : (value > 0 ? "+" : "−") + d3.format(",.0f")(Math.abs(value)),
    amount: value => minus(d3.format(Math.abs(value) >= 100 ? ",.0f" : ",.3~f")(value)),
    percent: share => (100 * share).toFixed(1) + " %",
  };

  return {
    data, shown, choose, colours, tile, format,
    onChange: listener => listeners.push(listener),
    /* A select with its label; groups of options keep the order of the list. */
    select: (holder, label, options, value, act) => {
      const box = holder.append("label").attr("class", "control");
      box.append("span").text(label);
      const select = box.append("select").on("change", event => act(event.target.value));
      let group = null;
      for (const option of options) {
        if (option.group && (!group || group.attr("label") !== option.group)) {
          group = select.append("optgroup").attr("label", option.group);
        }
        (option.group ? group : select).append("option").attr("value", option.value).text(option.text);
      }
      select.property("value", value);
      return select;
    },
  };
})();
