/**
 * Repair of polygons that are no coverage.
 *
 * <p>The boundaries of all districts are <em>noded</em>: vertices and lines nearer to each other
 * than the snapping distance become one, crossings become vertices. The lines then part the ground
 * into <em>faces</em>. A face inside one district stays with it. A face inside several districts
 * (an overlap) or a narrow one inside none (a gap) goes to one of the districts around it. The
 * <em>movement</em> of a district is the width, where it is widest, of the ground it gained or
 * lost.
 *
 * <p>Nothing is repaired silently: every changed district is listed with what changed by how much,
 * and a repair that would move more than the caller allows is refused.
 */
package org.delimit.geometry.coverage;
