/** Pictures of maps and plots as PNG and SVG files, made without a browser. */
package org.delimit.draw;
