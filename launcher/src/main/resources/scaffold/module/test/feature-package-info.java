@NullMarked
package dev.orderly.{{service}}.{{feature}};

import org.jspecify.annotations.NullMarked;
