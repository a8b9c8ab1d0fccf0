/** The portal, as people use it: in Chromium, over the whole system. */
package dev.orderly.stories.portal;
