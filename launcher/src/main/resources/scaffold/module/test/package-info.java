@NullMarked
package dev.orderly.{{service}};

import org.jspecify.annotations.NullMarked;
