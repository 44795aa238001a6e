package org.delimit.analysis;

/**
 * A figure of a plan, or of what it is compared with, and its interval.
 *
 * @param column id of the {@link Baseline} it belongs to
 * @param columnName name shown to people
 * @param state id of a state, or the empty text for the whole
 * @param id name of the figure in files
 * @param label what it counts, for people
 * @param unit {@code persons}, {@code percent}, {@code barrels a day} or {@code barrels a day a
 *     thousand persons}
 * @param interval the figure as given and as drawn, in the unit
 */
public record DrawnFigure(
    String column,
    String columnName,
    String state,
    String id,
    String label,
    String unit,
    Interval interval) {}
