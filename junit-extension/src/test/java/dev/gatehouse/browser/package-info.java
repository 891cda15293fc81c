/** Here lives a real browser for tests: Chromium, driven over the WebDriver protocol; it knows nothing of gateways. */
@NullMarked
package dev.gatehouse.browser;

import org.jspecify.annotations.NullMarked;
