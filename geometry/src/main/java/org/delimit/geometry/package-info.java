/**
 * Polygons in, dual graph out: features, coverage check, adjacency, dissolve and sizes on the
 * ground.
 *
 * <p>A <em>feature</em> is a geometry with properties, as a map file holds it. Geometries are in
 * degrees of longitude (x) and latitude (y) on WGS84, where lengths and areas are geodesic, or lie
 * in a plane with coordinates in metres: a {@link org.delimit.geometry.Surface} measures either, in
 * metres and square metres. A <em>layer</em> is a list of features with their <em>coordinate
 * system</em>. A <em>coverage</em> is a list of polygons that do not overlap and whose common lines
 * have the same vertices on both sides. A <em>T-vertex</em> is a vertex that only one side of a
 * common line has; it leaves <em>unmatched</em> edges. A <em>gap</em> is a narrow hole between
 * districts. A <em>border</em> is the line two districts share (rook adjacency: touching in points
 * is not enough); the <em>outer border</em> of a district is the part of its boundary no other
 * district shares.
 *
 * <p>Lists of polygons are in the order of the districts, and indexes into them are the nodes of
 * the {@link org.delimit.geometry.graph.DualGraph}. Geometries are read, never changed.
 */
package org.delimit.geometry;
