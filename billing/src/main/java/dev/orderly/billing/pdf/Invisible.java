package dev.orderly.billing.pdf;

/** Characters that change how others are shown, and show nothing themselves. */
final class Invisible {

    static boolean is(int character) {
        return Character.getType(character) == Character.FORMAT || isVariationSelector(character);
    }

    private static boolean isVariationSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    private Invisible() {}
}
