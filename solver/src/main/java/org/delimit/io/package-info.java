/**
 * The files of a problem in, and those of a result out.
 *
 * <p>A <em>problem file</em> is a YAML file that names data files relative to itself. A
 * <em>place</em> is where in a file something is wrong: a line, and in YAML the path of the key,
 * such as {@code constraints.exposure.weight}. An <em>override</em> sets one such path for one run.
 * A map is <em>schematic</em> if its shapes were drawn around points and are no real borders.
 *
 * <p>Whatever a file holds, readers either return or throw an {@link
 * org.delimit.io.InputException}, which lists what is wrong. Files are written as a whole or not at
 * all. Everything here is stateless and safe for use by several threads; records are immutable.
 * Needs Jackson's YAML module (with SnakeYAML) and FastCSV on the class path.
 */
package org.delimit.io;
