package org.delimit.model;

/**
 * A point on the map.
 *
 * @param longitude degrees east of Greenwich
 * @param latitude degrees north of the equator
 */
public record Location(double longitude, double latitude) {}
