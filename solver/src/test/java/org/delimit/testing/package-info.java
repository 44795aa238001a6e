/** Problems for tests: random ones from a seed, and small maps drawn as text. */
package org.delimit.testing;
