/**
 * The dual graph of a map and what can be asked of it without geometry.
 *
 * <p>A <em>district</em> is a node, numbered from 0. A <em>border</em> is an edge between two
 * districts that share a line on the map; it has a length. A <em>bridge</em> is a declared link
 * across water: it joins districts as a border does, but has no length and is never a cut edge. An
 * <em>arc</em> is one of the two directions of an edge. A <em>piece</em> is a connected component
 * of the districts of one state.
 *
 * <p>Nothing here knows JTS, people or constraints.
 */
package org.delimit.geometry.graph;
