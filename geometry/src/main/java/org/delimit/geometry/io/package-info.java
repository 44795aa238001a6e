/**
 * Map files in and out, one reader or writer a format. Needs Jackson.
 *
 * <p><em>GeoJSON</em> is RFC 7946. <em>TopoJSON</em> holds polygons as references to shared
 * <em>arcs</em>, polylines whose vertices may be <em>quantised</em>: whole numbers, each the
 * difference to the one before, that a <em>transform</em> scales to degrees. <em>Dual-graph
 * JSON</em> is the NetworkX adjacency layout that GerryChain reads and writes.
 *
 * <p>A <em>place</em> is where in a file something is wrong: a line and column where the text is no
 * JSON, and a path such as {@code features[3].geometry} where the JSON is not what it should be.
 * Whatever a file holds, readers either return or throw a {@link
 * org.delimit.geometry.io.MapFileException} that names file, place and value.
 */
package org.delimit.geometry.io;
