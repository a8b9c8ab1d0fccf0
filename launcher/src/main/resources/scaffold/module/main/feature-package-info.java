/** The {{entity}}, its rules, and its use case. */
@NullMarked
package dev.orderly.{{service}}.{{feature}};

import org.jspecify.annotations.NullMarked;
