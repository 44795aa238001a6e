/**
 * Map files in and out, one reader or writer a format. The JSON formats need Jackson, GeoPackages
 * sqlite-jdbc.
 *
 * <p><em>GeoJSON</em> is RFC 7946. <em>TopoJSON</em> holds polygons as references to shared
 * <em>arcs</em>, polylines whose vertices may be <em>quantised</em>: whole numbers, each the
 * difference to the one before, that a <em>transform</em> scales to degrees. <em>Dual-graph
 * JSON</em> is the NetworkX adjacency layout that GerryChain reads and writes. A <em>Shapefile</em>
 * is a .shp file with a dBASE table (.dbf), its coordinate system (.prj) and encoding (.cpg) beside
 * it; a <em>GeoPackage</em> is an SQLite database with <em>layers</em>, tables of features.
 *
 * <p>A <em>placement</em> is what turns the numbers of a file into degrees or metres: units are
 * converted where they are read, so that a {@link org.delimit.geometry.CoordinateSystem} has only
 * one of the two.
 *
 * <p>A <em>place</em> is where in a file something is wrong: a line and column where the text is no
 * JSON, a path such as {@code features[3].geometry} where the JSON is not what it should be, a
 * record, ring or row in binary files. Whatever a file holds, readers either return or throw a
 * {@link org.delimit.geometry.io.MapFileException} that names file, place and value.
 */
package org.delimit.geometry.io;
