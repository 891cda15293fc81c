/** The code that the pages of {@code docs/guide} show, as a user would write it: each piece stands between two marks. */
package com.acme.guide;
