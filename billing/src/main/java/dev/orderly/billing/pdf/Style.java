package dev.orderly.billing.pdf;

/**
 * How text is drawn.
 *
 * @param size in points
 * @param grey 0 is black, 1 is white
 */
record Style(float size, boolean bold, float grey) {

    static final Style TITLE = new Style(20, true, 0);
    static final Style TEXT = new Style(9, false, 0);
    static final Style STRONG = new Style(9, true, 0);
    static final Style SMALL = new Style(7, false, 0.35f);
}
