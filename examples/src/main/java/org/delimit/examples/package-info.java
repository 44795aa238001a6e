/** Small programs that use Delimit from Java; each one is run by a test. */
package org.delimit.examples;
