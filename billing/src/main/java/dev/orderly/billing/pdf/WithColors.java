package dev.orderly.billing.pdf;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.awt.Color;

/**
 * Of the native executable only: there Quarkus lets every colour fail that is made at run time, unless its extension for AWT
 * is present. A colour is four numbers and needs none of it.
 */
@TargetClass(Color.class)
final class WithColors {

    @Alias
    int value;

    @Substitute
    public WithColors(int red, int green, int blue, int alpha) {
        if (((red | green | blue | alpha) & ~0xFF) != 0) {
            throw new IllegalArgumentException("Color parameter outside of expected range");
        }
        value = alpha << 24 | red << 16 | green << 8 | blue;
    }
}
